package io.fixhouse.night.step;

import io.fixhouse.hive.Computation;
import io.fixhouse.hive.HiveSession;
import io.fixhouse.hive.LongBars;
import io.fixhouse.hive.Metastore;
import io.fixhouse.hive.RestatedDate;
import io.fixhouse.hive.Tables;
import io.fixhouse.house.HouseLayout;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.house.Workflows;
import io.fixhouse.land.Deliveries;
import io.fixhouse.night.due.DueVendors;
import io.fixhouse.night.due.PublishedLoad;
import io.fixhouse.night.oozie.OozieJobs;
import io.fixhouse.night.record.NightRecord;
import io.fixhouse.night.record.NightRecords;
import io.fixhouse.night.run.RunFolders;
import io.fixhouse.publish.PublicationFolder;
import io.fixhouse.publish.Publisher;
import io.fixhouse.vendor.VendorProfiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hive.metastore.IMetaStoreClient;
import org.apache.hadoop.hive.metastore.api.Partition;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.thrift.TException;

/** The house as one process has it open: HDFS and the metastore. */
public final class House implements AutoCloseable {
  private static final short ALL = -1;

  private final HouseSettings settings;
  private final FileSystem fileSystem;
  private final Optional<OozieJobs> oozie;
  private IMetaStoreClient metastore;

  private House(HouseSettings settings, FileSystem fileSystem, Optional<OozieJobs> oozie) {
    this.settings = settings;
    this.fileSystem = fileSystem;
    this.oozie = oozie;
  }

  /** Opens it; the metastore is called when it is needed. */
  public static House open(HouseSettings settings) throws IOException {
    Configuration configuration = settings.configuration();
    String user = UserGroupInformation.getCurrentUser().getShortUserName();
    return new House(
        settings, FileSystem.newInstance(configuration), OozieJobs.of(configuration, user));
  }

  HouseSettings settings() {
    return settings;
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

  Optional<OozieJobs> oozie() {
    return oozie;
  }

  Workflows workflows() {
    return oozie.map(Workflows.class::cast).orElse(Workflows.ALL_RUN);
  }

  NightRecords records() {
    return new NightRecords(fileSystem, layout());
  }

  /** What is known of a night that has been. */
  public NightRecord record(LocalDate fileDate) throws IOException {
    return records().read(fileDate).orElseThrow();
  }

  /** The folders of a date's runs. */
  public RunFolders runs(LocalDate fileDate) {
    return new RunFolders(fileSystem, layout(), fileDate);
  }

  /** Who has delivered for a date, and what of it is published. */
  DueVendors vendors(LocalDate fileDate) throws IOException, TException {
    return DueVendors.find(
        new Deliveries(fileSystem, layout()),
        new VendorProfiles(settings.vendorsFolder()),
        published(fileDate),
        fileDate);
  }

  /** The lists of publications, which need no metastore to be looked at. */
  PublicationFolder publications() {
    return new PublicationFolder(fileSystem, layout().publications());
  }

  Publisher publisher() {
    return new Publisher(
        fileSystem,
        metastore(),
        layout().publications(),
        layout().warehouse(),
        settings.database());
  }

  Computation computation(RestatedDate date) {
    return new Computation(
        metastore(),
        fileSystem,
        settings.database(),
        layout().warehouse(),
        settings.required(HiveSession.USER),
        date);
  }

  LongBars longBars() {
    return new LongBars(
        metastore(),
        fileSystem,
        settings.database(),
        layout().warehouse(),
        settings.required(HiveSession.USER));
  }

  GenerationNumbers generationNumbers() {
    return new GenerationNumbers(fileSystem, layout().generationNumbers());
  }

  private Map<String, PublishedLoad> published(LocalDate fileDate) throws TException {
    Map<String, PublishedLoad> loads = new TreeMap<>();
    for (Partition partition :
        metastore()
            .listPartitions(
                settings.database(), Tables.EXECUTIONS, List.of(fileDate.toString()), ALL)) {
      loads.put(partition.getValues().get(1), PublishedLoad.of(partition.getParameters()));
    }
    return loads;
  }

  private IMetaStoreClient metastore() {
    if (metastore == null) {
      metastore = Metastore.open(configuration());
    }
    return metastore;
  }

  @Override
  public void close() throws IOException {
    if (metastore != null) {
      metastore.close();
    }
    fileSystem.close();
  }
}
