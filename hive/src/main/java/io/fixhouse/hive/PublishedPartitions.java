package io.fixhouse.hive;

import io.fixhouse.publish.PartitionNames;
import io.fixhouse.publish.TablePartition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apache.hadoop.hive.metastore.IMetaStoreClient;
import org.apache.hadoop.hive.metastore.api.Partition;
import org.apache.thrift.TException;

/** What readers see: the partitions of the tables by date and vendor, and where they point. */
final class PublishedPartitions {
  private static final short ALL = -1;

  private final IMetaStoreClient metastore;
  private final String database;
  private final Map<String, List<String>> names = new HashMap<>();

  PublishedPartitions(IMetaStoreClient metastore, String database) {
    this.metastore = metastore;
    this.database = database;
  }

  /** The partitions of a table by date and vendor whose date and vendor meet the condition. */
  List<TablePartition> find(String table, BiPredicate<LocalDate, String> condition)
      throws TException {
    List<String> wanted = new ArrayList<>();
    for (String name : names(table)) {
      List<String> values = PartitionNames.values(name);
      if (condition.test(LocalDate.parse(values.get(0)), values.get(1))) {
        wanted.add(name);
      }
    }
    List<TablePartition> partitions = new ArrayList<>();
    if (!wanted.isEmpty()) {
      for (Partition p : metastore.getPartitionsByNames(database, table, wanted)) {
        partitions.add(new TablePartition(p.getValues(), p.getSd().getLocation()));
      }
    }
    return partitions;
  }

  private List<String> names(String table) throws TException {
    List<String> known = names.get(table);
    if (known == null) {
      known = metastore.listPartitionNames(database, table, ALL);
      names.put(table, known);
    }
    return known;
  }
}
