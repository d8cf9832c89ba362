package io.fixhouse.night.step;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.land.Delivery;
import io.fixhouse.land.Manifest;
import io.fixhouse.line.ExecKind;
import io.fixhouse.night.due.HeldBack;
import io.fixhouse.night.due.PublishedLoad;
import io.fixhouse.night.due.VendorNight;
import io.fixhouse.normalize.FileLedger;
import io.fixhouse.normalize.RejectedCount;
import io.fixhouse.normalize.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.junit.Test;

public class CheckTest {
  private static final String PROFILE = "thresholds: {reject_rate: 0.1}\n";

  @Test
  public void whatWasReadAsItWasSentPasses() {
    assertEquals(List.of(), Check.of(vendor(null), List.of(ledger(100, 10, 0, null))));
  }

  @Test
  public void oneRejectedLineMoreThanTheRateAllowsIsHeldBack() {
    List<HeldBack> held = Check.of(vendor(null), List.of(ledger(100, 11, 0, null)));
    assertEquals(1, held.size());
    assertTrue(held.get(0).reason(), held.get(0).reason().startsWith("11 of 100 lines rejected"));
    assertTrue(held.get(0).reason(), held.get(0).reason().contains("reject_rate 0.1"));
  }

  @Test
  public void conflictsAreCountedAgainstExecutions() {
    // The default allows a quarter: 22 of the 90 executions, not of the 100 lines.
    assertEquals(List.of(), Check.of(vendor(null), List.of(ledger(100, 10, 22, null))));
    assertEquals(1, Check.of(vendor(null), List.of(ledger(100, 10, 23, null))).size());
  }

  @Test
  public void aFileThatCannotBeReadWholeIsHeldBackWithItsPlaceAndNothingElseIsSaidOfIt() {
    Unreadable unreadable = new Unreadable("the gzip data end too early", 77, 0, 1234);
    List<HeldBack> held = Check.of(vendor(null), List.of(ledger(100, 90, 0, unreadable)));
    assertEquals(1, held.size());
    assertEquals("a.fix", held.get(0).file());
    assertTrue(held.get(0).reason(), held.get(0).reason().contains("at byte 77"));
  }

  @Test
  public void aVendorsOwnCountThatDiffersIsHeldBack() {
    assertEquals(List.of(), Check.of(vendor(100L), List.of(ledger(100, 0, 0, null))));
    List<HeldBack> held = Check.of(vendor(99L), List.of(ledger(100, 0, 0, null)));
    assertEquals("it has 100 lines, but the vendor says 99", held.get(0).reason());
  }

  @Test
  public void aFileOfTheManifestThatIsGoneIsHeldBack() {
    assertEquals(1, Check.of(vendor(null), List.of()).size());
  }

  @Test
  public void aDeliveryWithoutLinesPasses() {
    assertEquals(List.of(), Check.of(vendor(null), List.of(ledger(0, 0, 0, null))));
  }

  private static VendorNight vendor(Long records) {
    Manifest manifest =
        new Manifest(
            "wna",
            "2024-05-01",
            1,
            Manifest.Kind.FIRST,
            List.of(new Manifest.LandedFile("a.fix", 5000, "00", records)));
    return new VendorNight(
        "wna",
        PROFILE,
        List.of(new Delivery(new Path("/d"), manifest)),
        PublishedLoad.NONE,
        Set.of());
  }

  private static FileLedger ledger(
      long lines, long rejected, long conflicts, Unreadable unreadable) {
    TreeMap<String, RejectedCount> reasons = new TreeMap<>();
    reasons.put("malformed_price", new RejectedCount(rejected, 0, 0));
    return new FileLedger(
        "wna",
        1,
        "a.fix",
        "plain",
        5000,
        lines,
        Map.of(ExecKind.FILL, lines - rejected),
        0,
        conflicts,
        0,
        reasons,
        0,
        0,
        new TreeSet<>(),
        unreadable);
  }
}
