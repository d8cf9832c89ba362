package io.fixhouse.hive;

import io.fixhouse.publish.PublicationList;
import io.fixhouse.publish.TablePartition;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.thrift.TException;

/** What a run has written to its generation, as the list to publish. */
final class Outputs {
  private final FileSystem fileSystem;
  private final Path folder;
  private PublicationList list;

  /**
   * @param folder the generation's folder
   */
  Outputs(FileSystem fileSystem, Path folder, long generation) {
    this.fileSystem = fileSystem;
    this.folder = folder;
    list = PublicationList.of(generation);
  }

  /** What has been added so far. */
  PublicationList list() {
    return list;
  }

  /**
   * Adds what the normalise job has written; a vendor without rows of a table has no folder yet.
   */
  void addNormalised(RestatedDate date) throws IOException {
    for (String table : List.of(Tables.EXECUTIONS, Tables.MESSAGES, Tables.REJECTED_LINES)) {
      for (RestatedVendor vendor : date.vendors()) {
        Path location =
            new Path(
                folder, table + "/file_date=" + date.fileDate() + "/vendor=" + vendor.vendor());
        fileSystem.mkdirs(location);
        List<String> values = List.of(date.fileDate().toString(), vendor.vendor());
        list = list.with(table, new TablePartition(values, location.toString()));
      }
    }
  }

  /** Adds the partitions of a table that the run's database has written, by their values. */
  void addComputed(String table, RunDatabase run, Collection<List<String>> wanted)
      throws IOException, TException {
    TreeSet<List<String>> sorted =
        new TreeSet<>(Comparator.comparing(values -> String.join("/", values)));
    sorted.addAll(wanted);
    for (TablePartition partition : run.moveOut(table, new Path(folder, table), sorted)) {
      list = list.with(table, partition);
    }
  }
}
