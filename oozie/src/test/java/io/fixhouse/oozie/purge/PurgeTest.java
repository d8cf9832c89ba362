package io.fixhouse.oozie.purge;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.land.Manifest.Kind;
import io.fixhouse.night.record.NightState;
import io.fixhouse.oozie.TestHouse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PurgeTest {
  private static final Instant NOW = Instant.parse("2024-07-01T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2024-06-30");
  private static final Retention RETENTION = new Retention(30, 50, 10);

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private TestHouse house;

  @Before
  public void open() throws Exception {
    house = new TestHouse(folder.getRoot());
  }

  @Test
  public void anOldGenerationGoesUnlessAPartitionRefersToIt() throws Exception {
    folder(house.layout().generation(1), 31);
    folder(house.layout().generation(2), 31);
    folder(house.layout().generation(3), 29);
    folder(new Path(house.layout().warehouse(), "empty"), 99);
    List<Expired> expired =
        new GenerationPurge(house.fileSystem(), house.layout()).find(Set.of(2L), RETENTION, NOW);
    assertEquals(List.of("generation=1"), names(expired));
  }

  @Test
  public void aGenerationIsKeptFromWhenItWasSuperseded() throws Exception {
    for (int generation : new int[] {1, 2}) {
      folder(house.layout().generation(generation), 99);
      Path list =
          new Path(house.layout().publications(), "done/generation=" + generation + ".json");
      try (var out = house.fileSystem().create(list)) {
        out.writeBytes(
            "{\"generation\":"
                + generation
                + ",\"tables\":{\"fills\":[{\"values\":[\"2024-05-01\",\"acme\"],\"location\":\"/g\",\"parameters\":{}}]}}");
      }
      age(list, generation == 1 ? 90 : 29);
    }
    GenerationPurge purge = new GenerationPurge(house.fileSystem(), house.layout());
    assertEquals(List.of(), purge.find(Set.of(2L), RETENTION, NOW));
    assertEquals(
        List.of("generation=1"),
        names(purge.find(Set.of(2L), RETENTION, NOW.plus(Duration.ofDays(2)))));
  }

  @Test
  public void anOldDeliveryGoesOnceItIsLoaded() throws Exception {
    LocalDate old = TODAY.minusDays(51);
    LocalDate young = TODAY.minusDays(50);
    for (LocalDate date : List.of(old, young)) {
      house.land("acme", date, Kind.FIRST, "a\n");
      house.land("binary", date, Kind.FIRST, "b\n");
      house.record(date, NightState.PARTIAL, List.of("acme"), List.of(), List.of(), null);
    }
    List<Expired> expired =
        new DeliveryPurge(house.fileSystem(), house.layout()).find(RETENTION, TODAY);
    assertEquals(1, expired.size());
    assertThat(expired.get(0).folder().toString(), containsString(old + "/vendor=acme"));
  }

  @Test
  public void aRestatementThatIsNotLoadedKeepsItsVendor() throws Exception {
    LocalDate old = TODAY.minusDays(60);
    house.land("acme", old, Kind.FIRST, "a\n");
    house.land("acme", old, Kind.RESTATE, "b\n");
    house.record(old, NightState.DONE, List.of("acme"), List.of(), List.of(), null);
    assertEquals(
        List.of(), new DeliveryPurge(house.fileSystem(), house.layout()).find(RETENTION, TODAY));
  }

  @Test
  public void whatRunsKnewAndDeploymentsThatNoJobUsesGo() throws Exception {
    folder(new Path(house.layout().runs(TODAY), "generation=1"), 11);
    folder(new Path(house.layout().runs(TODAY), "generation=2"), 9);
    Path used = new Path(house.layout().deployments(), "conf/aaaa");
    folder(used, 99);
    folder(new Path(house.layout().deployments(), "conf/bbbb"), 99);
    folder(new Path(house.layout().deployments(), "lib/cccc"), 1);
    RunPurge purge = new RunPurge(house.fileSystem(), house.layout());
    assertEquals(List.of("generation=1"), names(purge.runs(RETENTION, NOW)));
    String site = house.fileSystem().makeQualified(used) + "/fixhouse-site.xml";
    assertEquals(List.of("bbbb"), names(purge.deployments(Set.of(site), RETENTION, NOW)));
  }

  @Test
  public void deliveriesMustOutlastWhatMayAmendThem() throws Exception {
    Configuration settings = new Configuration(false);
    java.nio.file.Path vendors = folder.newFolder("vendors").toPath();
    Files.writeString(vendors.resolve("acme.yaml"), "amend_days: 20\n");
    settings.set("fixhouse.vendors.dir", vendors.toString());
    assertEquals(new Retention(30, 400, 90), Retention.of(HouseSettings.of(settings)));
    settings.set("fixhouse.retention.deliveries.days", "20");
    assertWrong(settings, "acme may amend");
    settings.set("fixhouse.retention.deliveries.days", "21");
    assertEquals(21, Retention.of(HouseSettings.of(settings)).deliveries());
    settings.set("fixhouse.retention.runs.days", "0");
    assertWrong(settings, "fixhouse.retention.runs.days");
  }

  private static void assertWrong(Configuration settings, String message) {
    UserException wrong =
        assertThrows(UserException.class, () -> Retention.of(HouseSettings.of(settings)));
    assertThat(wrong.getMessage(), containsString(message));
  }

  private void folder(Path path, int days) throws Exception {
    house.fileSystem().mkdirs(path);
    age(path, days);
  }

  private void age(Path path, int days) throws Exception {
    house.fileSystem().setTimes(path, NOW.minus(Duration.ofDays(days)).toEpochMilli(), -1);
  }

  private static List<String> names(List<Expired> expired) {
    return expired.stream().map(folder -> folder.folder().getName()).toList();
  }
}
