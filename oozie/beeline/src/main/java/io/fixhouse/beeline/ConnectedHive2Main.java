package io.fixhouse.beeline;

import io.fixhouse.launcher.ActionFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.oozie.action.hadoop.Hive2Main;

/**
 * The main class of hive2 actions: Oozie's, and a failure where Beeline could not connect. Beeline
 * ends with exit code 0 then, as if it had run its script, and the action would count as done.
 */
public final class ConnectedHive2Main extends Hive2Main {
  /** For Oozie's launcher: the property {@code oozie.launcher.action.main.class} names it. */
  public static void main(String[] arguments) throws Exception {
    run(ConnectedHive2Main.class, arguments);
  }

  @Override
  protected void run(String[] arguments) throws Exception {
    try {
      super.run(arguments);
    } finally {
      ActionFolder.ofThisContainer().awaitWritable();
    }
    String log = "hive2-oozie-" + System.getProperty("oozie.launcher.job.id") + ".log";
    if (!BeelineLog.connected(Path.of(log))) {
      throw new IOException("Beeline could not connect to HiveServer2 and has run nothing");
    }
  }
}
