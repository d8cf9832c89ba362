package io.fixhouse.line;

/** The tags that the rules here ask for, by FIX's own field names. */
final class Tags {
  static final int ACCOUNT = 1;
  static final int AVG_PX = 6;
  static final int BEGIN_STRING = 8;
  static final int BODY_LENGTH = 9;
  static final int CHECK_SUM = 10;
  static final int CL_ORD_ID = 11;
  static final int CUM_QTY = 14;
  static final int CURRENCY = 15;
  static final int EXEC_ID = 17;
  static final int EXEC_REF_ID = 19;
  static final int EXEC_TRANS_TYPE = 20;
  static final int SECURITY_ID_SOURCE = 22;
  static final int LAST_MKT = 30;
  static final int MSG_SEQ_NUM = 34;
  static final int MSG_TYPE = 35;
  static final int ORDER_ID = 37;
  static final int ORDER_QTY = 38;
  static final int ORD_STATUS = 39;
  static final int ORIG_CL_ORD_ID = 41;
  static final int POSS_DUP_FLAG = 43;
  static final int SECURITY_ID = 48;
  static final int SENDER_COMP_ID = 49;
  static final int SENDING_TIME = 52;
  static final int SIDE = 54;
  static final int TARGET_COMP_ID = 56;
  static final int TRADE_DATE = 75;
  static final int POSS_RESEND = 97;
  static final int ORIG_SENDING_TIME = 122;
  static final int EXEC_TYPE = 150;
  static final int LEAVES_QTY = 151;
  static final int LAST_MSG_SEQ_NUM_PROCESSED = 369;
  static final int MULTI_LEG_REPORTING_TYPE = 442;
  static final int PARTY_ID = 448;
  static final int PARTY_ROLE = 452;

  private Tags() {}
}
