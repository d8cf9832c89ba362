package io.fixhouse.oozie.nights;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.oozie.client.WorkflowJob;

/** The properties that a workflow was given. */
final class JobProperties {
  private final Configuration configuration = new Configuration(false);

  JobProperties(WorkflowJob job) {
    configuration.addResource(
        new ByteArrayInputStream(job.getConf().getBytes(StandardCharsets.UTF_8)));
  }

  /** A property's value; empty if it has none. */
  String get(String name) {
    return configuration.get(name, "");
  }
}
