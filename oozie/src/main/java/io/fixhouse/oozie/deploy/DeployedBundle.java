package io.fixhouse.oozie.deploy;

import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.oozie.client.Oozie;
import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.oozie.client.BundleJob;

/** The bundle that is deployed, and the properties that its jobs have. */
public final class DeployedBundle {
  /** The bundle's name, as its definition has it. */
  public static final String NAME = "fixhouse";

  private final BundleJob job;

  DeployedBundle(BundleJob job) {
    this.job = job;
  }

  /**
   * The newest bundle that is not over; else the one that was over last, as that of past dates is
   * once their nights have run: what it has put into HDFS serves for more of them.
   *
   * @throws UserException if there is none
   */
  public static DeployedBundle find(Oozie oozie) {
    return oozie.bundles(NAME).stream()
        .findFirst()
        .or(() -> oozie.lastEndedBundle(NAME))
        .map(DeployedBundle::new)
        .orElseThrow(() -> new UserException("nothing is deployed: bin/fixhouse deploy first"));
  }

  /**
   * Puts profiles, reference data and settings into HDFS as they are now.
   *
   * @return the properties that name them, for a job that is to take them instead of those deployed
   * @throws UserException if a profile is wrong
   */
  public static Map<String, String> uploadContainerSettings(
      FileSystem fileSystem, HouseSettings settings) throws IOException {
    Deployment.vendors(settings);
    ContentStore store = new ContentStore(fileSystem, settings.layout().deployments());
    Map<String, Content> files = ContainerSettings.files(settings);
    Path folder = store.place("conf", files);
    store.put(folder, files);
    return Deployment.containerProperties(folder);
  }

  /** What its jobs were given, without what Oozie itself has put there. */
  public Map<String, String> properties() {
    return JobProperties.of(job.getConf());
  }

  /** The deployment that it belongs to. */
  String deployment() {
    return properties().getOrDefault(Deployment.ID, "");
  }

  BundleJob job() {
    return job;
  }
}
