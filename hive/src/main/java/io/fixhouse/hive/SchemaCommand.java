package io.fixhouse.hive;

import io.fixhouse.command.Command;
import io.fixhouse.command.Progress;
import io.fixhouse.house.HouseSettings;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code bin/fixhouse schema}: the house's tables in Hive; {@code up} does it by itself. */
public final class SchemaCommand implements Command {
  @Override
  public String name() {
    return "schema";
  }

  @Override
  public String summary() {
    return "make the tables, views and functions that Hive lacks; what is there stays as it is";
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public int run(CommandLine line) throws Exception {
    install(HouseSettings.load(), new Progress(System.out));
    return 0;
  }

  /** Makes what is missing in the house of these settings. */
  public static void install(HouseSettings settings, Progress progress) throws Exception {
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
