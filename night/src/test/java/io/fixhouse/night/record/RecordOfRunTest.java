package io.fixhouse.night.record;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import io.fixhouse.land.Delivery;
import io.fixhouse.land.Manifest;
import io.fixhouse.night.due.HeldBack;
import io.fixhouse.night.due.MissingVendor;
import io.fixhouse.night.due.PublishedLoad;
import io.fixhouse.night.due.UnknownVendor;
import io.fixhouse.night.due.VendorNight;
import io.fixhouse.night.run.Normalized;
import io.fixhouse.night.run.RunPlan;
import io.fixhouse.night.run.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.junit.Test;

/** What stays of the record before a run, and what the run changes. */
public class RecordOfRunTest {
  private static final LocalDate DATE = LocalDate.of(2024, 5, 1);
  private static final MissingVendor MISSING = new MissingVendor("mia", LocalDate.of(2024, 4, 30));
  private static final HeldBack BAD = new HeldBack("bad", 1, "b.gz", "it cannot be read whole");

  /** Two vendors come, of whom one is held back; a third is missing. */
  private static final NightRecord FIRST =
      RecordOfRun.published(
          plan(1, List.of(vendor("ann"), vendor("bad")), List.of(), List.of(MISSING)),
          new Normalized(null, List.of(vendor("ann")), Map.of(), List.of(BAD), null),
          Optional.empty());

  @Test
  public void aRunSaysWhoIsLoadedHeldBackAndMissing() {
    assertEquals(NightState.PARTIAL, FIRST.state());
    assertEquals(List.of("ann"), FIRST.vendorsLoaded());
    assertEquals(List.of(BAD), FIRST.heldBack());
    assertEquals(List.of("mia"), FIRST.vendorsMissing());
    assertEquals(Map.of("bad", List.of(1)), FIRST.tried());
    assertNull(FIRST.failure());
  }

  @Test
  public void aRunOfOneVendorLeavesTheOthersAsTheyWere() {
    NightRecord late =
        RecordOfRun.published(
            plan(2, List.of(vendor("mia")), List.of("ann"), List.of()),
            new Normalized(null, List.of(vendor("mia")), Map.of(), List.of(), null),
            Optional.of(FIRST));
    assertEquals(NightState.PARTIAL, late.state());
    assertEquals(List.of("ann", "mia"), late.vendorsLoaded());
    assertEquals(1, late.loaded().get(0).generation());
    assertEquals(2, late.loaded().get(1).generation());
    assertEquals(List.of(BAD), late.heldBack());
    assertEquals(Map.of("bad", List.of(1)), late.tried());
  }

  @Test
  public void aVendorThatIsRightAtLastMakesTheNightWhole() {
    NightRecord mended =
        RecordOfRun.published(
            plan(2, List.of(vendor("bad")), List.of("ann"), List.of()),
            new Normalized(null, List.of(vendor("bad")), Map.of(), List.of(), null),
            Optional.of(FIRST));
    assertEquals(NightState.DONE, mended.state());
    assertEquals(Map.of(), mended.tried());
  }

  @Test
  public void aFailedRunHasTriedAllThatWasDueAndLeavesWhatIsLoaded() {
    NightRecord failed =
        RecordOfRun.failed(
            plan(2, List.of(vendor("mia")), List.of("ann"), List.of()),
            Optional.empty(),
            "normalize: no room",
            Optional.of(FIRST));
    assertEquals(NightState.FAILED, failed.state());
    assertEquals("normalize: no room", failed.failure());
    assertEquals(List.of("ann"), failed.vendorsLoaded());
    assertEquals(Map.of("bad", List.of(1), "mia", List.of(1)), failed.tried());
    assertEquals(Map.of("bad", List.of(1)), failed.deliveriesHeldBack());
  }

  @Test
  public void aVendorWhoseProfileIsWrongIsHeldBackAndTried() {
    RunPlan plan =
        new RunPlan(
            DATE,
            2,
            "W",
            Trigger.NIGHTLY,
            Instant.EPOCH,
            List.of(),
            List.of(new UnknownVendor("odd", List.of(delivery("odd")), "odd.yaml, line 1")),
            List.of(),
            List.of("ann"),
            true);
    NightRecord record = RecordOfRun.nothing(plan, Optional.of(FIRST));
    assertEquals(List.of("bad", "odd"), record.vendorsHeldBack());
    assertEquals(List.of(1), record.tried().get("odd"));
  }

  @Test
  public void whoIsToldOfAsMissingIsToldOfOnce() {
    assertTrue(FIRST.hasUntoldMissing());
    NightRecord told = FIRST.tellingOfMissing();
    NightRecord next =
        RecordOfRun.nothing(
            plan(1, List.of(), List.of("ann"), List.of(MISSING)), Optional.of(told));
    assertFalse(next.hasUntoldMissing());
    NightRecord worse =
        RecordOfRun.nothing(
            plan(1, List.of(), List.of("ann"), List.of(MISSING, new MissingVendor("zoe", null))),
            Optional.of(told));
    assertTrue(worse.hasUntoldMissing());
  }

  @Test
  public void whereNothingHasComeThereIsNobody() {
    NightRecord record =
        RecordOfRun.nothing(plan(0, List.of(), List.of(), List.of(MISSING)), Optional.empty());
    assertEquals(NightState.NOBODY, record.state());
  }

  private static RunPlan plan(
      long generation, List<VendorNight> due, List<String> loaded, List<MissingVendor> missing) {
    return new RunPlan(
        DATE,
        generation,
        "W",
        Trigger.NIGHTLY,
        Instant.EPOCH,
        due,
        List.of(),
        missing,
        loaded,
        true);
  }

  private static VendorNight vendor(String name) {
    return new VendorNight(name, "", List.of(delivery(name)), PublishedLoad.NONE, Set.of());
  }

  private static Delivery delivery(String vendor) {
    return new Delivery(
        new Path("/d"), new Manifest(vendor, "2024-05-01", 1, Manifest.Kind.FIRST, List.of()));
  }
}
