package io.fixhouse.oozie.deploy;

import io.fixhouse.command.UserException;
import io.fixhouse.oozie.client.Oozie;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.oozie.client.BundleJob;
import org.apache.oozie.client.CoordinatorAction;
import org.apache.oozie.client.CoordinatorJob;

/**
 * How a bundle ends in favour of a newer one: what runs goes on to its end with the files it began
 * with; what waits, and all that is to come, goes over. Oozie's own update changes neither what
 * waits nor when a job starts.
 */
final class Handover {
  /** What waits may start at any moment, and the look at it is then out of date. */
  private static final int TRIES = 5;

  private final Oozie oozie;

  Handover(Oozie oozie) {
    this.oozie = oozie;
  }

  /** From when on each job of a bundle, by its name, has started nothing. */
  Map<String, Instant> stops(BundleJob bundle) {
    Map<String, Instant> stops = new HashMap<>();
    for (CoordinatorJob job : bundle.getCoordinators()) {
      if (!isOver(job)) {
        stops.put(job.getAppName(), stop(oozie.coordinator(job.getId())));
      }
    }
    return stops;
  }

  /**
   * Takes from a bundle all that it has not started.
   *
   * @return whether there was anything; an older one that only runs to its end has nothing
   */
  boolean end(BundleJob bundle) {
    boolean ended = false;
    for (CoordinatorJob job : bundle.getCoordinators()) {
      if (!isOver(job)) {
        ended |= end(job.getId());
      }
    }
    return ended;
  }

  private boolean end(String id) {
    for (int tries = 1; ; tries++) {
      CoordinatorJob job = oozie.coordinator(id);
      Instant stop = stop(job);
      if (stop.equals(job.getEndTime().toInstant())) {
        return false;
      }
      try {
        oozie.endCoordinator(id, NightTimes.utc(stop));
        return true;
      } catch (UserException e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  /** The nominal time of the first of those of its newest actions that still wait. */
  private static Instant stop(CoordinatorJob job) {
    Date next = job.getNextMaterializedTime();
    Instant stop = (next == null ? job.getStartTime() : next).toInstant();
    List<CoordinatorAction> newestFirst = job.getActions();
    for (CoordinatorAction action : newestFirst) {
      if (!waits(action)) {
        break;
      }
      stop = action.getNominalTime().toInstant();
    }
    return stop;
  }

  private static boolean waits(CoordinatorAction action) {
    return action.getStatus() == CoordinatorAction.Status.WAITING
        || action.getStatus() == CoordinatorAction.Status.READY;
  }

  private static boolean isOver(CoordinatorJob job) {
    return switch (job.getStatus()) {
      case SUCCEEDED, KILLED, FAILED, DONEWITHERROR, IGNORED -> true;
      default -> false;
    };
  }
}
