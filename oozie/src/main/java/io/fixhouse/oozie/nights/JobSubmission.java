package io.fixhouse.oozie.nights;

import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.oozie.client.Oozie;
import io.fixhouse.oozie.deploy.DeployedBundle;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.oozie.client.OozieClient;

/** Starts a job of the deployment beside its bundle, with the profiles as they are now. */
final class JobSubmission {
  /** The properties that name what a deployment has put into HDFS. */
  private static final List<String> PARTS = List.of("apps", "lib", "hql", "hive_password");

  private final Oozie oozie;
  private final Map<String, String> properties;

  private JobSubmission(Oozie oozie, Map<String, String> properties) {
    this.oozie = oozie;
    this.properties = properties;
  }

  /**
   * Uploads profiles and settings that have changed since they were deployed.
   *
   * @throws UserException if nothing is deployed, a part of it is gone from HDFS, or a profile is
   *     wrong
   */
  static JobSubmission prepare(HouseSettings settings, Oozie oozie, FileSystem fileSystem)
      throws IOException {
    Map<String, String> properties = new TreeMap<>(DeployedBundle.find(oozie).properties());
    for (String part : PARTS) {
      if (!fileSystem.exists(new Path(properties.get(part)))) {
        throw new UserException(
            properties.get(part)
                + " is not in HDFS, and the deployed jobs need it: bin/fixhouse deploy puts it there");
      }
    }
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
