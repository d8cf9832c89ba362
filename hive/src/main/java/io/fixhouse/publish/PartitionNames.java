package io.fixhouse.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.hadoop.hive.metastore.api.FieldSchema;
import org.apache.hadoop.hive.metastore.api.Table;

/**
 * The names of partitions, such as {@code file_date=2024-05-01/vendor=wna}. Dates, vendors and
 * generations have none of the characters that Hive would escape in them.
 */
public final class PartitionNames {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");

  private PartitionNames() {}

  /**
   * The name by which the metastore knows a partition of these values.
   *
   * @throws IllegalArgumentException if there are not as many values as partition columns, or one
   *     has other characters than letters, digits, {@code .}, {@code _} and {@code -}
   */
  public static String name(Table table, List<String> values) {
    List<FieldSchema> columns = table.getPartitionKeys();
    if (columns.size() != values.size()) {
      throw new IllegalArgumentException(
          table.getTableName() + " has no partition of the values " + values);
    }
    StringJoiner name = new StringJoiner("/");
    for (int i = 0; i < columns.size(); i++) {
      if (!PLAIN.matcher(values.get(i)).matches()) {
        throw new IllegalArgumentException(
            "'" + values.get(i) + "' cannot be part of a partition's name");
      }
      name.add(columns.get(i).getName() + "=" + values.get(i));
    }
    return name.toString();
  }

  /** The values in a name, in its order. */
  public static List<String> values(String name) {
    List<String> values = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      values.add(part.substring(part.indexOf('=') + 1));
    }
    return values;
  }
}
