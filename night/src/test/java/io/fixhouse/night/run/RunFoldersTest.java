package io.fixhouse.night.run;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.hive.Changes;
import io.fixhouse.hive.Touched;
import io.fixhouse.house.HouseLayout;
import io.fixhouse.land.Delivery;
import io.fixhouse.land.Manifest;
import io.fixhouse.line.ExecKind;
import io.fixhouse.night.due.HeldBack;
import io.fixhouse.night.due.MissingVendor;
import io.fixhouse.night.due.PublishedLoad;
import io.fixhouse.night.due.UnknownVendor;
import io.fixhouse.night.due.VendorNight;
import io.fixhouse.normalize.FileLedger;
import io.fixhouse.normalize.RejectedCount;
import io.fixhouse.normalize.Unreadable;
import io.fixhouse.publish.PublicationList;
import io.fixhouse.publish.TablePartition;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What one step writes, another process reads as it was. */
public class RunFoldersTest {
  private static final LocalDate DATE = LocalDate.of(2024, 5, 1);

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private RunFolders folders;

  @Before
  public void none() throws IOException {
    folders =
        new RunFolders(
            FileSystem.getLocal(new Configuration()),
            new HouseLayout(new Path(folder.getRoot().toURI())),
            DATE);
  }

  @Test
  public void aRunIsFoundByItsRunnerWithItsPlan() throws IOException {
    folders.begin(plan(9, "W1"));
    folders.begin(plan(10, "W2"));
    folders.begin(plan(11, "W1"));
    assertEquals(plan(11, "W1"), folders.last("W1").orElseThrow().plan());
    assertEquals(plan(10, "W2"), folders.last("W2").orElseThrow().plan());
    assertTrue(folders.last("W3").isEmpty());
    assertEquals(
        List.of(11L, 10L, 9L), folders.all().stream().map(run -> run.plan().generation()).toList());
  }

  @Test
  public void whatTheStepsLeaveIsReadAsItWasWritten() throws IOException {
    RunFolder run = folders.begin(plan(9, "W1"));
    assertThrows(IOException.class, run::readNormalized);
    run.normalized().write(normalized("/attempt"));
    assertEquals(normalized("/attempt"), folders.last("W1").orElseThrow().readNormalized());
    Changes changes =
        new Changes(Set.of(List.of("2024-05-01", "wna")), Set.of(new Touched(DATE, "wna")));
    run.changes().write(changes);
    assertEquals(changes, run.readChanges());
    PublicationList list =
        PublicationList.of(9)
            .with("fills", new TablePartition(List.of("2024-05-01", "wna"), "/f"))
            .with("bars_1m", new TablePartition(List.of("2024-05-01"), "/b", Map.of("a.b", "c")));
    run.list().write(list);
    assertEquals(list, run.list().read().orElseThrow());
    assertEquals(
        List.of("fills", "bars_1m"), List.copyOf(run.list().read().get().tables().keySet()));
  }

  @Test
  public void ofTwoAttemptsTheFirstThatEndsIsTheRuns() throws IOException {
    RunFolder run = folders.begin(plan(9, "W1"));
    assertEquals(normalized("/one"), run.normalized().writeOnce(normalized("/one")));
    assertEquals(normalized("/one"), run.normalized().writeOnce(normalized("/two")));
    assertEquals(normalized("/one"), run.readNormalized());
  }

  @Test
  public void aWordOfFailureStaysUntilAStepSucceeds() throws IOException {
    JsonFile<StepFailure> failure = folders.failure("W1");
    assertTrue(failure.read().isEmpty());
    failure.write(new StepFailure("normalize", "no room"));
    failure.write(new StepFailure("normalize", "no room still"));
    assertEquals("no room still", failure.read().orElseThrow().reason());
    assertEquals("it is no run", List.of(), folders.all());
    failure.delete();
    assertFalse(failure.exists());
  }

  @Test
  public void aFileThatIsBrokenIsAnErrorThatNamesIt() throws IOException {
    RunFolder run = folders.begin(plan(9, "W1"));
    java.nio.file.Files.writeString(
        folder.getRoot().toPath().resolve("runs/file_date=2024-05-01/generation=9/end.json"), "{");
    IOException e = assertThrows(IOException.class, () -> run.end().read());
    assertTrue(e.getMessage(), e.getMessage().contains("generation=9/end.json"));
  }

  private static RunPlan plan(long generation, String runner) {
    return new RunPlan(
        DATE,
        generation,
        runner,
        Trigger.CUTOFF,
        Instant.parse("2024-05-02T01:00:00.123456Z"),
        List.of(vendor()),
        List.of(new UnknownVendor("odd", List.of(delivery(1)), "odd.yaml, line 1: \"ü\"")),
        List.of(new MissingVendor("wnb", DATE), new MissingVendor("wnc", null)),
        List.of("wna"),
        true);
  }

  private static Normalized normalized(String attempt) {
    TreeMap<String, RejectedCount> rejected = new TreeMap<>();
    rejected.put("malformed_price", new RejectedCount(3, 5, 7));
    FileLedger whole =
        new FileLedger(
            "wna",
            1,
            "a.fix",
            "plain",
            5000,
            100,
            Map.of(ExecKind.FILL, 90L, ExecKind.BUST, 7L),
            0,
            1,
            0,
            rejected,
            2,
            3,
            new TreeSet<>(List.of(DATE, DATE.minusDays(1))),
            null);
    FileLedger torn =
        new FileLedger(
            "wnb",
            1,
            "b.gz",
            "gzip",
            5000,
            0,
            Map.of(),
            0,
            0,
            0,
            new TreeMap<>(),
            0,
            0,
            new TreeSet<>(),
            new Unreadable("it ends too early", 77, 0, 1234));
    return new Normalized(
        new Path(attempt),
        List.of(vendor()),
        Map.of("wna", List.of(whole), "wnb", List.of(torn)),
        List.of(new HeldBack("wnb", 1, "b.gz", "it cannot be read whole")),
        null);
  }

  private static VendorNight vendor() {
    return new VendorNight(
        "wna",
        "hold_night: true\n",
        List.of(delivery(1), delivery(2)),
        new PublishedLoad(List.of(1), new TreeSet<>(List.of(DATE))),
        Set.of(2));
  }

  private static Delivery delivery(int number) {
    return new Delivery(
        new Path("/landing/delivery=" + number),
        new Manifest(
            "wna",
            "2024-05-01",
            number,
            number == 1 ? Manifest.Kind.FIRST : Manifest.Kind.ADD,
            List.of(new Manifest.LandedFile("a.fix", 5000, "00", null))));
  }
}
