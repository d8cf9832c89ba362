package io.fixhouse.oozie.deploy;

import io.fixhouse.command.UserException;
import io.fixhouse.oozie.app.Apps;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which nights a deployment is to start.
 *
 * @param from the first of them; null to go on where the deployment before stops, else today
 * @param to the last of them; null for no last one
 * @param without the jobs of the bundle that are not to start
 */
public record DeployRequest(LocalDate from, LocalDate to, Set<String> without) {
  /** All nights from now on. */
  public static final DeployRequest ALL = new DeployRequest(null, null, Set.of());

  /**
   * @throws UserException if the dates are not in their order, or a job is not in the bundle
   */
  public DeployRequest {
    // In one order, for a deployment is named after it.
    without = Collections.unmodifiableSet(new TreeSet<>(without));
    if (to != null && from == null) {
      throw new UserException("--to needs --from: the nights of which dates are to start?");
    }
    if (to != null && to.isBefore(from)) {
      throw new UserException("--to " + to + " is before --from " + from);
    }
    for (String job : without) {
      if (!Apps.STARTED.contains(job)) {
        throw new UserException(
            "the bundle has no job '" + job + "': it has " + String.join(", ", Apps.STARTED));
      }
    }
  }
}
