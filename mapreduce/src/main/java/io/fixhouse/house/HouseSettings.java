package io.fixhouse.house;

import io.fixhouse.command.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;

/** What {@code fixhouse-site.xml} says, beside Hadoop's own files on the classpath. */
public final class HouseSettings {
  /** The house's folder in HDFS. */
  public static final String ROOT = "fixhouse.root";

  /** The Hive database that readers see. */
  public static final String DATABASE = "fixhouse.database";

  /** The local folder of the vendors' profiles. */
  public static final String VENDORS = "fixhouse.vendors.dir";

  /** The local folder of the reference data. */
  public static final String REFERENCE = "fixhouse.reference.dir";

  private static final String SITE = "fixhouse-site.xml";

  private final Configuration configuration;

  private HouseSettings(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * The settings on the classpath.
   *
   * @throws UserException if there are none: no cluster is configured
   */
  public static HouseSettings load() {
    if (!areThere()) {
      throw new UserException(
          "no "
              + SITE
              + " on the classpath: start the one-machine cluster with bin/fixhouse up,"
              + " or set FIXHOUSE_CONF to the folder with your cluster's *-site.xml files");
    }
    Configuration configuration = new Configuration();
    configuration.addResource(SITE);
    return new HouseSettings(configuration);
  }

  /** Whether a cluster is configured: its settings are on the classpath. */
  public static boolean areThere() {
    return Thread.currentThread().getContextClassLoader().getResource(SITE) != null;
  }

  /** The settings in a configuration that has them, as a test makes it. */
  public static HouseSettings of(Configuration configuration) {
    return new HouseSettings(configuration);
  }

  public Configuration configuration() {
    return configuration;
  }

  /** The folders below {@code fixhouse.root}. */
  public HouseLayout layout() {
    return new HouseLayout(new org.apache.hadoop.fs.Path(required(ROOT)));
  }

  /** The Hive database that readers see. */
  public String database() {
    return required(DATABASE);
  }

  /** The local folder of the vendors' profiles, {@code NAME.yaml} each. */
  public Path vendorsFolder() {
    return folder(VENDORS);
  }

  /** The local folder of clients.csv, symbols.csv and the trading calendar. */
  public Path referenceFolder() {
    return folder(REFERENCE);
  }

  private Path folder(String key) {
    Path folder = Path.of(required(key));
    if (!Files.isDirectory(folder)) {
      throw new UserException(key + " in " + SITE + " names " + folder + ", which is no folder");
    }
    return folder;
  }

  /**
   * A setting that there is no default for.
   *
   * @throws UserException if it is not set
   */
  public String required(String key) {
    String value = configuration.getTrimmed(key);
    if (value == null || value.isEmpty()) {
      throw new UserException(SITE + " does not set " + key);
    }
    return value;
  }
}
