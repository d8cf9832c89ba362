package io.fixhouse.night.due;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.fixhouse.land.Delivery;
import io.fixhouse.land.Manifest;
import io.fixhouse.land.Manifest.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.junit.Test;

public class VendorNightTest {
  @Test
  public void aFirstDeliveryIsDueUntilItIsLoaded() {
    assertTrue(vendor(List.of(), Kind.FIRST).isDue());
    assertFalse(vendor(List.of(1), Kind.FIRST).isDue());
  }

  @Test
  public void aRestatementIsDueAndReplaces() {
    VendorNight vendor = vendor(List.of(1), Kind.FIRST, Kind.RESTATE);
    assertTrue(vendor.isDue());
    assertEquals(List.of(2), VendorNight.numbers(vendor.live()));
  }

  @Test
  public void aHeldBackRestatementLeavesWhatIsLoadedAndNothingDue() {
    VendorNight vendor = vendor(List.of(1), Kind.FIRST, Kind.RESTATE).holdBack(Set.of(2));
    assertEquals(List.of(1), VendorNight.numbers(vendor.live()));
    assertFalse(vendor.isDue());
  }

  @Test
  public void aHeldBackAdditionLeavesTheOthersDue() {
    VendorNight vendor = vendor(List.of(), Kind.FIRST, Kind.ADD, Kind.ADD).holdBack(Set.of(2));
    assertEquals(List.of(1, 3), VendorNight.numbers(vendor.live()));
    assertTrue(vendor.isDue());
  }

  @Test
  public void aVendorWhoseOnlyDeliveryIsHeldBackIsNotDue() {
    assertFalse(vendor(List.of(), Kind.FIRST).holdBack(Set.of(1)).isDue());
  }

  @Test
  public void whatIsPublishedIsReadBackFromThePartitionsParameters() {
    PublishedLoad load =
        new PublishedLoad(
            List.of(2, 3),
            new TreeSet<>(List.of(LocalDate.of(2024, 4, 30), LocalDate.of(2024, 5, 1))));
    assertEquals(load, PublishedLoad.of(load.parameters()));
    assertEquals(PublishedLoad.NONE, PublishedLoad.of(java.util.Map.of()));
  }

  private static VendorNight vendor(List<Integer> loaded, Kind... kinds) {
    List<Delivery> deliveries = new ArrayList<>();
    for (Kind kind : kinds) {
      deliveries.add(
          new Delivery(
              new Path("/d"),
              new Manifest("wna", "2024-05-01", deliveries.size() + 1, kind, List.of())));
    }
    return new VendorNight(
        "wna", "", deliveries, new PublishedLoad(loaded, new TreeSet<>()), Set.of());
  }
}
