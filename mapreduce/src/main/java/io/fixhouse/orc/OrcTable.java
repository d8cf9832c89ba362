package io.fixhouse.orc;

import io.fixhouse.table.Column;
import io.fixhouse.table.ColumnType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.orc.CompressionKind;
import org.apache.orc.OrcConf;
import org.apache.orc.TypeDescription;

/**
 * How a table is stored as ORC.
 *
 * <p>Compressed with Snappy: ZSTD's files are smaller, but the whole normalise job took a tenth
 * longer with it. Columns whose values hardly repeat have no dictionary, nor have those that only
 * tell what was sent: a dictionary is ORC's usual tree, and each value that it is asked for costs
 * more than its bytes. Its hashed ones are made of 4,096 arrays a column, anew for each stripe,
 * which cost the reducers of ten vendors more in garbage collection than they saved.
 *
 * @param columns all columns, in order
 * @param bloomFilters columns that are looked up by value
 * @param direct columns of text that have no dictionary
 * @param stripeBytes the memory a file under construction takes, and its stripes' size before
 *     compression
 */
public record OrcTable(
    List<Column> columns, List<Column> bloomFilters, List<Column> direct, long stripeBytes) {
  private static final long SMALL_STRIPE_BYTES = 16L << 20;

  public OrcTable {
    columns = List.copyOf(columns);
    bloomFilters = List.copyOf(bloomFilters);
    direct = List.copyOf(direct);
  }

  /** A table of these columns, for few rows. */
  public static OrcTable of(Column... columns) {
    return new OrcTable(List.of(columns), List.of(), List.of(), SMALL_STRIPE_BYTES);
  }

  public OrcTable withBloomFilters(Column... values) {
    return new OrcTable(columns, List.of(values), direct, stripeBytes);
  }

  public OrcTable withoutDictionary(Column... values) {
    return new OrcTable(columns, bloomFilters, List.of(values), stripeBytes);
  }

  public OrcTable withStripeBytes(long value) {
    return new OrcTable(columns, bloomFilters, direct, value);
  }

  /** The schema: a struct of the columns, their names in lower case. */
  public TypeDescription schema() {
    TypeDescription struct = TypeDescription.createStruct();
    for (Column column : columns) {
      struct.addField(column.columnName(), TypeDescription.fromString(column.type().hiveName()));
    }
    return struct;
  }

  /**
   * The table's settings on top of others. A copy: some of ORC's settings are read from a
   * configuration alone, never from a table's properties.
   */
  Configuration settings(Configuration base) {
    Configuration settings = new Configuration(base);
    set(settings, OrcConf.COMPRESS, CompressionKind.SNAPPY.name());
    set(settings, OrcConf.STRIPE_SIZE, Long.toString(stripeBytes));
    set(settings, OrcConf.BLOCK_PADDING, "false");
    // A check a batch: a batch is cut short where its rows are long, and so memory stays bounded.
    set(settings, OrcConf.ROWS_BETWEEN_CHECKS, "1");
    Stream<String> tags =
        columns.stream()
            .filter(column -> column.type() == ColumnType.TAGS)
            .map(column -> column.columnName() + "._value");
    set(
        settings,
        OrcConf.DIRECT_ENCODING_COLUMNS,
        Stream.concat(direct.stream().map(Column::columnName), tags)
            .collect(Collectors.joining(",")));
    set(
        settings,
        OrcConf.BLOOM_FILTER_COLUMNS,
        bloomFilters.stream().map(Column::columnName).collect(Collectors.joining(",")));
    return settings;
  }

  private static void set(Configuration settings, OrcConf setting, String value) {
    settings.set(setting.getAttribute(), value);
  }
}
