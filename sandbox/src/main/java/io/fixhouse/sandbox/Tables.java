package io.fixhouse.sandbox;

import io.fixhouse.command.Progress;
import io.fixhouse.hive.SchemaCommand;
import io.fixhouse.house.HouseSettings;
import java.nio.file.Files;
import java.nio.file.Path;

/** The house's tables in a cluster that has come up. */
final class Tables {
  private Tables() {}

  /**
   * Makes what is missing, if daemons were started (their jars may be newer) or an earlier start
   * died before it had.
   *
   * @param started how many daemons have just been started
   */
  static void install(Cluster cluster, int started, Progress progress) throws Exception {
    Path made = cluster.state().data().resolve("tables.made");
    if (started > 0 || !Files.exists(made)) {
      Files.deleteIfExists(made);
      SchemaCommand.install(HouseSettings.of(cluster.configuration()), progress);
      Files.createFile(made);
    }
  }
}
