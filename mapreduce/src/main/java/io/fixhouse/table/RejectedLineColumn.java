package io.fixhouse.table;

/** The columns of {@code rejected_lines} but its partition's, file_date and vendor. */
public enum RejectedLineColumn implements Column {
  /** The line as it came, at most its first 64 KiB, without its line end. */
  RAW(ColumnType.BINARY),
  /** The line's whole length in bytes. */
  LINE_BYTES(ColumnType.BIGINT),
  REASON(ColumnType.STRING),
  DELIVERY(ColumnType.INT),
  SOURCE_FILE(ColumnType.STRING),
  SOURCE_BLOCK(ColumnType.BIGINT),
  SOURCE_POSITION(ColumnType.BIGINT);

  private final ColumnType type;

  RejectedLineColumn(ColumnType type) {
    this.type = type;
  }

  @Override
  public ColumnType type() {
    return type;
  }
}
