package io.fixhouse.night.step;

import io.fixhouse.command.Progress;
import io.fixhouse.hive.Computation;
import io.fixhouse.hive.HiveUrl;
import io.fixhouse.night.run.RunFolder;

/**
 * Becomes the one run that computes and publishes, and makes the database in which it computes. As
 * the run keeps the lease of publication from here on, what it registers there stays true.
 */
public final class ClaimStep {
  /** Amendments are to be computed first. */
  public static final String AMENDMENTS = "amendments";

  /** Of the output: the database in which the queries run. */
  public static final String RUN_DATABASE = "run_database";

  private final House house;
  private final RunFolder run;
  private final RunLeases leases;
  private final Progress progress;

  public ClaimStep(House house, RunFolder run, RunLeases leases, Progress progress) {
    this.house = house;
    this.run = run;
    this.leases = leases;
    this.progress = progress;
  }

  /** Waits for whoever computes now, then runs. */
  public StepOutput run() throws Exception {
    leases.verifyDate();
    leases.takePublication();
    new Publications(house, progress).finishAll();
    if (run.end().exists() || run.readNormalized().accepted().isEmpty()) {
      return output(RestateStep.PUBLISH);
    }
    // What an attempt before had collected was true for the lease that it had.
    run.list().delete();
    return output(progress.step("tables for generation " + run.plan().generation(), this::prepare));
  }

  private String prepare() throws Exception {
    Computation computation = house.computation(Restatement.of(run));
    return computation.begin() ? AMENDMENTS : new RestateStep(house, run, leases).run().outcome();
  }

  private StepOutput output(String outcome) {
    return output(outcome, house, run.plan().generation());
  }

  /** Where the queries of a generation run, too. */
  static StepOutput output(String outcome, House house, long generation) {
    String database = house.settings().database();
    String own = Computation.database(database, generation);
    return StepOutput.of(outcome)
        .with("generation", Long.toString(generation))
        .with("database", database)
        .with(RUN_DATABASE, own)
        .with("jdbc_url", HiveUrl.of(house.settings(), own));
  }
}
