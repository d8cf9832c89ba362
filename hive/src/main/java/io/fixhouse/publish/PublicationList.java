package io.fixhouse.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one generation publishes: partitions by table, in the order in which the tables are
 * published. Those that say what was done, such as {@code file_loads} and {@code nights}, belong at
 * its end.
 *
 * @param generation the run that wrote the folders
 */
public record PublicationList(long generation, Map<String, List<TablePartition>> tables) {
  public PublicationList {
    Map<String, List<TablePartition>> copy = new LinkedHashMap<>();
    tables.forEach((table, partitions) -> copy.put(table, List.copyOf(partitions)));
    tables = java.util.Collections.unmodifiableMap(copy);
  }

  /** A list that publishes nothing yet. */
  public static PublicationList of(long generation) {
    return new PublicationList(generation, Map.of());
  }

  /** This list and one more partition, of a table that comes last if it is not in the list yet. */
  public PublicationList with(String table, TablePartition partition) {
    Map<String, List<TablePartition>> copy = new LinkedHashMap<>(tables);
    List<TablePartition> partitions = new ArrayList<>(copy.getOrDefault(table, List.of()));
    partitions.add(partition);
    copy.put(table, partitions);
    return new PublicationList(generation, copy);
  }

  /** This list, where a partition that is in it has other parameters. */
  public PublicationList withParameters(
      String table, List<String> values, Map<String, String> parameters) {
    Map<String, List<TablePartition>> copy = new LinkedHashMap<>(tables);
    copy.computeIfPresent(
        table,
        (name, partitions) ->
            partitions.stream()
                .map(
                    p ->
                        p.values().equals(values)
                            ? new TablePartition(values, p.location(), parameters)
                            : p)
                .toList());
    return new PublicationList(generation, copy);
  }

  /** How many partitions it repoints. */
  public int partitions() {
    return tables.values().stream().mapToInt(List::size).sum();
  }
}
