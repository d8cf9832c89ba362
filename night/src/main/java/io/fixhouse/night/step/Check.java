package io.fixhouse.night.step;

import io.fixhouse.land.Delivery;
import io.fixhouse.land.Manifest;
import io.fixhouse.night.due.HeldBack;
import io.fixhouse.night.due.VendorNight;
import io.fixhouse.normalize.FileLedger;
import io.fixhouse.vendor.Thresholds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The check between normalising and publishing: what was read, held against what was sent and
 * against what the vendor's profile allows.
 */
final class Check {
  private final VendorNight vendor;
  private final List<FileLedger> ledgers;
  private final List<HeldBack> found = new ArrayList<>();

  private Check(VendorNight vendor, List<FileLedger> ledgers) {
    this.vendor = vendor;
    this.ledgers = ledgers;
  }

  /**
   * Checks a vendor's live deliveries.
   *
   * @param ledgers those of the vendor's files, and no others
   * @return why deliveries are held back; empty if all may be published
   */
  static List<HeldBack> of(VendorNight vendor, List<FileLedger> ledgers) {
    Check check = new Check(vendor, ledgers);
    vendor.live().forEach(check::check);
    return List.copyOf(check.found);
  }

  private void check(Delivery delivery) {
    List<FileLedger> files =
        ledgers.stream().filter(ledger -> ledger.delivery() == delivery.number()).toList();
    boolean whole = true;
    for (Manifest.LandedFile sent : delivery.manifest().files()) {
      whole &= check(delivery, sent, files);
    }
    if (whole) {
      checkRates(delivery, files);
    }
  }

  /** Whether the file was read whole, as it was sent. */
  private boolean check(Delivery delivery, Manifest.LandedFile sent, List<FileLedger> files) {
    FileLedger read =
        files.stream().filter(file -> file.file().equals(sent.name())).findFirst().orElse(null);
    String reason = null;
    if (read == null) {
      reason = "it is in the manifest but not in the folder";
    } else if (read.unreadable() != null) {
      reason = "it cannot be read whole: " + read.unreadable().text();
    } else if (read.bytes() != sent.bytes()) {
      reason = "it has " + read.bytes() + " bytes, but " + sent.bytes() + " landed";
    } else if (sent.records() != null && sent.records() != read.linesRead()) {
      reason = "it has " + read.linesRead() + " lines, but the vendor says " + sent.records();
    }
    if (reason != null) {
      found.add(new HeldBack(vendor.vendor(), delivery.number(), sent.name(), reason));
    }
    return reason == null;
  }

  private void checkRates(Delivery delivery, List<FileLedger> files) {
    Thresholds allowed = vendor.profile().thresholds();
    long lines = sum(files, FileLedger::linesRead);
    long executions = sum(files, FileLedger::executionsWritten);
    checkRate(
        delivery,
        "lines rejected",
        "reject_rate",
        sum(files, FileLedger::rejectedLines),
        lines,
        allowed.rejectRate());
    checkRate(
        delivery,
        "lines duplicates",
        "duplicate_rate",
        sum(files, FileLedger::duplicates),
        lines,
        allowed.duplicateRate());
    checkRate(
        delivery,
        "executions in conflict",
        "conflict_rate",
        sum(files, FileLedger::conflicts),
        executions,
        allowed.conflictRate());
  }

  private void checkRate(
      Delivery delivery, String what, String key, long count, long of, BigDecimal allowed) {
    if (BigDecimal.valueOf(count).compareTo(allowed.multiply(BigDecimal.valueOf(of))) > 0) {
      found.add(
          new HeldBack(
              vendor.vendor(),
              delivery.number(),
              null,
              count
                  + " of "
                  + of
                  + " "
                  + what
                  + ", more than "
                  + key
                  + " "
                  + allowed.toPlainString()
                  + " in its profile allows"));
    }
  }

  private static long sum(List<FileLedger> files, ToLongFunction<FileLedger> count) {
    return files.stream().mapToLong(count).sum();
  }
}
