package io.fixhouse.night.step;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.night.due.DueVendors;
import io.fixhouse.night.due.LastDeliveries;
import io.fixhouse.night.due.VendorNight;
import io.fixhouse.night.record.NightMail;
import io.fixhouse.night.record.NightRecord;
import io.fixhouse.night.record.NightState;
import io.fixhouse.night.record.RecordOfRun;
import io.fixhouse.night.run.Normalized;
import io.fixhouse.night.run.RunFolder;
import io.fixhouse.night.run.RunPlan;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what is due for a date and plans a run of it. The caller has taken the lease of the date;
 * if nothing is due, it is given back.
 */
public final class PlanStep {
  /** There is a run to be made. */
  public static final String DUE = "due";

  /** There is none: all that has landed is loaded, or held back. */
  public static final String NOTHING = "nothing";

  /** There is none: nothing has landed. */
  public static final String NOBODY = "nobody";

  /** There is none: another run has the date. */
  public static final String BUSY = "busy";

  /** Of the output: vendors that have landed and whose profile is missing or wrong. */
  public static final String WRONG_PROFILES = "wrong_profiles";

  private final House house;
  private final PlanRequest request;
  private final RunLeases leases;
  private final Progress progress;

  public PlanStep(House house, PlanRequest request, RunLeases leases, Progress progress) {
    this.house = house;
    this.request = request;
    this.leases = leases;
    this.progress = progress;
  }

  /**
   * Runs it. Where this runner has a run that has not ended, that is it.
   *
   * @throws UserException if it cannot begin where it shall
   */
  public StepOutput run() throws Exception {
    Optional<RunFolder> mine = house.runs(request.fileDate()).last(request.runner());
    if (mine.isPresent() && !mine.get().end().exists()) {
      return due(mine.get());
    }
    EarlierRuns earlier = new EarlierRuns(house, request.fileDate(), progress);
    boolean finished = earlier.end(leases);
    if (request.from() == From.PUBLISH) {
      return finishing(finished);
    }
    DueVendors vendors = house.vendors(request.fileDate());
    vendors
        .unknown()
        .forEach(v -> v.heldBack().forEach(h -> progress.say("held back: " + h.describe())));
    Optional<RunFolder> run =
        request.from() == From.COMPUTE
            ? Optional.of(computing(vendors, earlier))
            : normalizing(vendors, earlier);
    return run.isPresent() ? due(run.get()) : nothing(vendors);
  }

  private Optional<RunFolder> normalizing(DueVendors vendors, EarlierRuns earlier)
      throws IOException {
    List<VendorNight> due = select(vendors);
    if (due.isEmpty()) {
      return Optional.empty();
    }
    earlier.discardNormalized();
    return Optional.of(
        house.runs(request.fileDate()).begin(plan(vendors, newGeneration(), due, true)));
  }

  /** What is due and wanted, and has not been tried in vain by a run that this is to leave to. */
  private List<VendorNight> select(DueVendors vendors) throws IOException {
    Map<String, List<Integer>> left =
        house.records().read(request.fileDate()).map(record -> left(record)).orElse(Map.of());
    return vendors.due(request.again()).stream()
        .filter(vendor -> request.wants(vendor.vendor()))
        .filter(vendor -> !vendor.newestIsAmong(left.getOrDefault(vendor.vendor(), List.of())))
        .toList();
  }

  private Map<String, List<Integer>> left(NightRecord record) {
    if (request.trigger().takesHeldBack()) {
      return Map.of();
    }
    return request.trigger().takesFailed() ? record.deliveriesHeldBack() : record.tried();
  }

  /** A run that goes on with what the last has normalised, or with what is published. */
  private RunFolder computing(DueVendors vendors, EarlierRuns earlier) throws IOException {
    Optional<RunFolder> failed = earlier.lastFailed();
    long generation = newGeneration();
    if (failed.isPresent() && failed.get().normalized().exists()) {
      RunPlan before = failed.get().plan();
      Normalized taken =
          failed
              .get()
              .readNormalized()
              .only(house.layout().generation(before.generation()), request::wants);
      checkUnchanged(vendors, taken);
      return house.runs(request.fileDate()).begin(taking(vendors, generation, before), taken);
    }
    List<VendorNight> loaded =
        vendors.delivered().stream()
            .filter(vendor -> request.wants(vendor.vendor()))
            .filter(vendor -> !vendor.loaded().deliveries().isEmpty())
            .toList();
    if (loaded.isEmpty()) {
      throw new UserException(
          "there is nothing to compute from for "
              + request.fileDate()
              + ": nothing is published and no failed run has left anything; leave out --from");
    }
    return house
        .runs(request.fileDate())
        .begin(plan(vendors, generation, loaded, false), Normalized.published(loaded));
  }

  private RunPlan taking(DueVendors vendors, long generation, RunPlan before) throws IOException {
    return plan(
        vendors,
        generation,
        before.due().stream().filter(vendor -> request.wants(vendor.vendor())).toList(),
        before.reads());
  }

  /** What the failed run has found published must be so still. */
  private void checkUnchanged(DueVendors vendors, Normalized taken) {
    for (VendorNight vendor : taken.accepted()) {
      boolean same =
          vendors.delivered().stream()
              .anyMatch(
                  now ->
                      now.vendor().equals(vendor.vendor()) && now.loaded().equals(vendor.loaded()));
      if (!same) {
        throw new UserException(
            "another run has loaded "
                + vendor.vendor()
                + " for "
                + request.fileDate()
                + " since, or its profile is gone: leave out --from");
      }
    }
  }

  /** The publication that had begun is finished, as it always is first. */
  private StepOutput finishing(boolean finished) throws IOException {
    Optional<NightRecord> record = house.records().read(request.fileDate());
    if (!finished || record.isEmpty()) {
      throw new UserException(
          "no publication for "
              + request.fileDate()
              + " has begun and not ended; give --from compute, or leave out --from");
    }
    leases.release();
    return StepOutput.of(NOTHING).with(NightMail.of(record.get()));
  }

  private long newGeneration() throws IOException {
    return house.generationNumbers().next();
  }

  private RunPlan plan(DueVendors vendors, long generation, List<VendorNight> due, boolean reads)
      throws IOException {
    return new RunPlan(
        request.fileDate(),
        generation,
        request.runner(),
        request.trigger(),
        Instant.now(),
        due,
        vendors.unknown(),
        new LastDeliveries(house.fileSystem(), house.layout())
            .of(vendors.missing(), request.fileDate()),
        List.copyOf(vendors.loaded()),
        reads);
  }

  private StepOutput due(RunFolder run) {
    progress.say(
        "night "
            + request.fileDate()
            + ", generation "
            + run.plan().generation()
            + ": "
            + run.plan().due().size()
            + " vendor(s) due");
    return StepOutput.of(DUE)
        .with("generation", Long.toString(run.plan().generation()))
        .withoutMail();
  }

  /** Tells, if that is wanted and has not been, who is missing. */
  private StepOutput nothing(DueVendors vendors) throws IOException {
    Optional<NightRecord> before = house.records().read(request.fileDate());
    long generation = before.map(NightRecord::generation).orElse(0L);
    NightRecord record = RecordOfRun.nothing(plan(vendors, generation, List.of(), true), before);
    StepOutput output =
        StepOutput.of(record.state() == NightState.NOBODY ? NOBODY : NOTHING)
            .with(
                WRONG_PROFILES,
                String.join(",", vendors.unknown().stream().map(v -> v.vendor()).toList()));
    boolean tells = request.trigger().tellsOfMissing() && record.hasUntoldMissing();
    if (tells) {
      house.records().write(record.tellingOfMissing());
    }
    leases.release();
    return tells ? output.with(NightMail.of(record)) : output.withoutMail();
  }
}
