package io.fixhouse.night.step;

import io.fixhouse.command.Progress;
import io.fixhouse.night.run.RunEnd;
import io.fixhouse.night.run.RunFolder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The runs that a date has had. Whoever has its lease knows that none of them runs any more. */
final class EarlierRuns {
  private final House house;
  private final LocalDate fileDate;
  private final Progress progress;

  EarlierRuns(House house, LocalDate fileDate, Progress progress) {
    this.house = house;
    this.fileDate = fileDate;
    this.progress = progress;
  }

  /**
   * Ends those that have died: finishes what one had begun to publish, and records it; clears away
   * what others have computed.
   *
   * @return whether a publication was finished
   */
  boolean end(RunLeases leases) throws Exception {
    Publications publications = new Publications(house, progress);
    boolean begun = publications.hasUnfinishedOf(fileDate);
    if (begun) {
      leases.takePublication();
      publications.finishOf(fileDate);
      leases.releasePublication();
    }
    for (RunFolder run : all()) {
      if (!run.end().exists()) {
        Ending ending = new Ending(house, run);
        if (house.publications().isFinished(run.plan().generation())) {
          ending.published();
        } else {
          ending.died();
        }
      }
    }
    return begun;
  }

  /** The last run, if it has failed. */
  Optional<RunFolder> lastFailed() throws IOException {
    List<RunFolder> all = all();
    return all.isEmpty() || isPublished(all.get(0)) ? Optional.empty() : Optional.of(all.get(0));
  }

  /** Takes away what failed runs have left for one that would go on with it. */
  void discardNormalized() throws IOException {
    for (RunFolder run : all()) {
      if (!isPublished(run) && run.normalized().exists()) {
        new Ending(house, run).discard();
      }
    }
  }

  private List<RunFolder> all() throws IOException {
    return house.runs(fileDate).all();
  }

  private static boolean isPublished(RunFolder run) throws IOException {
    return run.end().read().map(RunEnd::published).orElse(false);
  }
}
