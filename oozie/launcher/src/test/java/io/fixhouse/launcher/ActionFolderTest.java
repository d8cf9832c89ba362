package io.fixhouse.launcher;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ActionFolderTest {
  private static final Duration POLL = Duration.ofMillis(20);

  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @Test
  public void aFolderThatTakesFilesIsNotWaitedForAndStaysEmpty() throws Exception {
    File folder = temporary.newFolder();
    assertTrue(action(folder).awaitWritable(Duration.ZERO, POLL));
    assertArrayEquals(new String[0], folder.list((in, name) -> !name.endsWith(".crc")));
  }

  @Test
  public void aFolderThatComesBackIsWaitedFor() throws Exception {
    // A file stands where the folder is to be, until somebody removes it.
    File folder = temporary.newFile();
    Thread repair =
        new Thread(
            () -> {
              pause();
              assertTrue(folder.delete() && folder.mkdir());
            });
    repair.start();
    assertTrue(action(folder).awaitWritable(Duration.ofSeconds(20), POLL));
    repair.join();
  }

  @Test
  public void aFolderThatStaysAwayIsGivenUp() throws Exception {
    assertFalse(action(temporary.newFile()).awaitWritable(Duration.ofMillis(100), POLL));
  }

  private static ActionFolder action(File folder) throws IOException {
    return new ActionFolder(new Path(folder.toURI()), new Configuration());
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
