package io.fixhouse.oozie.nights;

import io.fixhouse.house.HouseSettings;
import io.fixhouse.oozie.client.Oozie;
import io.fixhouse.oozie.deploy.DeployedBundle;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.oozie.client.OozieClient;

/** Starts a job of the deployment beside its bundle, with the profiles as they are now. */
final class JobSubmission {
  private final Oozie oozie;
  private final Map<String, String> properties;

  private JobSubmission(Oozie oozie, Map<String, String> properties) {
    this.oozie = oozie;
    this.properties = properties;
  }

  /**
   * Uploads profiles and settings that have changed since they were deployed.
   *
   * @throws io.fixhouse.command.UserException if nothing is deployed, or a profile is wrong
   */
  static JobSubmission prepare(HouseSettings settings, Oozie oozie, FileSystem fileSystem)
      throws IOException {
    Map<String, String> properties = new TreeMap<>(DeployedBundle.find(oozie).properties());
    properties.putAll(DeployedBundle.uploadContainerSettings(fileSystem, settings));
    return new JobSubmission(oozie, properties);
  }

  /** Starts a workflow; its id. */
  String workflow(String job, Map<String, String> more) {
    return submit(OozieClient.APP_PATH, job, more);
  }

  /** Starts a coordinator; its id. */
  String coordinator(String job, Map<String, String> more) {
    return submit(OozieClient.COORDINATOR_APP_PATH, job, more);
  }

  private String submit(String kind, String job, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(properties);
    all.putAll(more);
    all.put(kind, properties.get("apps") + "/" + job);
    return oozie.submit(all);
  }
}
