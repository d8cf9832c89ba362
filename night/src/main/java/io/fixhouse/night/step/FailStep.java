package io.fixhouse.night.step;

import io.fixhouse.command.Progress;
import io.fixhouse.night.due.MissingVendor;
import io.fixhouse.night.record.NightMail;
import io.fixhouse.night.record.NightRecord;
import io.fixhouse.night.record.RecordOfRun;
import io.fixhouse.night.record.RunRecords;
import io.fixhouse.night.run.RunFolder;
import io.fixhouse.night.run.RunPlan;
import io.fixhouse.night.run.Trigger;
import io.fixhouse.publish.PublicationList;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Ends a run that has failed: says so in {@code nights}, {@code file_loads} and the night's record,
 * and gives the leases back. It waits for nobody, and tells of the failure even where the tables
 * cannot be written. Where the run had begun to publish, it tries once more to end that.
 */
public final class FailStep {
  /** The run has failed. */
  public static final String FAILED = "failed";

  /** What it had begun to publish is published after all. */
  public static final String PUBLISHED = "published";

  private final House house;
  private final LocalDate fileDate;
  private final String runner;
  private final Trigger trigger;
  private final RunLeases leases;
  private final Progress progress;

  public FailStep(
      House house,
      LocalDate fileDate,
      String runner,
      Trigger trigger,
      RunLeases leases,
      Progress progress) {
    this.house = house;
    this.fileDate = fileDate;
    this.runner = runner;
    this.trigger = trigger;
    this.leases = leases;
    this.progress = progress;
  }

  /**
   * Runs it.
   *
   * @param reason why the run has failed
   */
  public StepOutput run(String reason) throws IOException {
    try {
      Optional<RunFolder> run = house.runs(fileDate).last(runner);
      if (run.isEmpty()) {
        return output(FAILED, unplanned(reason));
      }
      if (!run.get().end().exists()) {
        if (house.publications().hasBegun(run.get().plan().generation())) {
          return finish(run.get(), reason);
        }
        new Ending(house, run.get()).failed(reason + unwritten(run.get(), reason));
      }
      return output(FAILED, house.record(fileDate));
    } finally {
      leases.release();
    }
  }

  private StepOutput finish(RunFolder run, String reason) throws IOException {
    try {
      return new StepOutput(
          PUBLISHED, new PublishStep(house, run, leases, progress).run().values());
    } catch (Exception e) {
      // Without an end, the next run knows that it is to be finished.
      NightRecord record =
          RecordOfRun.failed(
              run.plan(),
              run.normalized().read(),
              reason + "; it had begun to publish, and the next run finishes that",
              house.records().read(fileDate));
      house.records().write(record);
      return output(FAILED, record);
    }
  }

  /** Drops the run's database and publishes the rows that say it failed; else why not. */
  private String unwritten(RunFolder run, String reason) {
    try {
      if (run.normalized().exists()) {
        house.computation(Restatement.of(run)).drop();
      }
      RunPlan plan = run.plan();
      RunRecords rows =
          new RunRecords(house.configuration(), house.layout().generation(plan.generation()), plan);
      rows.failed(plan.due(), reason);
      NightRecord record =
          RecordOfRun.failed(plan, run.normalized().read(), reason, house.records().read(fileDate));
      house.publisher().add(rows.publishBy(PublicationList.of(plan.generation()), record));
      return "";
    } catch (Exception e) {
      return "; nor could its rows in nights and file_loads be written: " + e.getMessage();
    }
  }

  /** Of a run that has failed before it knew what to do; a night that is published stays so. */
  private NightRecord unplanned(String reason) throws IOException {
    Optional<NightRecord> before = house.records().read(fileDate);
    RunPlan plan =
        new RunPlan(
            fileDate,
            before.map(NightRecord::generation).orElse(0L),
            runner,
            trigger,
            Instant.now(),
            List.of(),
            List.of(),
            before.map(NightRecord::missing).orElse(List.<MissingVendor>of()),
            before.map(NightRecord::vendorsLoaded).orElse(List.of()),
            true);
    NightRecord record = RecordOfRun.failed(plan, Optional.empty(), reason, before);
    if (before.map(NightRecord::loaded).orElse(List.of()).isEmpty()) {
      house.records().write(record);
    }
    return record;
  }

  private static StepOutput output(String outcome, NightRecord record) {
    return StepOutput.of(outcome).with("state", record.state().text()).with(NightMail.of(record));
  }
}
