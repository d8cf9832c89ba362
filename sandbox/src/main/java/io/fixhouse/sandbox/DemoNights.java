package io.fixhouse.sandbox;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.night.record.NightRecord;
import io.fixhouse.night.record.NightRecords;
import io.fixhouse.night.record.NightState;
import io.fixhouse.oozie.client.Oozie;
import io.fixhouse.oozie.deploy.DeployRequest;
import io.fixhouse.oozie.deploy.Deployer;
import io.fixhouse.oozie.deploy.JobProperties;
import io.fixhouse.oozie.nights.NightsCommand;
import io.fixhouse.oozie.nights.Watch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.oozie.client.WorkflowJob;

/** The demo's nights in Oozie: starts them when all vendors have come, and follows them. */
final class DemoNights {
  /** Oozie looks for files each 5 s, and makes a night within 10 s of its time. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration POLL = Duration.ofSeconds(1);

  private final HouseSettings house;
  private final List<LocalDate> dates;
  private final Progress progress;

  DemoNights(HouseSettings house, List<LocalDate> dates, Progress progress) {
    this.house = house;
    this.dates = dates;
    this.progress = progress;
  }

  /** The night of each date alone: the cut-off of a past date would be due at once. */
  void deploy() throws IOException, InterruptedException {
    DeployRequest request =
        new DeployRequest(dates.get(0), dates.get(dates.size() - 1), Set.of("cutoff", "late"));
    new Deployer(house, progress).deploy(request, false);
  }

  /** What {@code bin/fixhouse nights} says of them. */
  void show() throws IOException {
    NightsCommand.show(house, dates, System.out, System.err);
  }

  /**
   * Follows each night to its end.
   *
   * @throws UserException if one fails, or does not begin
   */
  void follow() throws IOException, InterruptedException {
    Oozie oozie = Oozie.of(house);
    for (LocalDate date : dates) {
      Optional<WorkflowJob> job = await(oozie, date);
      if (job.isPresent()) {
        progress.say("the night of " + date);
        new Watch(oozie, progress).follow(job.get().getId());
      }
    }
  }

  /** The night's workflow; none if it has run already. */
  private Optional<WorkflowJob> await(Oozie oozie, LocalDate date)
      throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      Optional<WorkflowJob> live =
          oozie.liveWorkflows("night").stream()
              .filter(job -> date.toString().equals(fileDate(job)))
              .findFirst();
      if (live.isPresent()) {
        return live;
      }
      Optional<NightRecord> record = record(date);
      if (record.isPresent()) {
        checkPublished(record.get());
        return Optional.empty();
      }
      if (Instant.now().isAfter(deadline)) {
        throw new UserException(
            "the night of "
                + date
                + " has not begun "
                + PATIENCE.toMinutes()
                + " minutes after its files came; see bin/fixhouse nights --date "
                + date);
      }
      Thread.sleep(POLL.toMillis());
    }
  }

  private static String fileDate(WorkflowJob job) {
    return JobProperties.of(job.getConf()).get("file_date");
  }

  private static void checkPublished(NightRecord record) {
    if (record.state() == NightState.FAILED) {
      throw new UserException("the night of " + record.fileDate() + " failed: " + record.reason());
    }
  }

  private Optional<NightRecord> record(LocalDate date) throws IOException {
    try (FileSystem fileSystem = FileSystem.newInstance(house.configuration())) {
      return new NightRecords(fileSystem, house.layout()).read(date);
    }
  }
}
