package io.fixhouse.oozie.nights;

import io.fixhouse.calendar.TradingCalendar;
import io.fixhouse.command.Command;
import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseDate;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.land.Deliveries;
import io.fixhouse.oozie.client.Oozie;
import io.fixhouse.vendor.VendorProfiles;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.hadoop.fs.FileSystem;

/** {@code bin/fixhouse rerun}: the night of a date once more, through Oozie. */
public final class RerunCommand implements Command {
  private static final String TRENDS = "trends";
  private static final List<String> STEPS = List.of("normalize", "compute", "publish", TRENDS);

  private static final Option FROM =
      Option.builder()
          .longOpt("from")
          .hasArg()
          .argName("STEP")
          .desc(
              "begin with "
                  + String.join(", ", STEPS)
                  + "; what the steps before it have done is kept (default: "
                  + STEPS.get(0)
                  + ")")
          .build();

  private static final Option VENDOR =
      Option.builder()
          .longOpt("vendor")
          .hasArg()
          .argName("NAME")
          .desc("that vendor alone; repeatable (default: all)")
          .build();

  static final Option NO_WAIT =
      Option.builder().longOpt("no-wait").desc("do not wait for its end").build();

  @Override
  public String name() {
    return "rerun";
  }

  @Override
  public String summary() {
    return "run the night of a date once more, through Oozie, with the profiles as they are now";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(HouseDate.option("the date the files are for").required().build())
        .addOption(FROM)
        .addOption(VENDOR)
        .addOption(NO_WAIT);
  }

  @Override
  public int run(CommandLine line) throws Exception {
    HouseSettings settings = HouseSettings.load();
    Progress progress = new Progress(System.out);
    LocalDate date = HouseDate.of(line);
    TradingCalendar.read(settings.referenceFolder()).tradingDay(date);
    String from = from(line);
    Set<String> vendors = vendors(line, settings);
    Oozie oozie = Oozie.of(settings);
    String id;
    try (FileSystem fileSystem = FileSystem.newInstance(settings.configuration())) {
      if (new Deliveries(fileSystem, settings.layout()).vendors(date).isEmpty()) {
        throw new UserException(
            "nothing has landed for " + date + ": bin/fixhouse land puts files there");
      }
      JobSubmission submission = JobSubmission.prepare(settings, oozie, fileSystem);
      id = submit(submission, date, from, vendors);
    }
    progress.say("workflow " + id + " runs the night of " + date);
    if (line.hasOption(NO_WAIT)) {
      return 0;
    }
    new Watch(oozie, progress).follow(id);
    return NightsCommand.show(settings, List.of(date), System.out, System.err);
  }

  private static String submit(
      JobSubmission submission, LocalDate date, String from, Set<String> vendors) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("file_date", date.toString());
    if (from.equals(TRENDS)) {
      return submission.workflow(TRENDS, properties);
    }
    properties.put("trigger", "rerun");
    properties.put("again", "true");
    properties.put("from", from);
    properties.put("vendors", String.join(",", vendors));
    return submission.workflow("night", properties);
  }

  private static String from(CommandLine line) {
    String from = line.getOptionValue(FROM, STEPS.get(0));
    if (!STEPS.contains(from)) {
      throw new UserException(
          "--from takes a step, " + String.join(", ", STEPS) + ", not '" + from + "'");
    }
    if (line.hasOption(VENDOR) && from.equals(TRENDS)) {
      throw new UserException("trends are of all vendors: --vendor does not go with them");
    }
    return from;
  }

  private static Set<String> vendors(CommandLine line, HouseSettings settings) throws IOException {
    Set<String> vendors = new TreeSet<>();
    if (line.hasOption(VENDOR)) {
      VendorProfiles profiles = new VendorProfiles(settings.vendorsFolder());
      for (String vendor : line.getOptionValues(VENDOR)) {
        vendors.add(profiles.profile(vendor).vendor());
      }
    }
    return vendors;
  }
}
