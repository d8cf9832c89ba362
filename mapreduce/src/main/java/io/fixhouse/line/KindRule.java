package io.fixhouse.line;

import io.fixhouse.fix.Decimals;
import io.fixhouse.fix.FixMessage;
import io.fixhouse.vendor.SessionPair;
import io.fixhouse.vendor.VendorProfile;

/** What an ExecutionReport says it is, and whether it lacks what a trade must have. */
final class KindRule {
  private static final int QUANTITY_SCALE = 6;

  private final VendorProfile profile;
  private final SessionPair[] sessions;

  private int execType;
  private int ordStatus;
  private int execRefId;
  private int transType;
  private boolean trades;
  private int quantityField;
  private long quantity;
  private boolean negative;

  KindRule(VendorProfile profile) {
    this.profile = profile;
    sessions = profile.sessions().toArray(new SessionPair[0]);
  }

  /** Reads a message of type 8; returns why it is rejected before it has a kind, or null. */
  RejectReason read(FixMessage message) {
    execType = message.findValue(Tags.EXEC_TYPE);
    ordStatus = message.findValue(Tags.ORD_STATUS);
    if (execType < 0 && ordStatus < 0 && !profile.fillsAlone()) {
      return RejectReason.NEITHER_EXEC_TYPE_NOR_ORD_STATUS;
    }
    execRefId = RowFields.findId(message, Tags.EXEC_REF_ID);
    transType = message.findValue(Tags.EXEC_TRANS_TYPE);
    trades = trades(message);
    readQuantity(message);
    if (!trades) {
      return null;
    }
    if (quantityField < 0) {
      return RejectReason.MISSING_QUANTITY;
    }
    if (message.findValue(profile.priceTag()) < 0) {
      return RejectReason.MISSING_PRICE;
    }
    if (negative) {
      return RejectReason.NEGATIVE_QUANTITY;
    }
    boolean amends = isTransType(message, '1') || isTransType(message, '2');
    return amends && execRefId < 0 ? RejectReason.NO_EXEC_REF_ID : null;
  }

  /** The kind of the message read last: the first that holds, in the design's order. */
  ExecKind kind(FixMessage message) {
    if (isRelay(message)) {
      return ExecKind.RELAY;
    }
    boolean refers = execRefId >= 0;
    if (isExecType(message, 'H')
        || (refers && isTransType(message, '1') && !isExecType(message, '4'))) {
      return ExecKind.BUST;
    }
    if (isExecType(message, 'G') || (refers && isTransType(message, '2'))) {
      return ExecKind.CORRECT;
    }
    if (isExecType(message, 'I') || isTransType(message, '3')) {
      return ExecKind.STATUS;
    }
    boolean fills = trades && (quantity > 0 || !Decimals.isValue(quantity));
    return fills && !isOtherSideOfLegs(message) ? ExecKind.FILL : ExecKind.OTHER;
  }

  /** The quantity's field in the message read last, or -1. */
  int quantityField() {
    return quantityField;
  }

  /** Its value times 10^6, or one of {@link Decimals}' marks; 0 where the field is absent. */
  long quantity() {
    return quantity;
  }

  /** Whether it is a number below 0, one that its column cannot hold among them. */
  boolean isNegative() {
    return negative;
  }

  private boolean trades(FixMessage message) {
    if (execType >= 0) {
      return message.is(execType, 'F') || message.is(execType, '1') || message.is(execType, '2');
    }
    return ordStatus < 0 || message.is(ordStatus, '1') || message.is(ordStatus, '2');
  }

  private void readQuantity(FixMessage message) {
    quantityField = message.findValue(profile.quantityTag());
    quantity =
        quantityField < 0
            ? 0
            : Decimals.parse(
                message.buffer(),
                message.start(quantityField),
                message.end(quantityField),
                QUANTITY_SCALE);
    negative =
        quantity == Decimals.OUT_OF_RANGE
            ? message.buffer()[message.start(quantityField)] == '-'
            : Decimals.isValue(quantity) && quantity < 0;
  }

  /** Whether it is the one of a multi-leg trade's parent and legs that does not count. */
  private boolean isOtherSideOfLegs(FixMessage message) {
    int reporting = message.findValue(Tags.MULTI_LEG_REPORTING_TYPE);
    return reporting >= 0 && message.is(reporting, profile.parentCounts() ? '2' : '3');
  }

  private boolean isRelay(FixMessage message) {
    if (sessions.length == 0) {
      return false;
    }
    int sender = message.findValue(Tags.SENDER_COMP_ID);
    int target = message.findValue(Tags.TARGET_COMP_ID);
    if (sender >= 0 && target >= 0) {
      for (SessionPair session : sessions) {
        if (message.is(sender, session.sender()) && message.is(target, session.target())) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isExecType(FixMessage message, char value) {
    return execType >= 0 && message.is(execType, value);
  }

  private boolean isTransType(FixMessage message, char value) {
    return transType >= 0 && message.is(transType, value);
  }
}
