package io.fixhouse.oozie.nights;

import io.fixhouse.calendar.TradingCalendar;
import io.fixhouse.command.Command;
import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.oozie.client.Oozie;
import io.fixhouse.oozie.deploy.NightTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.apache.hadoop.fs.FileSystem;

/** {@code bin/fixhouse backfill}: the nights of past dates, a few at a time, through Oozie. */
public final class BackfillCommand implements Command {
  @Override
  public String name() {
    return "backfill";
  }

  @Override
  public String summary() {
    return "run the nights of past dates, those that are due, a few at a time, through Oozie";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(DateRange.from("the first date"))
        .addOption(DateRange.to("the last date"))
        .addOption(RerunCommand.NO_WAIT);
  }

  @Override
  public int run(CommandLine line) throws Exception {
    HouseSettings settings = HouseSettings.load();
    Progress progress = new Progress(System.out);
    DateRange range = DateRange.of(line);
    NightTimes times = NightTimes.of(settings);
    check(range, TradingCalendar.read(settings.referenceFolder()), times);
    Oozie oozie = Oozie.of(settings);
    String id;
    try (FileSystem fileSystem = FileSystem.newInstance(settings.configuration())) {
      id =
          JobSubmission.prepare(settings, oozie, fileSystem)
              .coordinator(
                  "backfill",
                  Map.of(
                      "backfill_start", NightTimes.nominal(range.first(), times.cutoff()),
                      "backfill_end",
                          NightTimes.nominal(range.last(), times.cutoff().plusMinutes(1))));
    }
    progress.say(
        "coordinator " + id + " runs the nights from " + range.first() + " to " + range.last());
    if (line.hasOption(RerunCommand.NO_WAIT)) {
      return 0;
    }
    boolean well = new BackfillWatch(oozie, progress).follow(id);
    int shown = NightsCommand.show(settings, range.dates(), System.out, System.err);
    return well ? shown : 1;
  }

  private static void check(DateRange range, TradingCalendar calendar, NightTimes times) {
    List<LocalDate> dates = range.dates();
    calendar.session(range.first());
    calendar.session(range.last());
    if (dates.stream().allMatch(date -> calendar.session(date).isClosed())) {
      calendar.tradingDay(range.first());
    }
    Instant cutoff = range.last().atTime(times.cutoff()).atZone(TradingCalendar.ZONE).toInstant();
    if (cutoff.isAfter(Instant.now())) {
      throw new UserException(
          "the cut-off of "
              + range.last()
              + " is not past yet, in "
              + Duration.between(Instant.now(), cutoff).toMinutes()
              + " minutes: end --to with the day before");
    }
  }
}
