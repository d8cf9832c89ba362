package io.fixhouse.hive;

import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hive.metastore.HiveMetaStoreClient;
import org.apache.hadoop.hive.metastore.IMetaStoreClient;
import org.apache.hadoop.hive.metastore.api.MetaException;

/** Opens clients of the Hive Metastore. */
public final class Metastore {
  private static final String URIS = "hive.metastore.uris";

  private Metastore() {}

  /**
   * A client of the metastore that the configuration names. Close it after use; not for two
   * threads.
   *
   * @throws UserException if the configuration names none or it does not answer
   */
  public static IMetaStoreClient open(Configuration configuration) {
    // Without an address Hive would start a metastore of its own in this process.
    String uris = HouseSettings.of(configuration).required(URIS);
    try {
      return new HiveMetaStoreClient(configuration);
    } catch (MetaException e) {
      throw new UserException(
          "the Hive Metastore at "
              + uris
              + " does not answer: "
              + e.getMessage()
              + "; bin/fixhouse status tells whether it runs",
          e);
    }
  }
}
