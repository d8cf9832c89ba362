package io.fixhouse.night.record;

import io.fixhouse.night.due.HeldBack;
import io.fixhouse.night.due.MissingVendor;
import io.fixhouse.night.due.UnknownVendor;
import io.fixhouse.night.due.VendorNight;
import io.fixhouse.night.run.Normalized;
import io.fixhouse.night.run.RunPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the record of a night from one of its runs and the record before it. */
public final class RecordOfRun {
  private final RunPlan plan;
  private final NightRecord before;
  private final Map<String, LoadedVendor> loaded = new TreeMap<>();
  private final List<HeldBack> heldBack = new ArrayList<>();
  private final Map<String, List<Integer>> tried = new TreeMap<>();

  private RecordOfRun(RunPlan plan, Optional<NightRecord> before) {
    this.plan = plan;
    this.before = before.orElse(null);
    plan.loaded().forEach(vendor -> loaded.put(vendor, LoadedVendor.unknown(vendor)));
    before.ifPresent(this::keep);
    plan.unknown().forEach(this::holdBack);
  }

  /** Of a run that publishes what it has normalised, or computed from what was published. */
  public static NightRecord published(
      RunPlan plan, Normalized normalized, Optional<NightRecord> before) {
    RecordOfRun record = new RecordOfRun(plan, before);
    if (plan.reads()) {
      plan.due().forEach(vendor -> record.forget(vendor.vendor()));
      for (VendorNight vendor : normalized.accepted()) {
        record.loaded.put(
            vendor.vendor(),
            LoadedVendor.of(vendor, plan.generation(), normalized.liveFiles(vendor)));
      }
      record.holdBack(normalized.heldBack());
    }
    return record.make(null);
  }

  /**
   * Of a run that publishes nothing.
   *
   * @param normalized what it had normalised; nothing if it had not come so far
   */
  public static NightRecord failed(
      RunPlan plan, Optional<Normalized> normalized, String failure, Optional<NightRecord> before) {
    RecordOfRun record = new RecordOfRun(plan, before);
    plan.due().forEach(vendor -> record.forget(vendor.vendor()));
    normalized.ifPresent(found -> record.holdBack(found.heldBack()));
    for (VendorNight vendor : plan.due()) {
      record.tried.put(vendor.vendor(), VendorNight.numbers(vendor.live()));
    }
    return record.make(failure);
  }

  /** Of a look that has found nothing to run; the vendors are as it found them. */
  public static NightRecord nothing(RunPlan plan, Optional<NightRecord> before) {
    return new RecordOfRun(plan, before).make(null);
  }

  private void keep(NightRecord record) {
    for (LoadedVendor vendor : record.loaded()) {
      loaded.computeIfPresent(vendor.vendor(), (name, unknown) -> vendor);
    }
    Set<String> unread = new TreeSet<>();
    plan.unknown().forEach(vendor -> unread.add(vendor.vendor()));
    record.heldBack().stream()
        .filter(held -> !unread.contains(held.vendor()))
        .forEach(heldBack::add);
    tried.putAll(record.tried());
  }

  private void forget(String vendor) {
    heldBack.removeIf(held -> held.vendor().equals(vendor));
    tried.remove(vendor);
  }

  private void holdBack(UnknownVendor vendor) {
    forget(vendor.vendor());
    holdBack(vendor.heldBack());
  }

  private void holdBack(List<HeldBack> found) {
    heldBack.addAll(found);
    for (HeldBack held : found) {
      List<Integer> numbers = new ArrayList<>(tried.getOrDefault(held.vendor(), List.of()));
      if (!numbers.contains(held.delivery())) {
        numbers.add(held.delivery());
      }
      tried.put(held.vendor(), numbers);
    }
  }

  private NightRecord make(String failure) {
    heldBack.sort(Comparator.comparing(HeldBack::vendor).thenComparingInt(HeldBack::delivery));
    boolean whole = heldBack.isEmpty() && plan.missing().isEmpty();
    NightState state = whole ? NightState.DONE : NightState.PARTIAL;
    if (failure != null) {
      state = NightState.FAILED;
    } else if (loaded.isEmpty() && heldBack.isEmpty()) {
      state = NightState.NOBODY;
    }
    Set<String> told = new TreeSet<>(before == null ? Set.of() : before.told());
    told.retainAll(plan.missing().stream().map(MissingVendor::vendor).toList());
    return new NightRecord(
        plan.fileDate(),
        plan.generation(),
        state,
        plan.trigger().text(),
        plan.workflow(),
        plan.startedAt(),
        Instant.now(),
        List.copyOf(loaded.values()),
        plan.missing(),
        heldBack,
        tried,
        failure,
        told);
  }
}
