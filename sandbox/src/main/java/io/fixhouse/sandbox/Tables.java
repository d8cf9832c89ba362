package io.fixhouse.sandbox;

import io.fixhouse.command.Progress;
import io.fixhouse.hive.HiveSession;
import io.fixhouse.hive.Schema;
import io.fixhouse.house.HouseSettings;

/** The house's tables in a cluster that has just come up. */
final class Tables {
  private Tables() {}

  /** Makes what is missing; what is there stays as it is. */
  static void install(HouseSettings settings, Progress progress) throws Exception {
    progress.step(
        "tables, views and functions",
        () -> {
          try (HiveSession session = HiveSession.open(settings.configuration(), progress)) {
            new Schema(session, settings.database(), settings.layout().warehouse()).install();
          }
          return null;
        });
  }
}
