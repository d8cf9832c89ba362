package io.fixhouse.oozie.deploy;

import io.fixhouse.command.UserException;
import io.fixhouse.oozie.client.Oozie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
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
   * The newest bundle that is not over.
   *
   * @throws UserException if there is none
   */
  public static DeployedBundle find(Oozie oozie) {
    List<BundleJob> bundles = oozie.bundles(NAME);
    if (bundles.isEmpty()) {
      throw new UserException("nothing is deployed: bin/fixhouse deploy first");
    }
    return new DeployedBundle(bundles.get(0));
  }

  /** What its jobs were given, without what Oozie itself has put there. */
  public Map<String, String> properties() {
    Configuration configuration = new Configuration(false);
    configuration.addResource(
        new ByteArrayInputStream(job.getConf().getBytes(StandardCharsets.UTF_8)));
    Map<String, String> properties = new TreeMap<>();
    for (Map.Entry<String, String> property : configuration) {
      if (property.getKey().matches("[a-z_]+")) {
        properties.put(property.getKey(), property.getValue());
      }
    }
    return properties;
  }

  /** The deployment that it belongs to. */
  String deployment() {
    return properties().getOrDefault(Deployment.ID, "");
  }

  BundleJob job() {
    return job;
  }
}
