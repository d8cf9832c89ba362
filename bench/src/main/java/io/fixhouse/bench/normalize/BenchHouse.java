package io.fixhouse.bench.normalize;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.hive.HiveSession;
import io.fixhouse.hive.SchemaCommand;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.land.Landing;
import io.fixhouse.land.Manifest;
import io.fixhouse.land.SourceFile;
import io.fixhouse.night.NightCall;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/**
 * A house of the bench's own on the cluster that runs: a folder in HDFS and a Hive database, which
 * nobody else uses and which go when it is closed.
 */
final class BenchHouse implements AutoCloseable {
  private static final String FOLDER = "/bench";
  private static final String DATABASE_SUFFIX = "_bench";
  private static final int PATIENCE_MILLIS = 5_000;

  private final HouseSettings settings;
  private final Progress progress;

  private BenchHouse(HouseSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Makes it, empty.
   *
   * @param conf the folder of the generator's profiles and reference data
   */
  static BenchHouse open(Path conf, Progress progress) throws Exception {
    HouseSettings users = HouseSettings.load();
    Configuration configuration = new Configuration(users.configuration());
    configuration.set(HouseSettings.ROOT, users.required(HouseSettings.ROOT) + FOLDER);
    configuration.set(HouseSettings.DATABASE, users.database() + DATABASE_SUFFIX);
    configuration.set(HouseSettings.VENDORS, conf.resolve("vendors").toString());
    configuration.set(HouseSettings.REFERENCE, conf.resolve("reference").toString());
    BenchHouse house = new BenchHouse(HouseSettings.of(configuration), progress);
    house.remove();
    SchemaCommand.install(house.settings, progress);
    return house;
  }

  /**
   * Returns if a cluster answers.
   *
   * @throws UserException if none does
   */
  static void requireCluster() {
    URI address = FileSystem.getDefaultUri(HouseSettings.load().configuration());
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MILLIS);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException(
          "bench normalize needs a running cluster, and none answers at "
              + address
              + ": start one with bin/fixhouse up",
          e);
    }
  }

  HouseSettings settings() {
    return settings;
  }

  /** Lands a dialect's files, which is not measured, and runs their night, which is. */
  NightTimes run(Dialect dialect, List<Path> files) throws Exception {
    List<SourceFile> sources = new ArrayList<>();
    for (Path file : files) {
      sources.add(SourceFile.of(file, null));
    }
    try (FileSystem fileSystem = FileSystem.newInstance(settings.configuration())) {
      new Landing(fileSystem, settings.layout(), progress)
          .land(dialect.vendor(), BenchFiles.DATE, Manifest.Kind.FIRST, sources);
    }
    Instant begin = Instant.now();
    new NightCall(settings, progress).run(BenchFiles.DATE, false);
    Duration whole = Duration.between(begin, Instant.now());
    return new NightTimes(
        begin,
        whole.minus(progress.took(NightCall.COMPUTING)).minus(progress.took(NightCall.TRENDS)),
        progress.took("fills"),
        progress.took("bars"),
        JobTimes.read(settings.configuration(), "normalise " + BenchFiles.DATE, begin));
  }

  private void remove() throws IOException, SQLException {
    try (HiveSession session = HiveSession.open(settings.configuration(), progress)) {
      session.execute("SET ROLE ADMIN");
      session.execute("DROP DATABASE IF EXISTS " + settings.database() + " CASCADE");
    }
    try (FileSystem fileSystem = FileSystem.newInstance(settings.configuration())) {
      fileSystem.delete(new org.apache.hadoop.fs.Path(settings.required(HouseSettings.ROOT)), true);
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    remove();
  }
}
