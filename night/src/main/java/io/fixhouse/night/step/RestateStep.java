package io.fixhouse.night.step;

import io.fixhouse.hive.Changes;
import io.fixhouse.night.run.RunFolder;

/** Finds which fills and bars change, and gives the run's database what they need. */
public final class RestateStep {
  /** Fills and bars are to be computed. */
  public static final String FILLS = "fills";

  /** There is nothing more to compute. */
  public static final String PUBLISH = "publish";

  private final House house;
  private final RunFolder run;
  private final RunLeases leases;

  public RestateStep(House house, RunFolder run, RunLeases leases) {
    this.house = house;
    this.run = run;
    this.leases = leases;
  }

  /** Runs it. */
  public StepOutput run() throws Exception {
    leases.verifyDate();
    leases.verifyPublication();
    Changes changes = house.computation(Restatement.of(run)).restate();
    run.changes().write(changes);
    return StepOutput.of(changes.touched().isEmpty() ? PUBLISH : FILLS);
  }
}
