package io.fixhouse.oozie.deploy;

import io.fixhouse.command.UserException;
import io.fixhouse.oozie.app.Apps;
import io.fixhouse.oozie.client.Oozie;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.oozie.client.BundleJob;
import org.apache.oozie.client.CoordinatorJob;
import org.apache.oozie.client.Job;
import org.apache.oozie.client.OozieClient;

/** Starts a bundle and sees to it that all its jobs are there. */
final class BundleStart {
  /** Oozie makes the jobs one after another, in the background, a second or so each. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration POLL = Duration.ofMillis(500);

  private final Oozie oozie;

  BundleStart(Oozie oozie) {
    this.oozie = oozie;
  }

  /**
   * Starts it.
   *
   * @throws UserException if not all its jobs begin; it is then killed
   */
  String start(Map<String, String> properties, DeployRequest request) throws InterruptedException {
    Map<String, String> all = new TreeMap<>(properties);
    all.put(OozieClient.BUNDLE_APP_PATH, properties.get("apps") + "/" + Apps.BUNDLE);
    String id = oozie.submit(all);
    int jobs = Apps.STARTED.size() - request.without().size();
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (true) {
      BundleJob bundle = oozie.bundle(id);
      if (bundle.getCoordinators().stream().filter(BundleStart::begun).count() == jobs) {
        return id;
      }
      boolean failed = bundle.getCoordinators().stream().anyMatch(BundleStart::failed);
      if (failed
          || bundle.getStatus() == Job.Status.FAILED
          || bundle.getStatus() == Job.Status.KILLED
          || Instant.now().isAfter(giveUp)) {
        oozie.kill(id);
        throw new UserException(
            "Oozie has not begun all jobs of the new bundle "
                + id
                + ", which is killed; the one before goes on. Its log says why:"
                + " grep "
                + id
                + " in oozie.log");
      }
      Thread.sleep(POLL.toMillis());
    }
  }

  private static boolean begun(CoordinatorJob job) {
    return job.getId() != null && !failed(job);
  }

  private static boolean failed(CoordinatorJob job) {
    return job.getStatus() == Job.Status.FAILED || job.getStatus() == Job.Status.KILLED;
  }
}
