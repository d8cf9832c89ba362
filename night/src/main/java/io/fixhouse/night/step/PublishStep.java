package io.fixhouse.night.step;

import io.fixhouse.command.Progress;
import io.fixhouse.hive.Tables;
import io.fixhouse.night.due.VendorNight;
import io.fixhouse.night.record.NightMail;
import io.fixhouse.night.record.NightRecord;
import io.fixhouse.night.record.RecordOfRun;
import io.fixhouse.night.record.RunRecords;
import io.fixhouse.night.run.Normalized;
import io.fixhouse.night.run.RunFolder;
import io.fixhouse.night.run.RunPlan;
import io.fixhouse.publish.PublicationList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Publishes what was computed, says so in the night's record, and gives the leases back. */
public final class PublishStep {
  private final House house;
  private final RunFolder run;
  private final RunLeases leases;
  private final Progress progress;

  public PublishStep(House house, RunFolder run, RunLeases leases, Progress progress) {
    this.house = house;
    this.run = run;
    this.leases = leases;
    this.progress = progress;
  }

  /** Runs it; what is published already is only told again. */
  public StepOutput run() throws Exception {
    if (!run.end().exists()) {
      leases.verifyDate();
      leases.verifyPublication();
      PublicationList list = collect();
      house.computation(Restatement.of(run)).drop();
      leases.verifyPublication();
      progress.step(
          "publishing " + list.partitions() + " partitions of " + list.tables().size() + " tables",
          () -> {
            new Publications(house, progress).publish(list);
            return null;
          });
      new Ending(house, run).published();
    }
    leases.release();
    return output();
  }

  /** Takes what was computed out of the run's database, and writes what the run says of itself. */
  public PublicationList collect() throws Exception {
    Optional<PublicationList> done = run.list().read();
    if (done.isPresent()) {
      return done.get();
    }
    RunPlan plan = run.plan();
    Normalized normalized = run.readNormalized();
    PublicationList list = PublicationList.of(plan.generation());
    if (!normalized.accepted().isEmpty()) {
      list = house.computation(Restatement.of(run)).collect(run.readChanges());
    }
    for (VendorNight vendor : normalized.accepted()) {
      list =
          list.withParameters(
              Tables.EXECUTIONS,
              List.of(plan.fileDate().toString(), vendor.vendor()),
              normalized.load(vendor).parameters());
    }
    list = rows(normalized).publishBy(list, record(normalized));
    run.list().write(list);
    return list;
  }

  private RunRecords rows(Normalized normalized) {
    RunRecords rows =
        new RunRecords(
            house.configuration(), house.layout().generation(run.plan().generation()), run.plan());
    normalized
        .ledgers()
        .values()
        .forEach(files -> files.forEach(file -> rows.read(file, normalized.heldBack())));
    rows.unknown(run.plan().unknown());
    return rows;
  }

  private NightRecord record(Normalized normalized) throws IOException {
    return RecordOfRun.published(
        run.plan(), normalized, house.records().read(run.plan().fileDate()));
  }

  private StepOutput output() throws IOException {
    NightRecord record = house.record(run.plan().fileDate());
    return StepOutput.of(record.state().text())
        .with("state", record.state().text())
        .with("generation", Long.toString(run.plan().generation()))
        .with(NightMail.of(record));
  }
}
