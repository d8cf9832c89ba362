package io.fixhouse.night.step;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.hive.Tables;
import io.fixhouse.night.due.VendorNight;
import io.fixhouse.night.run.Normalized;
import io.fixhouse.night.run.RunFolder;
import io.fixhouse.night.run.RunPlan;
import io.fixhouse.normalize.FileLedger;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Normalises and checks. Each attempt writes to a folder of its own, and the first that ends is the
 * run's: what an attempt that was taken for dead still writes, nobody reads.
 */
public final class NormalizeStep {
  /** There is something to compute. */
  public static final String COMPUTE = "compute";

  /** All that was due is held back: there is only that to tell. */
  public static final String RECORDS = "records";

  /** A vendor holds the night. */
  public static final String HELD = "held";

  private static final String ATTEMPT = "_attempt=";

  private final House house;
  private final RunFolder run;
  private final RunLeases leases;
  private final Progress progress;

  public NormalizeStep(House house, RunFolder run, RunLeases leases, Progress progress) {
    this.house = house;
    this.run = run;
    this.leases = leases;
    this.progress = progress;
  }

  /** Runs it. */
  public StepOutput run() throws IOException, InterruptedException {
    leases.verifyDate();
    Path generation = house.layout().generation(run.plan().generation());
    Optional<Normalized> done = run.normalized().read();
    Normalized normalized = done.isPresent() ? done.get() : normalize(generation);
    settle(generation, normalized);
    if (normalized.held() != null) {
      return StepOutput.of(HELD);
    }
    return StepOutput.of(normalized.accepted().isEmpty() ? RECORDS : COMPUTE);
  }

  private Normalized normalize(Path generation) throws IOException, InterruptedException {
    removeAttempts(generation);
    RunPlan plan = run.plan();
    Normalized normalized =
        new NormalizeStage(
                house.configuration(),
                house.fileSystem(),
                house.referenceFolder(),
                new Path(generation, ATTEMPT + UUID.randomUUID()),
                plan.fileDate(),
                progress)
            .run(plan.due());
    leases.verifyDate();
    return run.normalized().writeOnce(normalized);
  }

  /** Moves the rows to where the tables have them, as far as they are not there yet. */
  private void settle(Path generation, Normalized normalized) throws IOException {
    FileSystem fileSystem = house.fileSystem();
    fileSystem.mkdirs(generation);
    if (normalized.folder() != null) {
      for (String table : NormalizeStage.TABLES) {
        Path from = new Path(normalized.folder(), table);
        Path to = new Path(generation, table);
        if (fileSystem.exists(from) && !fileSystem.rename(from, to)) {
          throw new IOException("HDFS would not rename " + from + " to " + to);
        }
      }
    }
    removeAttempts(generation);
    checkRows(generation, normalized);
  }

  /** Where rows were counted, there must be rows: without them the vendor would be emptied. */
  private void checkRows(Path generation, Normalized normalized) throws IOException {
    for (VendorNight vendor : normalized.accepted()) {
      Path rows =
          new Path(
              generation,
              Tables.EXECUTIONS
                  + "/file_date="
                  + run.plan().fileDate()
                  + "/vendor="
                  + vendor.vendor());
      long counted =
          normalized.liveFiles(vendor).stream().mapToLong(FileLedger::executionsWritten).sum();
      if (counted > 0 && !house.fileSystem().exists(rows)) {
        throw new UserException(
            "the rows that were normalised are gone from "
                + rows
                + ": run the date again without --from");
      }
    }
  }

  private void removeAttempts(Path generation) throws IOException {
    FileStatus[] attempts = house.fileSystem().globStatus(new Path(generation, ATTEMPT + "*"));
    for (FileStatus attempt : attempts == null ? new FileStatus[0] : attempts) {
      house.fileSystem().delete(attempt.getPath(), true);
    }
  }
}
