package io.fixhouse.night;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.hive.HiveSession;
import io.fixhouse.hive.Query;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.night.record.NightRecord;
import io.fixhouse.night.run.RunFolder;
import io.fixhouse.night.run.Trigger;
import io.fixhouse.night.step.ClaimStep;
import io.fixhouse.night.step.FailStep;
import io.fixhouse.night.step.From;
import io.fixhouse.night.step.House;
import io.fixhouse.night.step.NormalizeStep;
import io.fixhouse.night.step.PlanRequest;
import io.fixhouse.night.step.PlanStep;
import io.fixhouse.night.step.ProcessLeases;
import io.fixhouse.night.step.PublishStep;
import io.fixhouse.night.step.RestateStep;
import io.fixhouse.night.step.RunLeases;
import io.fixhouse.night.step.StepOutput;
import io.fixhouse.night.step.Trends;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Runs the night of a date by hand: all its steps in this process. */
public final class NightCall {
  /** The step in which Hive computes; what is normalised waits for it to be published. */
  public static final String COMPUTING = "amendments, fills and bars";

  /** The step in which Hive computes from what is published. */
  public static final String TRENDS = "bars of weeks and months";

  private final HouseSettings settings;
  private final Progress progress;

  public NightCall(HouseSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Runs it.
   *
   * @param again whether to take what is loaded already, too
   * @throws UserException if nothing has come for the date, or all that was due is held back
   */
  public void run(LocalDate fileDate, boolean again) throws Exception {
    try (House house = House.open(settings);
        HiveSession session = HiveSession.open(settings.configuration(), progress)) {
      RunLeases leases = new ProcessLeases(house, fileDate, progress::say);
      leases.takeDate();
      try {
        PlanRequest request =
            new PlanRequest(
                fileDate,
                "process-" + UUID.randomUUID(),
                Trigger.HAND,
                Set.of(),
                again,
                From.NORMALIZE);
        StepOutput plan = new PlanStep(house, request, leases, progress).run();
        if (!plan.outcome().equals(PlanStep.DUE)) {
          sayNothingIsDue(fileDate, plan);
          return;
        }
        run(house, request, leases, session);
      } finally {
        leases.release();
      }
    }
  }

  private void run(House house, PlanRequest request, RunLeases leases, HiveSession session)
      throws Exception {
    RunFolder run = house.runs(request.fileDate()).last(request.runner()).orElseThrow();
    try {
      StepOutput normalized = new NormalizeStep(house, run, leases, progress).run();
      if (normalized.outcome().equals(NormalizeStep.HELD)) {
        throw new UserException(run.readNormalized().held());
      }
      PublishStep publish = new PublishStep(house, run, leases, progress);
      if (normalized.outcome().equals(NormalizeStep.COMPUTE)) {
        progress.step(
            COMPUTING,
            () -> {
              compute(house, run, leases, session);
              return publish.collect();
            });
      } else {
        new ClaimStep(house, run, leases, progress).run();
      }
      publish.run();
    } catch (Exception e) {
      fail(house, request, leases, e);
      throw e;
    }
    NightRecord record = house.record(request.fileDate());
    progress.say(record.describe());
    if (record.loaded().isEmpty()) {
      throw new UserException("nothing is published: " + record.reason());
    }
    progress.step(
        TRENDS,
        () -> {
          computeTrends(house, request, leases, session);
          return null;
        });
  }

  private void computeTrends(
      House house, PlanRequest request, RunLeases leases, HiveSession session) throws Exception {
    Trends trends = new Trends(house, request.fileDate(), request.runner(), leases, progress);
    StepOutput claimed = trends.claim();
    if (claimed.outcome().equals(Trends.COMPUTE)) {
      session.execute("USE " + claimed.values().get(ClaimStep.RUN_DATABASE));
      Query.LONG_BARS.run(session, settings.database(), request.fileDate());
      session.execute("USE " + settings.database());
      trends.publish();
    }
  }

  private void compute(House house, RunFolder run, RunLeases leases, HiveSession session)
      throws Exception {
    LocalDate fileDate = run.plan().fileDate();
    String database = settings.database();
    StepOutput claimed = new ClaimStep(house, run, leases, progress).run();
    session.execute("USE " + claimed.values().get(ClaimStep.RUN_DATABASE));
    String next = claimed.outcome();
    if (next.equals(ClaimStep.AMENDMENTS)) {
      Query.AMENDMENTS.run(session, database, fileDate);
      next = new RestateStep(house, run, leases).run().outcome();
    }
    if (next.equals(RestateStep.FILLS)) {
      Query.FILLS.run(session, database, fileDate);
      Query.BARS.run(session, database, fileDate);
    }
    session.execute("USE " + database);
  }

  private void fail(House house, PlanRequest request, RunLeases leases, Exception failure) {
    try {
      new FailStep(house, request.fileDate(), request.runner(), request.trigger(), leases, progress)
          .run(failure.getMessage());
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
  }

  private void sayNothingIsDue(LocalDate fileDate, StepOutput plan) {
    if (plan.outcome().equals(PlanStep.NOBODY)) {
      throw new UserException(
          "nothing has landed for "
              + fileDate
              + " that can be read: bin/fixhouse land puts files there");
    }
    if (!plan.values().get(PlanStep.WRONG_PROFILES).isEmpty()) {
      throw new UserException(
          "nothing else is due for " + fileDate + ": mend the profiles named above and run again");
    }
    progress.say(
        "nothing is due for "
            + fileDate
            + ": all that has landed is loaded (--again takes it once more)");
  }
}
