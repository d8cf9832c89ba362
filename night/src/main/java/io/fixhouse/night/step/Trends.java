package io.fixhouse.night.step;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.hive.LongBars;
import io.fixhouse.hive.Period;
import io.fixhouse.night.run.JsonFile;
import io.fixhouse.night.run.TrendsPlan;
import io.fixhouse.publish.PublicationList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The steps that compute from what is published and publish that in a generation of its own: now
 * the bars of weeks and months. What is to be computed shows from the published tables, so that a
 * run that was missed is made good by the next, of any date.
 */
public final class Trends {
  /** There is something to compute. */
  public static final String COMPUTE = "trends";

  /** There is nothing to compute. */
  public static final String NOTHING = "nothing";

  private final House house;
  private final JsonFile<TrendsPlan> file;
  private final RunLeases leases;
  private final Progress progress;

  public Trends(
      House house, LocalDate fileDate, String runner, RunLeases leases, Progress progress) {
    this.house = house;
    this.leases = leases;
    this.progress = progress;
    file = house.runs(fileDate).trends(runner);
  }

  /** Takes the lease of publication, waiting for it, and makes the run's database. */
  public StepOutput claim() throws Exception {
    leases.takePublication();
    new Publications(house, progress).finishAll();
    LongBars bars = house.longBars();
    List<Period> stale = bars.stale();
    if (stale.isEmpty()) {
      leases.releasePublication();
      return StepOutput.of(NOTHING);
    }
    long generation = generation();
    file.write(new TrendsPlan(generation, stale));
    progress.say(
        "trends, generation " + generation + ": " + stale.size() + " week(s) and month(s)");
    bars.begin(generation, stale);
    return ClaimStep.output(COMPUTE, house, generation);
  }

  /** That of an attempt before, unless it is published. */
  private long generation() throws IOException {
    Optional<TrendsPlan> before = file.read();
    return before.isPresent() && !house.publications().isFinished(before.get().generation())
        ? before.get().generation()
        : house.generationNumbers().next();
  }

  /** Publishes what was computed and gives the lease back; what is published, only that. */
  public StepOutput publish() throws Exception {
    TrendsPlan plan =
        file.read().orElseThrow(() -> new UserException("the trends have no claim yet"));
    if (!house.publications().isFinished(plan.generation())) {
      leases.verifyPublication();
      PublicationList list = house.longBars().collect(plan.generation(), plan.periods());
      leases.verifyPublication();
      progress.step(
          "publishing " + list.partitions() + " partitions of " + list.tables().size() + " tables",
          () -> {
            new Publications(house, progress).publish(list);
            return null;
          });
    }
    house.longBars().drop(plan.generation());
    leases.releasePublication();
    return StepOutput.of("done").with("generation", Long.toString(plan.generation()));
  }
}
