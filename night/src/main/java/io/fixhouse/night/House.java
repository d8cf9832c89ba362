package io.fixhouse.night;

import io.fixhouse.command.Progress;
import io.fixhouse.hive.Computation;
import io.fixhouse.hive.HiveSession;
import io.fixhouse.hive.Metastore;
import io.fixhouse.hive.Tables;
import io.fixhouse.house.HouseLayout;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.land.Deliveries;
import io.fixhouse.publish.Publisher;
import io.fixhouse.vendor.VendorProfiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hive.metastore.IMetaStoreClient;
import org.apache.hadoop.hive.metastore.api.Partition;
import org.apache.thrift.TException;

/** The house as one command has it open: HDFS, the metastore and a session in HiveServer2. */
final class House implements AutoCloseable {
  private static final short ALL = -1;

  private final HouseSettings settings;
  private final FileSystem fileSystem;
  private final IMetaStoreClient metastore;
  private final HiveSession session;
  private final Progress progress;

  private House(
      HouseSettings settings,
      FileSystem fileSystem,
      IMetaStoreClient metastore,
      HiveSession session,
      Progress progress) {
    this.settings = settings;
    this.fileSystem = fileSystem;
    this.metastore = metastore;
    this.session = session;
    this.progress = progress;
  }

  static House open(HouseSettings settings, Progress progress) throws IOException {
    Configuration configuration = settings.configuration();
    return new House(
        settings,
        FileSystem.newInstance(configuration),
        Metastore.open(configuration),
        HiveSession.open(configuration, progress),
        progress);
  }

  Configuration configuration() {
    return settings.configuration();
  }

  FileSystem fileSystem() {
    return fileSystem;
  }

  HouseLayout layout() {
    return settings.layout();
  }

  Path referenceFolder() {
    return settings.referenceFolder();
  }

  /** Who has delivered for a date, and what of it is published. */
  DueVendors vendors(LocalDate fileDate) throws IOException, TException {
    return DueVendors.find(
        new Deliveries(fileSystem, layout()),
        new VendorProfiles(settings.vendorsFolder()),
        published(fileDate),
        fileDate);
  }

  Publisher publisher() {
    return new Publisher(
        fileSystem, metastore, layout().publications(), layout().warehouse(), settings.database());
  }

  Computation computation() {
    return new Computation(
        session,
        metastore,
        fileSystem,
        settings.database(),
        layout().warehouse(),
        configuration().getTrimmed(HiveSession.USER),
        progress);
  }

  GenerationNumbers generationNumbers() {
    return new GenerationNumbers(fileSystem, layout().generationNumbers());
  }

  private Map<String, PublishedLoad> published(LocalDate fileDate) throws TException {
    Map<String, PublishedLoad> loads = new TreeMap<>();
    for (Partition partition :
        metastore.listPartitions(
            settings.database(), Tables.EXECUTIONS, List.of(fileDate.toString()), ALL)) {
      loads.put(partition.getValues().get(1), PublishedLoad.of(partition.getParameters()));
    }
    return loads;
  }

  @Override
  public void close() throws IOException, SQLException {
    session.close();
    metastore.close();
    fileSystem.close();
  }
}
