package io.fixhouse.night.record;

import io.fixhouse.night.due.HeldBack;
import io.fixhouse.night.due.MissingVendor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is known of a night after its last run. What that run has not touched is as the run before
 * has left it.
 *
 * @param generation the run; 0 where it came to none
 * @param trigger what has started it: hand, nightly, cutoff, late, backfill or rerun
 * @param workflow its workflow; null for a run by hand
 * @param loaded the vendors of whom something is published for the date
 * @param missing those of whom nothing has come
 * @param heldBack what checks hold back
 * @param tried by vendor, the deliveries that were tried and are not published
 * @param failure why the run failed; null if it did not
 * @param told the vendors of whom a mail has said that they are missing
 */
public record NightRecord(
    LocalDate fileDate,
    long generation,
    NightState state,
    String trigger,
    String workflow,
    Instant startedAt,
    Instant endedAt,
    List<LoadedVendor> loaded,
    List<MissingVendor> missing,
    List<HeldBack> heldBack,
    Map<String, List<Integer>> tried,
    String failure,
    Set<String> told) {
  public NightRecord {
    loaded = List.copyOf(loaded);
    missing = List.copyOf(missing);
    heldBack = List.copyOf(heldBack);
    tried = Map.copyOf(tried);
    told = Set.copyOf(told);
  }

  /** The names of the vendors that are loaded. */
  public List<String> vendorsLoaded() {
    return loaded.stream().map(LoadedVendor::vendor).sorted().toList();
  }

  /** The names of the vendors that are missing. */
  public List<String> vendorsMissing() {
    return missing.stream().map(MissingVendor::vendor).sorted().toList();
  }

  /** The names of the vendors of whom something is held back. */
  public List<String> vendorsHeldBack() {
    return List.copyOf(
        heldBack.stream().map(HeldBack::vendor).collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Why it is not done; null if it is, or vendors are but missing. */
  public String reason() {
    if (failure != null) {
      return failure;
    }
    return heldBack.isEmpty()
        ? null
        : heldBack.stream().map(HeldBack::describe).collect(Collectors.joining("; "));
  }

  /** All of it in a line. */
  public String describe() {
    StringBuilder text = new StringBuilder("night " + fileDate + ": " + state.text());
    if (generation > 0) {
      text.append(", generation ").append(generation);
    }
    text.append(", loaded: ")
        .append(loaded.isEmpty() ? "nobody" : String.join(", ", vendorsLoaded()));
    if (!heldBack.isEmpty()) {
      text.append("; held back: ").append(String.join(", ", vendorsHeldBack()));
    }
    if (!missing.isEmpty()) {
      text.append("; missing: ").append(String.join(", ", vendorsMissing()));
    }
    return text.toString();
  }

  /** The deliveries that checks hold back, by vendor. */
  public Map<String, List<Integer>> deliveriesHeldBack() {
    return heldBack.stream()
        .collect(
            Collectors.groupingBy(
                HeldBack::vendor, Collectors.mapping(HeldBack::delivery, Collectors.toList())));
  }

  /** Whether somebody is missing of whom no mail has said so. */
  public boolean hasUntoldMissing() {
    return !told.containsAll(vendorsMissing());
  }

  /** The same when a mail has told of it. */
  public NightRecord tellingOfMissing() {
    return new NightRecord(
        fileDate,
        generation,
        state,
        trigger,
        workflow,
        startedAt,
        endedAt,
        loaded,
        missing,
        heldBack,
        tried,
        failure,
        Set.copyOf(vendorsMissing()));
  }
}
