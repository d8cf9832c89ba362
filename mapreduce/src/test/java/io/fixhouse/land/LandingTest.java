package io.fixhouse.land;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseLayout;
import io.fixhouse.land.Manifest.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class LandingTest {
  private static final LocalDate DATE = LocalDate.of(2024, 5, 1);

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private FileSystem fileSystem;
  private HouseLayout layout;
  private Landing landing;

  @Before
  public void anEmptyHouse() throws IOException {
    fileSystem = FileSystem.getLocal(new Configuration());
    layout = new HouseLayout(new Path(folder.newFolder("house").toURI()));
    landing =
        new Landing(
            fileSystem, layout, new Progress(new PrintStream(OutputStream.nullOutputStream())));
  }

  @Test
  public void aDeliveryHoldsTheBytesAsTheyWereAndSaysSo() throws Exception {
    Delivery delivery = landing.land("wna", DATE, Kind.FIRST, List.of(source("a.fix", "abc")));
    assertEquals(1, delivery.number());
    assertEquals("delivery=001", delivery.folder().getName());
    assertTrue(fileSystem.exists(new Path(delivery.folder(), "_READY")));
    assertArrayEquals(
        "abc".getBytes(StandardCharsets.UTF_8), bytes(new Path(delivery.folder(), "a.fix")));
    // FIPS 180-2, appendix B.1: the SHA-256 of "abc".
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        new Deliveries(fileSystem, layout)
            .of(DATE, "wna")
            .get(0)
            .manifest()
            .files()
            .get(0)
            .sha256());
  }

  @Test
  public void theSameFilesAgainAreTheSameDelivery() throws Exception {
    landing.land("wna", DATE, Kind.FIRST, List.of(source("a.fix", "abc")));
    landing.land("wna", DATE, Kind.FIRST, List.of(source("a.fix", "abc")));
    assertEquals(1, new Deliveries(fileSystem, layout).of(DATE, "wna").size());
  }

  @Test
  public void aRestatementByWhatStandsAlreadyIsTheSameDelivery() throws Exception {
    landing.land("wna", DATE, Kind.FIRST, List.of(source("a.fix", "a")));
    landing.land("wna", DATE, Kind.RESTATE, List.of(source("a.fix", "b")));
    landing.land("wna", DATE, Kind.RESTATE, List.of(source("a.fix", "b")));
    assertEquals(2, new Deliveries(fileSystem, layout).of(DATE, "wna").size());
  }

  @Test
  public void otherFilesWithoutAWordOfWhatTheyAreForAreAnError() throws Exception {
    landing.land("wna", DATE, Kind.FIRST, List.of(source("a.fix", "abc")));
    UserException e =
        assertThrows(
            UserException.class,
            () -> landing.land("wna", DATE, Kind.FIRST, List.of(source("b.fix", "xyz"))));
    assertTrue(e.getMessage(), e.getMessage().contains("--restate"));
  }

  @Test
  public void aRestatementOfNothingIsAnError() {
    assertThrows(
        UserException.class,
        () -> landing.land("wna", DATE, Kind.RESTATE, List.of(source("a.fix", "abc"))));
  }

  @Test
  public void aRestatementTakesTheNextNumberAndReplacesWhatCameBefore() throws Exception {
    landing.land("wna", DATE, Kind.FIRST, List.of(source("a.fix", "a")));
    landing.land("wna", DATE, Kind.ADD, List.of(source("b.fix", "b")));
    landing.land("wna", DATE, Kind.RESTATE, List.of(source("c.fix", "c")));
    landing.land("wna", DATE, Kind.ADD, List.of(source("d.fix", "d")));
    List<Delivery> live = Deliveries.live(new Deliveries(fileSystem, layout).of(DATE, "wna"));
    assertEquals(List.of(3, 4), live.stream().map(Delivery::number).toList());
  }

  @Test
  public void whatALandingLeftThatDiedIsClearedAndItsNumberTaken() throws Exception {
    Path left = new Path(layout.landing(DATE, "wna"), "delivery=001");
    fileSystem.create(new Path(left, "_landing_a.fix")).close();
    fileSystem.create(new Path(left, "old.fix")).close();
    assertEquals(List.of(), new Deliveries(fileSystem, layout).of(DATE, "wna"));
    Delivery delivery = landing.land("wna", DATE, Kind.FIRST, List.of(source("a.fix", "abc")));
    assertEquals(1, delivery.number());
    assertFalse(fileSystem.exists(new Path(left, "old.fix")));
  }

  @Test
  public void aFileThatChangesWhileItIsReadDoesNotLand() throws Exception {
    SourceFile source = source("a.fix", "abc");
    Files.writeString(source.path(), "abd");
    assertThrows(UserException.class, () -> landing.land("wna", DATE, Kind.FIRST, List.of(source)));
    assertEquals(List.of(), new Deliveries(fileSystem, layout).of(DATE, "wna"));
  }

  @Test
  public void aNameThatHadoopWouldHideCannotLand() throws Exception {
    java.nio.file.Path hidden = folder.getRoot().toPath().resolve("_a.fix");
    Files.writeString(hidden, "a");
    assertThrows(UserException.class, () -> SourceFile.of(hidden, null));
  }

  @Test
  public void recordsMustBeOneCountAFile() {
    assertThrows(UserException.class, () -> LandCommand.sources(List.of("a", "b"), "1"));
  }

  private SourceFile source(String name, String text) throws IOException {
    java.nio.file.Path file = folder.getRoot().toPath().resolve(name);
    Files.writeString(file, text);
    return SourceFile.of(file, null);
  }

  private byte[] bytes(Path path) throws IOException {
    try (var in = fileSystem.open(path)) {
      return in.readAllBytes();
    }
  }
}
