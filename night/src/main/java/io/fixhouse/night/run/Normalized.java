package io.fixhouse.night.run;

import io.fixhouse.night.due.HeldBack;
import io.fixhouse.night.due.PublishedLoad;
import io.fixhouse.night.due.VendorNight;
import io.fixhouse.normalize.FileLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;

/**
 * What came of normalising and checking.
 *
 * @param folder where the rows were written, before they are moved to the generation's folder; null
 *     where they are published already
 * @param accepted the vendors whose rows are ready to be published
 * @param ledgers the last ledger of every file that was read, by vendor
 * @param heldBack every delivery that a check holds back
 * @param held why nothing may be published, as a vendor holds the night; null if none does
 */
public record Normalized(
    Path folder,
    List<VendorNight> accepted,
    Map<String, List<FileLedger>> ledgers,
    List<HeldBack> heldBack,
    String held) {
  public Normalized {
    accepted = List.copyOf(accepted);
    ledgers = Map.copyOf(ledgers);
    heldBack = List.copyOf(heldBack);
  }

  /** What computes from published executions has: these vendors as they are. */
  public static Normalized published(List<VendorNight> vendors) {
    return new Normalized(null, vendors, Map.of(), List.of(), null);
  }

  /** The same of these vendors alone; their rows are in the folder still. */
  public Normalized only(Path folder, Predicate<String> vendors) {
    return new Normalized(
        folder,
        accepted.stream().filter(vendor -> vendors.test(vendor.vendor())).toList(),
        ledgers.entrySet().stream()
            .filter(files -> vendors.test(files.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        heldBack.stream().filter(held -> vendors.test(held.vendor())).toList(),
        held);
  }

  /** The ledgers of an accepted vendor's live deliveries. */
  public List<FileLedger> liveFiles(VendorNight vendor) {
    List<Integer> live = VendorNight.numbers(vendor.live());
    return ledgers.getOrDefault(vendor.vendor(), List.of()).stream()
        .filter(file -> live.contains(file.delivery()))
        .toList();
  }

  /** What the published rows of an accepted vendor will stand for. */
  public PublishedLoad load(VendorNight vendor) {
    SortedSet<LocalDate> tradeDates =
        liveFiles(vendor).stream()
            .flatMap(file -> file.tradeDates().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return new PublishedLoad(VendorNight.numbers(vendor.live()), tradeDates);
  }
}
