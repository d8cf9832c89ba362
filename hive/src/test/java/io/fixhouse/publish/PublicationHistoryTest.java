package io.fixhouse.publish;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PublicationHistoryTest {
  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private FileSystem fileSystem;
  private Path publications;

  @Before
  public void open() throws Exception {
    fileSystem = FileSystem.getLocal(new Configuration());
    publications = new Path(folder.getRoot().toURI());
  }

  @Test
  public void aGenerationIsSupersededWhenItsLastPartitionIs() throws Exception {
    publish(1, NOON, "2024-05-01", "2024-05-02");
    publish(2, NOON.plusSeconds(60), "2024-05-01");
    assertEquals(Map.of(), PublicationHistory.superseded(fileSystem, publications));
    publish(3, NOON.plusSeconds(120), "2024-05-02", "2024-05-03");
    assertEquals(
        Map.of(1L, NOON.plusSeconds(120)), PublicationHistory.superseded(fileSystem, publications));
    publish(4, NOON.plusSeconds(180), "2024-05-01");
    assertEquals(
        "what newer generations lose does not make it last longer",
        Map.of(1L, NOON.plusSeconds(120), 2L, NOON.plusSeconds(180)),
        PublicationHistory.superseded(fileSystem, publications));
  }

  @Test
  public void beforeTheFirstPublicationNothingIs() throws Exception {
    assertEquals(Map.of(), PublicationHistory.superseded(fileSystem, publications));
  }

  private void publish(long generation, Instant time, String... days) throws Exception {
    PublicationList list = PublicationList.of(generation);
    for (String day : days) {
      list = list.with("fills", new TablePartition(List.of(day, "acme"), "/g=" + generation));
    }
    PublicationFolder lists = new PublicationFolder(fileSystem, publications);
    lists.begin(list);
    lists.finish(list);
    Path done = new Path(publications, "done/generation=" + generation + ".json");
    fileSystem.setTimes(done, time.toEpochMilli(), -1);
  }
}
