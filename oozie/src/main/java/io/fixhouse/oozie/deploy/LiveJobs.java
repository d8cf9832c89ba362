package io.fixhouse.oozie.deploy;

import io.fixhouse.oozie.client.Oozie;
import java.util.HashSet;
import java.util.Set;

/** What the jobs that are not over were given. */
public final class LiveJobs {
  private LiveJobs() {}

  /** The values of all their properties: bundles' and workflows', those submitted by hand too. */
  public static Set<String> properties(Oozie oozie) {
    Set<String> values = new HashSet<>();
    oozie
        .bundles(DeployedBundle.NAME)
        .forEach(bundle -> values.addAll(JobProperties.of(bundle.getConf()).values()));
    oozie
        .liveCoordinators("backfill")
        .forEach(job -> values.addAll(JobProperties.of(job.getConf()).values()));
    oozie
        .liveWorkflows("night")
        .forEach(job -> values.addAll(JobProperties.of(job.getConf()).values()));
    return values;
  }
}
