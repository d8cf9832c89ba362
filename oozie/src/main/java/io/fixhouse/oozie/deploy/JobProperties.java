package io.fixhouse.oozie.deploy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/** The properties that a job was given, as Oozie shows them. */
public final class JobProperties {
  /** Ours; what Oozie itself has put there has dots. */
  private static final String OURS = "[a-z_]+";

  private JobProperties() {}

  /** Our own properties in a job's configuration. */
  public static Map<String, String> of(String configuration) {
    Configuration all = new Configuration(false);
    all.addResource(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
    Map<String, String> properties = new TreeMap<>();
    for (Map.Entry<String, String> property : all) {
      if (property.getKey().matches(OURS)) {
        properties.put(property.getKey(), property.getValue());
      }
    }
    return properties;
  }
}
