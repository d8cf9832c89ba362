package io.fixhouse.oozie.nights;

import io.fixhouse.calendar.TradingCalendar;
import io.fixhouse.command.Command;
import io.fixhouse.command.Fixhouse;
import io.fixhouse.command.TextTable;
import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseDate;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.land.Deliveries;
import io.fixhouse.night.record.NightRecords;
import io.fixhouse.oozie.client.Oozie;
import io.fixhouse.oozie.client.OozieDownException;
import io.fixhouse.vendor.VendorProfiles;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.hadoop.fs.FileSystem;

/** {@code bin/fixhouse nights}: a line a date, how its night stands and why. */
public final class NightsCommand implements Command {
  /** A week: what somebody wants to see on Monday morning. */
  private static final int DEFAULT_LAST = 7;

  private static final Option LAST =
      Option.builder()
          .longOpt("last")
          .hasArg()
          .argName("N")
          .desc("the last N days up to today, New York (default: " + DEFAULT_LAST + ")")
          .build();

  @Override
  public String name() {
    return "nights";
  }

  @Override
  public String summary() {
    return "show how the night of each date stands: waiting for whom, running, done, and why not";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(HouseDate.option("that date alone").build())
        .addOption(DateRange.from("the first date"))
        .addOption(DateRange.to("the last date"))
        .addOption(LAST);
  }

  @Override
  public int run(CommandLine line) throws Exception {
    List<LocalDate> dates = dates(line);
    return show(HouseSettings.load(), dates, System.out, System.err);
  }

  /**
   * Shows the dates.
   *
   * @return 0, or {@link Fixhouse#FAILED} if Oozie does not answer and its part is missing
   */
  public static int show(
      HouseSettings settings, List<LocalDate> dates, PrintStream out, PrintStream error)
      throws IOException {
    OozieNights oozie = null;
    String down = null;
    try {
      oozie = OozieNights.ask(Oozie.of(settings));
    } catch (OozieDownException e) {
      down = e.getMessage();
    }
    TextTable table = new TextTable("date", "night", "why");
    try (FileSystem fileSystem = FileSystem.newInstance(settings.configuration())) {
      Nights nights =
          new Nights(
              TradingCalendar.read(settings.referenceFolder()),
              new VendorProfiles(settings.vendorsFolder()).vendors(),
              new Deliveries(fileSystem, settings.layout()),
              new NightRecords(fileSystem, settings.layout()),
              oozie);
      for (LocalDate date : dates) {
        table.add(nights.line(date, Instant.now()).columns());
      }
    }
    table.print(out);
    if (down != null) {
      error.println("fixhouse nights: what runs or waits is not known: " + down);
      return Fixhouse.FAILED;
    }
    return 0;
  }

  private static List<LocalDate> dates(CommandLine line) {
    LocalDate date = HouseDate.of(line);
    if (date != null) {
      return List.of(date);
    }
    LocalDate today = LocalDate.now(TradingCalendar.ZONE);
    if (DateRange.isGiven(line)) {
      return DateRange.of(line).dates();
    }
    String last = line.getOptionValue(LAST, Integer.toString(DEFAULT_LAST));
    if (!last.matches("[1-9]\\d{0,3}")) {
      throw new UserException("--last takes a whole number from 1 to 9999, not " + last);
    }
    return new DateRange(today.minusDays(Integer.parseInt(last) - 1L), today).dates();
  }
}
