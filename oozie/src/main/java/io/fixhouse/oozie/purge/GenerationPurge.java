package io.fixhouse.oozie.purge;

import io.fixhouse.house.HouseLayout;
import io.fixhouse.publish.PublicationHistory;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hive.metastore.IMetaStoreClient;
import org.apache.hadoop.hive.metastore.api.Partition;
import org.apache.thrift.TException;

/** Finds generations of which nothing has been shown for long, and what failed runs have left. */
final class GenerationPurge {
  private static final short ALL = -1;

  private final FileSystem fileSystem;
  private final HouseLayout layout;

  GenerationPurge(FileSystem fileSystem, HouseLayout layout) {
    this.fileSystem = fileSystem;
    this.layout = layout;
  }

  /** The generations that a partition of any of these databases' tables refers to. */
  static Set<Long> referred(IMetaStoreClient metastore, List<String> databases) throws TException {
    Set<Long> generations = new HashSet<>();
    for (String database : databases) {
      for (String table : metastore.getAllTables(database)) {
        if (metastore.getTable(database, table).getPartitionKeysSize() > 0) {
          for (Partition partition : metastore.listPartitions(database, table, ALL)) {
            Folders.generation(partition.getSd().getLocation()).ifPresent(generations::add);
          }
        }
      }
    }
    return generations;
  }

  List<Expired> find(Set<Long> referred, Retention retention, Instant now) throws IOException {
    Map<Long, Instant> superseded =
        PublicationHistory.superseded(fileSystem, layout.publications());
    List<Expired> expired = new ArrayList<>();
    for (FileStatus folder : Folders.list(fileSystem, layout.warehouse())) {
      OptionalLong generation = Folders.generation(folder.getPath().getName());
      if (generation.isEmpty() || referred.contains(generation.getAsLong())) {
        continue;
      }
      Instant written = Instant.ofEpochMilli(folder.getModificationTime());
      Instant since = superseded.getOrDefault(generation.getAsLong(), written);
      if (retention.isOverForGeneration(since, now)) {
        expired.add(new Expired(folder.getPath(), "no table shows it since " + since));
      }
    }
    return expired;
  }
}
