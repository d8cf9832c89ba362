package io.fixhouse.publish;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Which generation each partition was pointed to, one after another, by the lists that are done.
 */
public final class PublicationHistory {
  private final Map<List<String>, Long> shown = new HashMap<>();
  private final Map<Long, Instant> lastLoss = new HashMap<>();

  private PublicationHistory() {}

  /**
   * When each generation that once was published lost its last partition to a newer one; those of
   * which something is still shown, and those never published, are not in it.
   *
   * <p>A list's file bears the time at which its publication began, or its last try: a generation
   * may have been shown some minutes longer.
   *
   * @param publications the folder of the lists
   */
  public static Map<Long, Instant> superseded(FileSystem fileSystem, Path publications)
      throws IOException {
    PublicationHistory history = new PublicationHistory();
    new PublicationFolder(fileSystem, publications)
        .done()
        .forEach((time, lists) -> lists.forEach(list -> history.add(list, time)));
    history.lastLoss.keySet().removeAll(history.shown.values());
    return history.lastLoss;
  }

  private void add(PublicationList list, Instant time) {
    list.tables()
        .forEach(
            (table, partitions) -> {
              for (TablePartition partition : partitions) {
                Long before = shown.put(key(table, partition.values()), list.generation());
                if (before != null && before != list.generation()) {
                  lastLoss.put(before, time);
                }
              }
            });
  }

  private static List<String> key(String table, List<String> values) {
    return List.of(table, String.join("/", values));
  }
}
