package io.fixhouse.publish;

import java.util.List;

/**
 * A partition of a table and the folder that holds its rows.
 *
 * @param values the values of the table's partition columns, in their order, such as {@code
 *     [2024-05-01, wna]}
 * @param location the folder, as the metastore shall keep it
 */
public record TablePartition(List<String> values, String location) {
  public TablePartition {
    values = List.copyOf(values);
  }
}
