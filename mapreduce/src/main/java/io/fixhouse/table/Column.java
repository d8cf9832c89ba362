package io.fixhouse.table;

import java.util.Locale;

/** A column of a table; the tables' columns are enums, in the order of their files. */
public interface Column {
  /** The constant's name, the column's in capitals. */
  String name();

  /** The column's place in its table, from 0. */
  int ordinal();

  ColumnType type();

  /** The column's name in Hive and ORC. */
  default String columnName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
