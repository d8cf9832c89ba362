package io.fixhouse.table;

/** A column's type, and how {@link Row} holds its value. */
public enum ColumnType {
  /** Bytes of UTF-8 text, as sent. */
  STRING("string"),
  /** Bytes as sent, whatever they are. */
  BINARY("binary"),
  /** A long, the price times 10^8: within ±(10^18 − 1). */
  PRICE("decimal(18,8)"),
  /** A long, the quantity times 10^6: within ±(10^18 − 1). */
  QUANTITY("decimal(18,6)"),
  /** A long, seconds since 1970-01-01T00:00:00Z, with nanoseconds 0 to 999,999,999 beside it. */
  TIMESTAMP("timestamp"),
  /** A long, days since 1970-01-01. */
  DATE("date"),
  /** A long that fits an int. */
  INT("int"),
  /** A long. */
  BIGINT("bigint"),
  /** A long, 0 or 1. */
  BOOLEAN("boolean"),
  /** A message's other fields: {@link Row}'s tags. */
  TAGS("map<string,string>");

  private final String hiveName;

  ColumnType(String hiveName) {
    this.hiveName = hiveName;
  }

  /** The type as HiveQL and ORC spell it. */
  public String hiveName() {
    return hiveName;
  }
}
