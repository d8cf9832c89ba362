package io.fixhouse.oozie.purge;

import io.fixhouse.calendar.TradingCalendar;
import io.fixhouse.command.Command;
import io.fixhouse.command.Progress;
import io.fixhouse.hive.Metastore;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.oozie.client.Oozie;
import io.fixhouse.oozie.deploy.LiveJobs;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hive.metastore.IMetaStoreClient;
import org.apache.thrift.TException;

/** {@code bin/fixhouse purge}: deletes what is older than it is to be kept. */
public final class PurgeCommand implements Command {
  private static final Option DRY_RUN =
      Option.builder().longOpt("dry-run").desc("only say what would go").build();

  @Override
  public String name() {
    return "purge";
  }

  @Override
  public String summary() {
    return "delete old generations, deliveries, runs and deployments that nothing needs any more";
  }

  @Override
  public Options options() {
    return new Options().addOption(DRY_RUN);
  }

  @Override
  public int run(CommandLine line) throws Exception {
    purge(HouseSettings.load(), Instant.now(), line.hasOption(DRY_RUN), new Progress(System.out));
    return 0;
  }

  /**
   * Deletes what is expired at a moment.
   *
   * @return the folders that went, or would go
   */
  static List<Expired> purge(HouseSettings settings, Instant now, boolean dry, Progress progress)
      throws IOException, TException {
    Retention retention = Retention.of(settings);
    LocalDate today = now.atZone(TradingCalendar.ZONE).toLocalDate();
    // What live jobs use is asked before anything is listed: a deployment made since is too young.
    Set<String> used = LiveJobs.properties(Oozie.of(settings));
    List<Expired> expired = new ArrayList<>();
    try (FileSystem fileSystem = FileSystem.newInstance(settings.configuration());
        IMetaStoreClient metastore = Metastore.open(settings.configuration())) {
      expired.addAll(
          new GenerationPurge(fileSystem, settings.layout())
              .find(
                  GenerationPurge.referred(metastore, metastore.getAllDatabases()),
                  retention,
                  now));
      expired.addAll(new DeliveryPurge(fileSystem, settings.layout()).find(retention, today));
      RunPurge runs = new RunPurge(fileSystem, settings.layout());
      expired.addAll(runs.runs(retention, now));
      expired.addAll(runs.deployments(used, retention, now));
      for (Expired folder : expired) {
        progress.say(
            (dry ? "would delete " : "delete ")
                + folder.folder().toUri().getPath()
                + ": "
                + folder.why());
        if (!dry) {
          fileSystem.delete(folder.folder(), true);
        }
      }
    }
    progress.say(expired.isEmpty() ? "nothing is old enough to go" : expired.size() + " folders");
    return expired;
  }
}
