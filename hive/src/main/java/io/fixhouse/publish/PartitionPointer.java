package io.fixhouse.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.common.StatsSetupConst;
import org.apache.hadoop.hive.metastore.IMetaStoreClient;
import org.apache.hadoop.hive.metastore.api.EnvironmentContext;
import org.apache.hadoop.hive.metastore.api.Partition;
import org.apache.hadoop.hive.metastore.api.StorageDescriptor;
import org.apache.hadoop.hive.metastore.api.Table;
import org.apache.thrift.TException;

/** Points the partitions of a table to other folders, all of them in one call. */
final class PartitionPointer {
  private static final String EMPTY_FOLDER = "empty";

  private final FileSystem fileSystem;
  private final IMetaStoreClient metastore;
  private final Path warehouse;
  private final String database;

  PartitionPointer(
      FileSystem fileSystem, IMetaStoreClient metastore, Path warehouse, String database) {
    this.fileSystem = fileSystem;
    this.metastore = metastore;
    this.warehouse = warehouse;
    this.database = database;
  }

  void point(String tableName, List<TablePartition> partitions) throws IOException, TException {
    if (partitions.isEmpty()) {
      return;
    }
    Table table = metastore.getTable(database, tableName);
    addMissing(table, partitions);
    List<Partition> changed = new ArrayList<>(partitions.size());
    for (TablePartition partition : partitions) {
      changed.add(partition(table, partition));
    }
    metastore.alter_partitions(database, tableName, changed, withoutStatistics());
  }

  /** Adds partitions that are not there yet; they show no rows before all are repointed. */
  private void addMissing(Table table, List<TablePartition> partitions)
      throws IOException, TException {
    Set<List<String>> present = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (TablePartition partition : partitions) {
      names.add(PartitionNames.name(table, partition.values()));
    }
    for (Partition partition :
        metastore.getPartitionsByNames(database, table.getTableName(), names)) {
      present.add(partition.getValues());
    }
    Path empty = new Path(warehouse, EMPTY_FOLDER);
    List<Partition> missing = new ArrayList<>();
    for (TablePartition partition : partitions) {
      if (!present.contains(partition.values())) {
        missing.add(partition(table, new TablePartition(partition.values(), empty.toString())));
      }
    }
    if (!missing.isEmpty()) {
      fileSystem.mkdirs(empty);
      metastore.add_partitions(missing, true, false);
    }
  }

  private Partition partition(Table table, TablePartition wanted) {
    StorageDescriptor storage = table.getSd().deepCopy();
    storage.setLocation(wanted.location());
    Partition partition = new Partition();
    partition.setCatName(table.getCatName());
    partition.setDbName(database);
    partition.setTableName(table.getTableName());
    partition.setValues(wanted.values());
    partition.setSd(storage);
    // No statistics: Hive answers some queries from them, and would go on with the old folder's.
    partition.setParameters(new HashMap<>(wanted.parameters()));
    return partition;
  }

  private static EnvironmentContext withoutStatistics() {
    EnvironmentContext context = new EnvironmentContext();
    context.putToProperties(StatsSetupConst.DO_NOT_UPDATE_STATS, StatsSetupConst.TRUE);
    return context;
  }
}
