package io.fixhouse.night;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.hive.Computation;
import io.fixhouse.hive.HiveSession;
import io.fixhouse.hive.RestatedDate;
import io.fixhouse.hive.RestatedVendor;
import io.fixhouse.house.HouseLayout;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.house.Lease;
import io.fixhouse.land.Deliveries;
import io.fixhouse.normalize.FileLedger;
import io.fixhouse.publish.PublicationList;
import io.fixhouse.publish.Publisher;
import io.fixhouse.vendor.VendorProfiles;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.metastore.IMetaStoreClient;

/** One run of a date's night, from what is due to what is published. */
final class Night {
  /** A night's computation takes minutes; whoever waits longer than this should look. */
  private static final Duration PATIENCE = Duration.ofHours(2);

  private final HouseSettings settings;
  private final HouseLayout layout;
  private final FileSystem fileSystem;
  private final IMetaStoreClient metastore;
  private final HiveSession session;
  private final Progress progress;

  Night(
      HouseSettings settings,
      FileSystem fileSystem,
      IMetaStoreClient metastore,
      HiveSession session,
      Progress progress) {
    this.settings = settings;
    this.layout = settings.layout();
    this.fileSystem = fileSystem;
    this.metastore = metastore;
    this.session = session;
    this.progress = progress;
  }
}
