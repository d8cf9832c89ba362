package io.fixhouse.sandbox;

import io.fixhouse.command.Progress;
import io.fixhouse.generator.GenerateRequest;
import io.fixhouse.generator.Generator;
import io.fixhouse.generator.Settings;
import io.fixhouse.hive.SchemaCommand;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.land.Delivery;
import io.fixhouse.land.Landing;
import io.fixhouse.land.Manifest.Kind;
import io.fixhouse.land.SourceFile;
import io.fixhouse.night.NightCall;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** The tests' cluster with profiles of the test's choice, used as its users use it. */
final class TestHouse {
  /** The ten vendors of the demo. */
  static final Path DEMO_VENDORS = Path.of("../conf/vendors");

  static final Path REFERENCE = Path.of("../conf/reference");

  private final Cluster cluster;
  private final HouseSettings settings;
  private final Progress progress = new Progress(System.out);

  TestHouse(Cluster cluster, Path vendors, Path reference) {
    this(cluster, cluster.configuration(), vendors, reference);
  }

  private TestHouse(Cluster cluster, Configuration configuration, Path vendors, Path reference) {
    this.cluster = cluster;
    configuration.set(HouseSettings.VENDORS, vendors.toAbsolutePath().toString());
    configuration.set(HouseSettings.REFERENCE, reference.toAbsolutePath().toString());
    settings = HouseSettings.of(configuration);
  }

  /** One with a folder in HDFS and a database of its own, that other tests do not see. */
  static TestHouse apart(Cluster cluster, String name, Path vendors, Path reference)
      throws Exception {
    Configuration configuration = cluster.configuration();
    configuration.set(HouseSettings.ROOT, configuration.get(HouseSettings.ROOT) + "/" + name);
    configuration.set(HouseSettings.DATABASE, name);
    TestHouse house = new TestHouse(cluster, configuration, vendors, reference);
    SchemaCommand.install(house.settings, house.progress);
    return house;
  }

  HouseSettings settings() {
    return settings;
  }

  Delivery land(String vendor, LocalDate date, Kind kind, Path... files) throws Exception {
    List<SourceFile> sources = new ArrayList<>();
    for (Path file : files) {
      sources.add(SourceFile.of(file, null));
    }
    try (FileSystem fileSystem = FileSystem.newInstance(settings.configuration())) {
      return new Landing(fileSystem, settings.layout(), progress).land(vendor, date, kind, sources);
    }
  }

  void run(LocalDate date) throws Exception {
    new NightCall(settings, progress).run(date, false);
  }

  void runAgain(LocalDate date) throws Exception {
    new NightCall(settings, progress).run(date, true);
  }

  /** The bars of clients and symbols in some trade dates, with the columns of the truths. */
  List<String> bars(String interval, String tradeDates) throws Exception {
    return bars(interval, "trade_date", tradeDates);
  }

  /** Likewise, of a table by another date. */
  List<String> bars(String interval, String dateColumn, String condition) throws Exception {
    return TestRows.values(
        query(
            "SELECT "
                + dateColumn
                + ", client_id, symbol, currency, bar_start, trades, quantity, notional,"
                + " buy_quantity, sell_quantity, vwap, open, high, low, close FROM bars_"
                + interval
                + " WHERE "
                + condition));
  }

  /** What the analyst sees, values as text. */
  List<List<String>> query(String query) throws Exception {
    try (Connection hive = cluster.hive(Secrets.READER, settings.database())) {
      return query(hive, query);
    }
  }

  static List<List<String>> query(Connection hive, String query) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = hive.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          // As text, the driver gives small decimals an exponent.
          row.add(
              result.getObject(i) instanceof BigDecimal decimal
                  ? decimal.toPlainString()
                  : result.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The generator's files and truth of dates, made in a folder. */
  void generate(Path output, long seed, long messages, LocalDate... dates) throws Exception {
    Settings generated = Settings.of(seed, messages);
    for (LocalDate date : dates) {
      Generator.generate(GenerateRequest.of(date, generated, output, REFERENCE), progress);
    }
  }

  /** The files that the generator has made of a vendor and date. */
  static Path[] generated(Path output, LocalDate date, String vendor) throws IOException {
    Path folder = output.resolve("file_date=" + date).resolve("vendor=" + vendor);
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toArray(Path[]::new);
    }
  }
}
