package io.fixhouse.publish;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PublicationFolderTest {
  private static final PublicationList LIST =
      PublicationList.of(7)
          .with("fills", new TablePartition(List.of("2024-05-01", "wna"), "hdfs://h/f/a"))
          .with("bars_1m", new TablePartition(List.of("2024-05-01"), "hdfs://h/b"))
          .with("fills", new TablePartition(List.of("2024-05-01", "wnb"), "hdfs://h/f/b"));

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private FileSystem fileSystem;
  private PublicationFolder folder;

  @Before
  public void setUp() throws IOException {
    fileSystem = FileSystem.getLocal(new Configuration());
    folder = new PublicationFolder(fileSystem, path("publications"));
  }

  @Test
  public void aListReadsBackWithItsTablesInTheirOrder() throws IOException {
    folder.begin(LIST);
    assertEquals(List.of(LIST), folder.unfinished());
    assertEquals(
        List.of("fills", "bars_1m"), new ArrayList<>(folder.unfinished().get(0).tables().keySet()));
    assertEquals(3, LIST.partitions());
  }

  @Test
  public void aFinishedListIsKeptAsDone() throws IOException {
    folder.begin(LIST);
    folder.finish(LIST);
    assertEquals(List.of(), folder.unfinished());
    assertTrue(fileSystem.exists(path("publications/done/generation=7.json")));
  }

  @Test
  public void unfinishedListsComeOldestFirst() throws IOException {
    for (long generation : new long[] {10, 9, 100}) {
      folder.begin(PublicationList.of(generation));
    }
    assertEquals(
        List.of(9L, 10L, 100L),
        folder.unfinished().stream().map(PublicationList::generation).toList());
  }

  @Test
  public void aListThatWasBeingWrittenIsNone() throws IOException {
    fileSystem.create(path("publications/_generation=7.json")).close();
    assertEquals(List.of(), folder.unfinished());
  }

  @Test
  public void withoutAFolderNothingIsUnfinished() throws IOException {
    assertEquals(List.of(), folder.unfinished());
  }

  private Path path(String name) {
    return new Path(new Path(temporary.getRoot().toURI()), name);
  }
}
