package io.fixhouse.oozie.deploy;

import io.fixhouse.oozie.app.Apps;
import java.util.Map;
import java.util.Set;

/** The jobs that commands submit beside the bundle, and the properties that these give them. */
public final class SubmittedJobs {
  static final Map<String, Set<String>> PROPERTIES =
      Map.of(
          Apps.coordinator("backfill"), Set.of("backfill_start", "backfill_end"),
          Apps.workflow("night"), Set.of("file_date", "vendors", "trigger", "again", "from"),
          Apps.workflow("trends"), Set.of("file_date"));

  private SubmittedJobs() {}
}
