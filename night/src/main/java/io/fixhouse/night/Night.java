package io.fixhouse.night;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.hive.RestatedDate;
import io.fixhouse.hive.RestatedVendor;
import io.fixhouse.hive.Tables;
import io.fixhouse.house.Lease;
import io.fixhouse.normalize.FileLedger;
import io.fixhouse.publish.PublicationList;
import io.fixhouse.publish.PublicationListener;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One run of a date's night, from what is due to what is published. */
final class Night {
  /** A night's computation takes minutes; whoever waits longer than this should look. */
  static final Duration PATIENCE = Duration.ofHours(2);

  private final House house;
  private final LocalDate fileDate;
  private final long generation;
  private final DueVendors vendors;
  private final Progress progress;
  private final Instant startedAt = Instant.now();

  Night(House house, LocalDate fileDate, long generation, DueVendors vendors, Progress progress) {
    this.house = house;
    this.fileDate = fileDate;
    this.generation = generation;
    this.vendors = vendors;
    this.progress = progress;
  }

  /**
   * Runs it.
   *
   * @param due the vendors to normalise
   * @throws UserException where a vendor that is held back holds the night
   */
  NightResult run(List<VendorNight> due) throws Exception {
    NormalizeStage.Result normalized;
    PublicationList list;
    try {
      normalized = normalize(due);
      stopIfHeld(normalized);
    } catch (Exception e) {
      recordFailure(due, e);
      throw e;
    }
    try (Lease lease = publicationLease(house, fileDate, progress)) {
      try {
        list = compute(normalized);
      } catch (Exception e) {
        publishFailure(due, e);
        throw e;
      }
      lease.verify();
      NightResult result = result(normalized);
      publish(records(normalized).publishBy(list, result));
      return result;
    }
  }

  /**
   * Takes the lease of the one run that computes and publishes, and finishes what a dead one left.
   */
  static Lease publicationLease(House house, LocalDate fileDate, Progress progress)
      throws Exception {
    Lease lease =
        Lease.acquire(
            house.fileSystem(),
            house.layout().publicationLease(),
            "the publication of " + fileDate,
            PATIENCE,
            progress::say);
    try {
      for (PublicationList list : house.publisher().unfinished()) {
        progress.say("finishing the publication of generation " + list.generation());
        house.publisher().publish(list, telling(progress));
      }
      return lease;
    } catch (Exception e) {
      lease.close();
      throw e;
    }
  }

  private static PublicationListener telling(Progress progress) {
    return (table, partitions) -> progress.say("published " + table + ": " + partitions);
  }

  private NormalizeStage.Result normalize(List<VendorNight> due) throws Exception {
    return new NormalizeStage(
            house.configuration(),
            house.fileSystem(),
            house.referenceFolder(),
            house.layout().generation(generation),
            fileDate,
            progress)
        .run(due);
  }

  private void stopIfHeld(NormalizeStage.Result normalized) {
    for (HeldBack held : normalized.heldBack()) {
      for (VendorNight vendor : vendors.delivered()) {
        if (vendor.vendor().equals(held.vendor()) && vendor.profile().holdsNight()) {
          throw new UserException(
              "nothing is published, for "
                  + held.vendor()
                  + " holds the night (hold_night in its profile): "
                  + held.describe());
        }
      }
    }
  }

  private PublicationList compute(NormalizeStage.Result normalized) throws Exception {
    if (normalized.accepted().isEmpty()) {
      return PublicationList.of(generation);
    }
    List<RestatedVendor> restated = new ArrayList<>();
    for (VendorNight vendor : normalized.accepted()) {
      List<FileLedger> files = normalized.liveFiles(vendor);
      Set<LocalDate> tradeDates = tradeDates(files);
      tradeDates.addAll(vendor.loaded().tradeDates());
      restated.add(
          new RestatedVendor(
              vendor.vendor(),
              vendor.profile().amendDays(),
              vendor.profile().correctionMovesTime(),
              tradeDates,
              files.stream().anyMatch(file -> file.amendments() > 0)));
    }
    PublicationList list =
        progress.step(
            NightCall.COMPUTING,
            () -> house.computation().compute(new RestatedDate(generation, fileDate, restated)));
    for (VendorNight vendor : normalized.accepted()) {
      PublishedLoad load =
          new PublishedLoad(
              VendorNight.numbers(vendor.live()), tradeDates(normalized.liveFiles(vendor)));
      list =
          list.withParameters(
              Tables.EXECUTIONS, List.of(fileDate.toString(), vendor.vendor()), load.parameters());
    }
    return list;
  }

  private static SortedSet<LocalDate> tradeDates(List<FileLedger> files) {
    return files.stream()
        .flatMap(file -> file.tradeDates().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private NightResult result(NormalizeStage.Result normalized) {
    Set<String> loaded = vendors.loaded();
    normalized.accepted().forEach(vendor -> loaded.add(vendor.vendor()));
    List<HeldBack> heldBack = new ArrayList<>(normalized.heldBack());
    vendors.unknown().forEach(vendor -> heldBack.addAll(vendor.heldBack()));
    return new NightResult(fileDate, generation, loaded, heldBack, vendors.missing(), null);
  }

  private RunRecords records(NormalizeStage.Result normalized) {
    RunRecords records = newRecords();
    normalized
        .ledgers()
        .values()
        .forEach(files -> files.forEach(file -> records.read(file, normalized.heldBack())));
    records.unknown(vendors.unknown());
    return records;
  }

  private RunRecords newRecords() {
    return new RunRecords(
        house.configuration(),
        house.layout().generation(generation),
        generation,
        fileDate,
        startedAt);
  }

  private void publish(PublicationList list) throws Exception {
    progress.step(
        "publishing " + list.partitions() + " partitions of " + list.tables().size() + " tables",
        () -> {
          house.publisher().publish(list, telling(progress));
          return null;
        });
  }

  private void recordFailure(List<VendorNight> due, Exception failure) {
    try (Lease lease = publicationLease(house, fileDate, progress)) {
      publishFailure(due, failure);
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
  }

  /** Nothing of this generation is published but the word that it failed. */
  private void publishFailure(List<VendorNight> due, Exception failure) {
    try {
      house.fileSystem().delete(house.layout().generation(generation), true);
      RunRecords records = newRecords();
      records.failed(due, failure.getMessage());
      NightResult result =
          new NightResult(
              fileDate,
              generation,
              vendors.loaded(),
              List.of(),
              vendors.missing(),
              failure.getMessage());
      house
          .publisher()
          .publish(records.publishBy(PublicationList.of(generation), result), (table, n) -> {});
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
  }
}
