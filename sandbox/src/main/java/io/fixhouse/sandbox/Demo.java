package io.fixhouse.sandbox;

import io.fixhouse.command.Command;
import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.generator.GenerateRequest;
import io.fixhouse.generator.Generator;
import io.fixhouse.generator.Settings;
import io.fixhouse.hive.HiveSession;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.land.Landing;
import io.fixhouse.land.Manifest;
import io.fixhouse.land.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.hadoop.fs.FileSystem;

/**
 * {@code demo}: three nights of ten vendors on the one-machine cluster, from files to bars; Oozie
 * runs them, and the last one waits for its tenth vendor.
 */
public final class Demo implements Command {
  /** Three trading days in a row, so that busts of the day before find their originals. */
  private static final List<LocalDate> DATES =
      List.of(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 2), LocalDate.of(2024, 5, 3));

  /** The night that is seen waiting. */
  private static final LocalDate LAST = DATES.get(DATES.size() - 1);

  private static final long MESSAGES = 100_000;

  private static final Option MESSAGES_OPTION =
      Option.builder()
          .longOpt("messages")
          .hasArg()
          .argName("N")
          .desc("lines a date, of all ten vendors (default " + MESSAGES + ")")
          .build();

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public String summary() {
    return "start the cluster, let Oozie run three nights of generated files, show their bars";
  }

  @Override
  public Options options() {
    return new Options().addOption(MESSAGES_OPTION);
  }

  @Override
  public int run(CommandLine line) throws Exception {
    Progress progress = new Progress(System.out);
    State state = State.fromEnvironment();
    Cluster cluster = new Cluster(state);
    cluster.configure(cluster.settings());
    int started = cluster.start(progress);
    HouseSettings house = HouseSettings.of(cluster.configuration());
    Tables.install(cluster, started, progress);
    Path files = generate(house, state, messages(line), progress);
    List<String> vendors = new ArrayList<>(Generator.vendorNames());
    String tenth = vendors.remove(vendors.size() - 1);
    for (LocalDate date : DATES) {
      land(house, files, date, vendors, progress);
      if (!date.equals(LAST)) {
        land(house, files, date, List.of(tenth), progress);
      }
    }
    DemoNights nights = new DemoNights(house, DATES, progress);
    nights.deploy();
    nights.show();
    progress.say("the tenth vendor comes, and the night of " + LAST + " can begin");
    land(house, files, LAST, List.of(tenth), progress);
    nights.follow();
    nights.show();
    show(progress);
    StatusTable.print(cluster, System.out);
    System.out.println("go on with: bin/fixhouse beeline, nights, mails");
    System.out.println("stop with:  bin/fixhouse down");
    System.out.println(summaryLine(house, progress));
    return 0;
  }

  private static long messages(CommandLine line) {
    String text = line.getOptionValue(MESSAGES_OPTION, Long.toString(MESSAGES));
    if (!text.matches("[1-9]\\d{0,9}")) {
      throw new UserException("--messages takes a whole number from 1, not " + text);
    }
    return Long.parseLong(text);
  }

  private static Path generate(HouseSettings house, State state, long messages, Progress progress)
      throws Exception {
    Path output = state.data().resolve("demo-messages=" + messages);
    for (LocalDate date : DATES) {
      progress.step(
          "generating " + date,
          () ->
              Generator.generate(
                  GenerateRequest.of(
                      date,
                      Settings.of(Settings.DEFAULT.seed(), messages),
                      output,
                      house.referenceFolder()),
                  progress));
    }
    return output;
  }

  private static void land(
      HouseSettings house, Path files, LocalDate date, List<String> vendors, Progress progress)
      throws Exception {
    try (FileSystem fileSystem = FileSystem.newInstance(house.configuration())) {
      Landing landing = new Landing(fileSystem, house.layout(), progress);
      for (String vendor : vendors) {
        Path folder = files.resolve("file_date=" + date).resolve("vendor=" + vendor);
        landing.land(vendor, date, Manifest.Kind.FIRST, sources(folder));
      }
    }
  }

  private static List<SourceFile> sources(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> list = Files.list(folder)) {
      paths = list.sorted().toList();
    }
    List<SourceFile> sources = new ArrayList<>();
    for (Path path : paths) {
      sources.add(SourceFile.of(path, null));
    }
    return sources;
  }

  private static void show(Progress progress) throws Exception {
    progress.say("the client-symbol-hours of most notional in each currency, and the load report:");
    new Beeline()
        .query(
            "SELECT trade_date, bar_start, client_id, symbol, currency, trades, quantity, notional,"
                + " vwap, open, high, low, close FROM (SELECT b.*, row_number() OVER (PARTITION BY"
                + " currency ORDER BY notional DESC) AS place FROM bars_1h b WHERE "
                + dates("trade_date")
                + ") ranked WHERE place <= 4 ORDER BY currency, notional DESC",
            "SELECT file_date, vendor, source_file, state, lines_read, executions, fills,"
                + " duplicates, conflicts, messages, rejected, reason FROM file_loads WHERE "
                + dates("file_date")
                + " ORDER BY file_date, vendor, source_file, generation");
  }

  private static String summaryLine(HouseSettings house, Progress progress) throws Exception {
    try (HiveSession session = HiveSession.open(house.configuration(), progress)) {
      return String.format(
          "demo ok: %s executions, %s fills, %s rejected lines, in %s s",
          count(session, house, "executions"),
          count(session, house, "fills"),
          count(session, house, "rejected_lines"),
          progress.elapsedSeconds());
    }
  }

  private static String count(HiveSession session, HouseSettings house, String table)
      throws Exception {
    return session
        .query(
            "SELECT count(*) FROM "
                + house.database()
                + "."
                + table
                + " WHERE "
                + dates("file_date"))
        .get(0)
        .get(0);
  }

  private static String dates(String column) {
    return column + " BETWEEN DATE '" + DATES.get(0) + "' AND DATE '" + LAST + "'";
  }
}
