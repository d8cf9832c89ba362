package io.fixhouse.hive;

import io.fixhouse.publish.PublicationList;
import io.fixhouse.publish.TablePartition;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What a run has written, as the list to publish. */
final class Outputs {
  private final FileSystem fileSystem;
  private final Path folder;
  private PublicationList list;

  Outputs(FileSystem fileSystem, Path folder, long generation) {
    this.fileSystem = fileSystem;
    this.folder = folder;
    list = PublicationList.of(generation);
  }

  PublicationList list() {
    return list;
  }

  /**
   * Adds what the normalise job has written; a vendor without rows of a table has no folder yet.
   */
  void addNormalised(RestatedDate date) throws IOException {
    for (String table : List.of(Tables.EXECUTIONS, Tables.MESSAGES, Tables.REJECTED_LINES)) {
      for (RestatedVendor vendor : date.vendors()) {
        add(
            table,
            List.of(date.fileDate().toString(), vendor.vendor()),
            "file_date=" + date.fileDate() + "/vendor=" + vendor.vendor());
      }
    }
  }

  /**
   * Adds the partitions of a table that are to be published; one without rows gets an empty folder.
   *
   * @param written all partitions of the table in the run's database
   * @param wanted the values of those to publish
   */
  void add(String table, List<TablePartition> written, Set<List<String>> wanted)
      throws IOException {
    Map<List<String>, String> locations = new HashMap<>();
    written.forEach(partition -> locations.put(partition.values(), partition.location()));
    Set<List<String>> sorted =
        new TreeSet<>((a, b) -> String.join("/", a).compareTo(String.join("/", b)));
    sorted.addAll(wanted);
    for (List<String> values : sorted) {
      String location = locations.get(values);
      if (location == null) {
        add(table, values, "empty/" + String.join("/", values));
      } else {
        list = list.with(table, new TablePartition(values, location));
      }
    }
  }

  private void add(String table, List<String> values, String below) throws IOException {
    Path location = new Path(new Path(folder, table), below);
    fileSystem.mkdirs(location);
    list = list.with(table, new TablePartition(values, location.toString()));
  }
}
