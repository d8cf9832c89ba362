package io.fixhouse.publish;

import java.util.List;
import java.util.Map;

/**
 * A partition of a table and the folder that holds its rows.
 *
 * @param values the values of the table's partition columns, in their order, such as {@code
 *     [2024-05-01, wna]}
 * @param location the folder, as the metastore shall keep it
 * @param parameters what the metastore shall keep of the rows beside them
 */
public record TablePartition(List<String> values, String location, Map<String, String> parameters) {
  public TablePartition {
    values = List.copyOf(values);
    parameters = Map.copyOf(parameters);
  }

  /** A partition of which there is nothing to keep beside its rows. */
  public TablePartition(List<String> values, String location) {
    this(values, location, Map.of());
  }
}
