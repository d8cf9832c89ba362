package io.fixhouse.table;

/** The columns of {@code messages} but its partition's, file_date and vendor. */
public enum MessageColumn implements Column {
  MSG_TYPE(ColumnType.STRING),
  SENDER_COMP_ID(ColumnType.STRING),
  TARGET_COMP_ID(ColumnType.STRING),
  MSG_SEQ_NUM(ColumnType.BIGINT),
  POSS_DUP(ColumnType.BOOLEAN),
  SENDING_TIME(ColumnType.TIMESTAMP),
  CL_ORD_ID(ColumnType.STRING),
  DELIVERY(ColumnType.INT),
  SOURCE_FILE(ColumnType.STRING),
  SOURCE_BLOCK(ColumnType.BIGINT),
  SOURCE_POSITION(ColumnType.BIGINT),
  TAGS(ColumnType.TAGS);

  private final ColumnType type;

  MessageColumn(ColumnType type) {
    this.type = type;
  }

  @Override
  public ColumnType type() {
    return type;
  }
}
