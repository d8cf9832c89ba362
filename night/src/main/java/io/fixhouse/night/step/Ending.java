package io.fixhouse.night.step;

import io.fixhouse.hive.Tables;
import io.fixhouse.night.record.NightRecord;
import io.fixhouse.night.record.RecordOfRun;
import io.fixhouse.night.run.RunEnd;
import io.fixhouse.night.run.RunFolder;
import io.fixhouse.night.run.RunPlan;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** What is left of a run that has ended: its record, and what the next may take over. */
final class Ending {
  /** What a run says of itself, which is published whatever becomes of it. */
  private static final List<String> RECORDS = List.of(Tables.FILE_LOADS, Tables.NIGHTS);

  private final House house;
  private final RunFolder run;

  Ending(House house, RunFolder run) {
    this.house = house;
    this.run = run;
  }

  /** Records that all of it is published; twice does no harm. */
  void published() throws IOException {
    RunPlan plan = run.plan();
    record(
        RecordOfRun.published(plan, run.readNormalized(), house.records().read(plan.fileDate())));
    run.end().write(new RunEnd(true));
  }

  /** Records that it has published nothing; what it has normalised stays. */
  void failed(String failure) throws IOException {
    RunPlan plan = run.plan();
    record(
        RecordOfRun.failed(
            plan, run.normalized().read(), failure, house.records().read(plan.fileDate())));
    died();
  }

  /** Ends a run that has died without a word; what it has normalised stays. */
  void died() throws IOException {
    keepNormalized();
    run.end().write(new RunEnd(false));
  }

  /** Takes away all that an unpublished run has left but what it says of itself. */
  void discard() throws IOException {
    run.normalized().delete();
    keep(RECORDS);
    run.end().write(new RunEnd(false));
  }

  private void record(NightRecord record) throws IOException {
    // Of a run by hand no mail tells.
    house.records().write(record.workflow() == null ? record : record.tellingOfMissing());
  }

  private void keepNormalized() throws IOException {
    List<String> kept = new ArrayList<>(RECORDS);
    if (run.normalized().exists()) {
      kept.addAll(NormalizeStage.TABLES);
    }
    keep(kept);
  }

  private void keep(List<String> names) throws IOException {
    Path generation = house.layout().generation(run.plan().generation());
    try {
      for (FileStatus entry : house.fileSystem().listStatus(generation)) {
        if (!names.contains(entry.getPath().getName())) {
          house.fileSystem().delete(entry.getPath(), true);
        }
      }
    } catch (FileNotFoundException e) {
      // It has written nothing.
    }
  }
}
