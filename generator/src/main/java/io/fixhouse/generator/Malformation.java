package io.fixhouse.generator;

import java.util.Locale;

/** What can be wrong with a fill's line so that it must be rejected, and for which reason. */
enum Malformation {
  /** Text that is no FIX message. */
  NOT_FIX("no_begin_string"),
  /** Cut inside a tag, as by a full disk. */
  CUT_SHORT("truncated_field"),
  /** The line's end after it was lost. */
  TWO_MESSAGES("several_messages"),
  /** A log that left out what it could not print. */
  SEPARATORS_LOST("no_separator"),
  /** The tag's name in place of its number. */
  TAG_NAME("bad_tag"),
  MISSING_TYPE("no_msg_type"),
  /** Neither ExecType(150) nor OrdStatus(39). */
  MISSING_STATUS("neither_exec_type_nor_ord_status"),
  MISSING_PRICE("missing_price"),
  MISSING_QUANTITY("missing_quantity"),
  MISSING_SYMBOL("missing_symbol"),
  MISSING_SIDE("missing_side"),
  MISSING_CLIENT("missing_client"),
  MISSING_CURRENCY("missing_currency"),
  /** Neither TransactTime(60) nor SendingTime(52). */
  MISSING_TIME("missing_time"),
  /** ExecTransType(20) says that another execution is meant, and ExecRefID(19) is absent. */
  MISSING_REFERENCE("no_exec_ref_id"),
  /** An exponent, which FIX does not have. */
  MALFORMED_PRICE("malformed_price"),
  /** Forty digits. */
  ENORMOUS_PRICE("price_out_of_range"),
  NEGATIVE_QUANTITY("negative_quantity"),
  /** A plus sign, which FIX does not have. */
  MALFORMED_QUANTITY("malformed_quantity"),
  MALFORMED_SIDE("malformed_side"),
  /** An hour that no day has. */
  MALFORMED_TIME("malformed_time"),
  /** The 30th of February. */
  IMPOSSIBLE_DATE("malformed_time"),
  /** A TradeDate(75) in the 13th month. */
  MALFORMED_TRADE_DATE("malformed_trade_date"),
  /** A TradeDate(75) of long ago. */
  OLD_TRADE_DATE("trade_date_out_of_window"),
  /** A data field that ends before or behind the place that its length says. */
  WRONG_DATA_LENGTH("bad_data_length"),
  /** A data field whose length says more than the line has. */
  CUT_DATA("truncated_data_field");

  private final String reason;

  Malformation(String reason) {
    this.reason = reason;
  }

  /** Why the line is rejected, as docs/profiles.md has it. */
  String reason() {
    return reason;
  }

  /** The name that the truth's counts use. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
