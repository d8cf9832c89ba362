package io.fixhouse.night;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.house.Lease;
import java.time.LocalDate;
import java.util.List;

/** Runs the night of a date if anything is due for it, alone on that date. */
public final class NightCall {
  /** The step in which Hive computes; what is normalised waits for it to be published. */
  public static final String COMPUTING = "amendments, fills and bars";

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
    try (House house = House.open(settings, progress);
        Lease lease =
            Lease.acquire(
                house.fileSystem(),
                house.layout().dateLease(fileDate),
                "the night of " + fileDate,
                Night.PATIENCE,
                progress::say)) {
      if (!house.publisher().unfinished().isEmpty()) {
        Night.publicationLease(house, fileDate, progress).close();
      }
      DueVendors vendors = house.vendors(fileDate);
      vendors
          .unknown()
          .forEach(v -> v.heldBack().forEach(h -> progress.say("held back: " + h.describe())));
      List<VendorNight> due = vendors.due(again);
      if (due.isEmpty()) {
        sayNothingIsDue(fileDate, vendors);
        return;
      }
      long generation = house.generationNumbers().next();
      progress.say(
          "night "
              + fileDate
              + ", generation "
              + generation
              + ": "
              + due.size()
              + " vendor(s) due");
      NightResult result = new Night(house, fileDate, generation, vendors, progress).run(due);
      progress.say(result.describe());
      if (result.loaded().isEmpty()) {
        throw new UserException("nothing is published: " + result.reason());
      }
    }
  }

  private void sayNothingIsDue(LocalDate fileDate, DueVendors vendors) {
    if (vendors.delivered().isEmpty()) {
      throw new UserException(
          "nothing has landed for "
              + fileDate
              + " that can be read: bin/fixhouse land puts files there");
    }
    if (!vendors.unknown().isEmpty()) {
      throw new UserException(
          "nothing else is due for " + fileDate + ": mend the profiles named above and run again");
    }
    progress.say(
        "nothing is due for "
            + fileDate
            + ": all that has landed is loaded (--again takes it once more)");
  }
}
