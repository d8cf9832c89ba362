package io.fixhouse.night.due;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.Progress;
import io.fixhouse.house.HouseLayout;
import io.fixhouse.land.Deliveries;
import io.fixhouse.land.Landing;
import io.fixhouse.land.Manifest;
import io.fixhouse.land.SourceFile;
import io.fixhouse.vendor.VendorProfiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Deliveries whose vendor has no profile, or one that cannot be read, beside one that has. */
public class DueVendorsTest {
  private static final LocalDate DATE = LocalDate.of(2024, 5, 1);

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private FileSystem fileSystem;
  private HouseLayout layout;
  private java.nio.file.Path profiles;

  @Before
  public void threeDeliveries() throws Exception {
    fileSystem = FileSystem.getLocal(new Configuration());
    layout = new HouseLayout(new Path(folder.newFolder("house").toURI()));
    profiles = folder.newFolder("vendors").toPath();
    for (String vendor : List.of("wna", "wnb", "wnc")) {
      java.nio.file.Path file = folder.newFile(vendor + ".fix").toPath();
      Files.writeString(file, "8=FIX.4.4|35=0|\n");
      new Landing(
              fileSystem, layout, new Progress(new PrintStream(OutputStream.nullOutputStream())))
          .land(vendor, DATE, Manifest.Kind.FIRST, List.of(SourceFile.of(file, null)));
      Files.writeString(profiles.resolve(vendor + ".yaml"), "");
    }
  }

  @Test
  public void aDeliveryWhoseProfileIsGoneIsHeldBackAndTheOthersAreDue() throws Exception {
    Files.delete(profiles.resolve("wnb.yaml"));
    assertOthersAreDue("there is no vendor 'wnb'");
  }

  @Test
  public void aDeliveryWhoseProfileBrokeIsHeldBackAndTheOthersAreDue() throws Exception {
    Files.writeString(profiles.resolve("wnb.yaml"), "prize: 44\n");
    assertOthersAreDue(profiles.resolve("wnb.yaml") + ", line 1");
  }

  @Test
  public void aDeliveryWhoseProfileIsNoTextIsHeldBackAndTheOthersAreDue() throws Exception {
    byte[] text = "description: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(profiles.resolve("wnb.yaml"), text);
    assertOthersAreDue(profiles.resolve("wnb.yaml") + ": is no UTF-8 text");
  }

  private void assertOthersAreDue(String reason) throws IOException {
    DueVendors due =
        DueVendors.find(
            new Deliveries(fileSystem, layout), new VendorProfiles(profiles), Map.of(), DATE);
    assertEquals(List.of("wna", "wnc"), due.due(false).stream().map(VendorNight::vendor).toList());
    assertEquals(Set.of(), due.missing());
    assertEquals(1, due.unknown().size());
    assertEquals("wnb", due.unknown().get(0).vendor());
    List<HeldBack> heldBack = due.unknown().get(0).heldBack();
    assertEquals(1, heldBack.size());
    assertTrue(heldBack.get(0).reason(), heldBack.get(0).reason().startsWith(reason));
  }
}
