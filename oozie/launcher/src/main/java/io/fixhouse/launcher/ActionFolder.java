package io.fixhouse.launcher;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder in HDFS to which Oozie's launcher writes an action's result when its main class has
 * ended. Where that fails for want of a NameNode, Oozie takes an action that did well for one
 * without output; for want of a DataNode, it reads an empty file in vain until it gives up.
 */
public final class ActionFolder {
  /** As long as a daemon may be away that a restart brings back. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration POLL = Duration.ofSeconds(2);

  private final Path folder;
  private final Configuration configuration;

  ActionFolder(Path folder, Configuration configuration) {
    this.folder = folder;
    this.configuration = configuration;
  }

  /** As the configuration says that the launcher finds in its working folder. */
  public static ActionFolder ofThisContainer() {
    Configuration launcher = new Configuration();
    launcher.addResource(new Path("file:///", new java.io.File("launcher.xml").getAbsolutePath()));
    return new ActionFolder(new Path(launcher.get("oozie.action.dir.path")), launcher);
  }

  /**
   * Returns when a file can be written there, or after ten minutes: then the result is lost, and
   * why stands in the container's log.
   */
  public void awaitWritable() throws InterruptedException {
    awaitWritable(PATIENCE, POLL);
  }

  boolean awaitWritable(Duration patience, Duration poll) throws InterruptedException {
    Instant deadline = Instant.now().plus(patience);
    while (true) {
      try {
        write();
        return true;
      } catch (IOException e) {
        System.err.println("HDFS cannot take the action's result yet: " + e.getMessage());
        if (Instant.now().isAfter(deadline)) {
          return false;
        }
      }
      Thread.sleep(poll.toMillis());
    }
  }

  private void write() throws IOException {
    Path trial = new Path(folder, "writable");
    try (FileSystem files = FileSystem.newInstance(folder.toUri(), configuration)) {
      try (FSDataOutputStream out = files.create(trial, true)) {
        out.write('\n');
      }
      files.delete(trial, false);
    }
  }
}
