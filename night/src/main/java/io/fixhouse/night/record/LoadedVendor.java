package io.fixhouse.night.record;

import io.fixhouse.night.due.VendorNight;
import io.fixhouse.normalize.FileLedger;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A vendor of whom something is published, and how much.
 *
 * @param generation the run that has read it; 0 where it is not known, nor any count
 * @param deliveries the numbers of its deliveries
 */
public record LoadedVendor(
    String vendor,
    long generation,
    List<Integer> deliveries,
    long files,
    long lines,
    long executions,
    long duplicates,
    long rejected) {
  static LoadedVendor of(VendorNight vendor, long generation, List<FileLedger> files) {
    return new LoadedVendor(
        vendor.vendor(),
        generation,
        VendorNight.numbers(vendor.live()),
        files.size(),
        sum(files, FileLedger::linesRead),
        sum(files, FileLedger::executionsWritten),
        sum(files, FileLedger::duplicates),
        sum(files, FileLedger::rejectedLines));
  }

  /** One of whom no more is known than that something is published. */
  static LoadedVendor unknown(String vendor) {
    return new LoadedVendor(vendor, 0, List.of(), 0, 0, 0, 0, 0);
  }

  private static long sum(List<FileLedger> files, ToLongFunction<FileLedger> count) {
    return files.stream().mapToLong(count).sum();
  }
}
