package io.fixhouse.line;

import io.fixhouse.fix.ScanFault;
import java.util.Locale;

/** Why a line was rejected; {@link #text()} is what {@code rejected_lines.reason} holds. */
public enum RejectReason {
  /** No {@code 8=FIX} that begins a field. */
  NO_BEGIN_STRING,
  /** Nothing separates the BeginString from a next field. */
  NO_SEPARATOR,
  /** The separator is none of the profile's. */
  SEPARATOR_NOT_ACCEPTED,
  /** A field does not begin with a tag number and {@code =}. */
  BAD_TAG,
  /** The line ends inside a tag. */
  TRUNCATED_FIELD,
  /** A data field's length reaches beyond the line's end. */
  TRUNCATED_DATA_FIELD,
  /** A data field's length is no number, or the data do not end where it says. */
  BAD_DATA_LENGTH,
  /** Another message begins in the same line, or there are several MsgType(35). */
  SEVERAL_MESSAGES,
  /** BodyLength(9) does not hold and the profile says {@code body_length: reject}. */
  WRONG_BODY_LENGTH,
  /** CheckSum(10) does not hold and the profile says {@code checksum: reject}. */
  WRONG_CHECKSUM,
  /** No MsgType(35), or an empty one. */
  NO_MSG_TYPE,
  /** An ExecutionReport with neither 150 nor 39, and the profile does not say fills_alone. */
  NEITHER_EXEC_TYPE_NOR_ORD_STATUS,
  MISSING_QUANTITY,
  MISSING_PRICE,
  NEGATIVE_QUANTITY,
  /** A trade with ExecTransType(20) 1 or 2 and no ExecRefID(19). */
  NO_EXEC_REF_ID,
  MISSING_TIME,
  MALFORMED_TIME,
  /** A local time that the zone's clock shows twice or never, and no SendingTime(52) in UTC. */
  AMBIGUOUS_TIME,
  MALFORMED_PRICE,
  /** A decimal that decimal(18,8) does not hold exactly. */
  PRICE_OUT_OF_RANGE,
  MALFORMED_QUANTITY,
  /** A decimal that decimal(18,6) does not hold exactly. */
  QUANTITY_OUT_OF_RANGE,
  MISSING_SYMBOL,
  MISSING_SIDE,
  /** A Side(54) that is none of FIX's codes. */
  MALFORMED_SIDE,
  MISSING_CLIENT,
  MISSING_CURRENCY,
  /** A Currency(15) that is not 3 to 8 letters or digits. */
  MALFORMED_CURRENCY,
  /** A TradeDate(75) that is no date. */
  MALFORMED_TRADE_DATE,
  /** A trade date before file date less amend_days, or more than one day after the file date. */
  TRADE_DATE_OUT_OF_WINDOW,
  /** Longer than 1 MiB: rejected unread, by the reader. */
  LINE_TOO_LONG;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The reason as {@code rejected_lines.reason} holds it. */
  public String text() {
    return text;
  }

  static RejectReason of(ScanFault fault) {
    return switch (fault) {
      case NO_BEGIN_STRING -> NO_BEGIN_STRING;
      case NO_SEPARATOR -> NO_SEPARATOR;
      case SEPARATOR_NOT_ACCEPTED -> SEPARATOR_NOT_ACCEPTED;
      case BAD_TAG -> BAD_TAG;
      case TRUNCATED_FIELD -> TRUNCATED_FIELD;
      case TRUNCATED_DATA_FIELD -> TRUNCATED_DATA_FIELD;
      case BAD_DATA_LENGTH -> BAD_DATA_LENGTH;
      case SEVERAL_MESSAGES -> SEVERAL_MESSAGES;
    };
  }
}
