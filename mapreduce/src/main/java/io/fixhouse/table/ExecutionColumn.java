package io.fixhouse.table;

/** The columns of {@code executions} but its partition's, file_date and vendor. */
public enum ExecutionColumn implements Column {
  TRADE_DATE(ColumnType.DATE),
  CLIENT_ID(ColumnType.STRING),
  RAW_CLIENT_ID(ColumnType.STRING),
  SYMBOL(ColumnType.STRING),
  RAW_SYMBOL(ColumnType.STRING),
  SECURITY_ID(ColumnType.STRING),
  SECURITY_ID_SOURCE(ColumnType.STRING),
  CURRENCY(ColumnType.STRING),
  SIDE(ColumnType.STRING),
  PRICE(ColumnType.PRICE),
  QUANTITY(ColumnType.QUANTITY),
  TRANSACT_TIME(ColumnType.TIMESTAMP),
  SENDING_TIME(ColumnType.TIMESTAMP),
  EXEC_KIND(ColumnType.STRING),
  EXEC_ID(ColumnType.STRING),
  EXEC_REF_ID(ColumnType.STRING),
  CL_ORD_ID(ColumnType.STRING),
  ORIG_CL_ORD_ID(ColumnType.STRING),
  ORDER_ID(ColumnType.STRING),
  EXEC_TYPE(ColumnType.STRING),
  ORD_STATUS(ColumnType.STRING),
  ORDER_QTY(ColumnType.QUANTITY),
  CUM_QTY(ColumnType.QUANTITY),
  LEAVES_QTY(ColumnType.QUANTITY),
  AVG_PX(ColumnType.PRICE),
  LAST_MKT(ColumnType.STRING),
  ACCOUNT(ColumnType.STRING),
  SENDER_COMP_ID(ColumnType.STRING),
  TARGET_COMP_ID(ColumnType.STRING),
  MSG_SEQ_NUM(ColumnType.BIGINT),
  BEGIN_STRING(ColumnType.STRING),
  POSS_DUP(ColumnType.BOOLEAN),
  IDENTITY_CONFLICT(ColumnType.BOOLEAN),
  CHECKSUM_OK(ColumnType.BOOLEAN),
  BODY_LENGTH_OK(ColumnType.BOOLEAN),
  LINE_BYTES(ColumnType.INT),
  /** 32 hexadecimal digits over identity and business content; NULL where there is no identity. */
  CONTENT_HASH(ColumnType.STRING),
  DELIVERY(ColumnType.INT),
  SOURCE_FILE(ColumnType.STRING),
  SOURCE_BLOCK(ColumnType.BIGINT),
  SOURCE_POSITION(ColumnType.BIGINT),
  TAGS(ColumnType.TAGS);

  private final ColumnType type;

  ExecutionColumn(ColumnType type) {
    this.type = type;
  }

  @Override
  public ColumnType type() {
    return type;
  }
}
