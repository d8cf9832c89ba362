package io.fixhouse.oozie.deploy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ContentStoreTest {
  private static final Map<String, Content> ONE =
      Map.of("a/b.xml", Content.of("one"), "c.xml", Content.of("two"));

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private FileSystem fileSystem;
  private ContentStore store;

  @Before
  public void open() throws Exception {
    fileSystem = FileSystem.getLocal(new Configuration());
    store = new ContentStore(fileSystem, new Path(folder.getRoot().toURI()));
  }

  @Test
  public void theSameFilesAreThereOnce() throws Exception {
    Path place = store.place("apps", ONE);
    store.put(place, ONE);
    store.put(store.place("apps", Map.copyOf(ONE)), ONE);
    FileStatus[] folders = fileSystem.listStatus(place.getParent());
    assertEquals(1, folders.length);
    assertEquals(place, folders[0].getPath());
    assertTrue(fileSystem.exists(new Path(place, "a/b.xml")));
  }

  @Test
  public void anotherNameOrContentIsAnotherPlace() throws Exception {
    Path place = store.place("apps", ONE);
    assertNotEquals(
        place,
        store.place("apps", Map.of("a/b.xml", Content.of("one"), "c.xml", Content.of("TWO"))));
    assertNotEquals(
        place,
        store.place("apps", Map.of("a/b.xml", Content.of("one"), "d.xml", Content.of("two"))));
    assertNotEquals(
        "where one name ends and the next begins counts",
        store.place("apps", Map.of("ab", Content.of("c"))),
        store.place("apps", Map.of("a", Content.of("bc"))));
  }

  @Test
  public void aPlaceThatIsThereIsNotWrittenAgain() throws Exception {
    Path place = store.place("apps", ONE);
    store.put(place, ONE);
    long written = fileSystem.getFileStatus(new Path(place, "c.xml")).getModificationTime();
    Thread.sleep(20);
    store.put(place, ONE);
    assertEquals(written, fileSystem.getFileStatus(new Path(place, "c.xml")).getModificationTime());
  }
}
