package io.fixhouse.line;

import io.fixhouse.fix.Decimals;
import io.fixhouse.fix.FixMessage;
import io.fixhouse.fix.Integrity;
import io.fixhouse.fix.Sides;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import java.time.LocalDate;

/** Fills an execution's row, and says what keeps it from being what it says it is. */
final class ExecutionRule {
  private final Row row = new Row(ExecutionColumn.values().length);
  private final RowFields fields =
      new RowFields(row)
          .with(ExecutionColumn.CL_ORD_ID, Tags.CL_ORD_ID)
          .with(ExecutionColumn.ORIG_CL_ORD_ID, Tags.ORIG_CL_ORD_ID)
          .with(ExecutionColumn.ORDER_ID, Tags.ORDER_ID)
          .with(ExecutionColumn.EXEC_TYPE, Tags.EXEC_TYPE)
          .with(ExecutionColumn.ORD_STATUS, Tags.ORD_STATUS)
          .with(ExecutionColumn.ORDER_QTY, Tags.ORDER_QTY)
          .with(ExecutionColumn.CUM_QTY, Tags.CUM_QTY)
          .with(ExecutionColumn.LEAVES_QTY, Tags.LEAVES_QTY)
          .with(ExecutionColumn.LAST_MKT, Tags.LAST_MKT)
          .with(ExecutionColumn.ACCOUNT, Tags.ACCOUNT)
          .with(ExecutionColumn.SENDER_COMP_ID, Tags.SENDER_COMP_ID)
          .with(ExecutionColumn.TARGET_COMP_ID, Tags.TARGET_COMP_ID)
          .with(ExecutionColumn.MSG_SEQ_NUM, Tags.MSG_SEQ_NUM)
          .with(ExecutionColumn.BEGIN_STRING, Tags.BEGIN_STRING);
  private final KindRule kinds;
  private final TimeRule times;
  private final MoneyRule money;
  private final SymbolRule symbols;
  private final ClientRule clients;
  private final TradeDateRule tradeDates;
  private final Identity identity;

  private ExecKind kind;

  ExecutionRule(VendorProfile profile, ReferenceData reference, LocalDate fileDate) {
    kinds = new KindRule(profile);
    times = new TimeRule(profile);
    money = new MoneyRule(profile);
    symbols = new SymbolRule(profile, reference);
    clients = new ClientRule(profile, reference);
    tradeDates = new TradeDateRule(profile, fileDate);
    identity = new Identity(profile);
  }

  /** Reads a message of type 8; returns why it is rejected, or null where the row is filled. */
  RejectReason read(FixMessage message, int lineBytes) {
    RejectReason reason = kinds.read(message);
    if (reason != null) {
      return reason;
    }
    kind = kinds.kind(message);
    fields.begin(message);
    times.fill(message, fields);
    money.fill(message, kind, fields);
    boolean hasSymbol = symbols.fill(message, fields);
    boolean hasClient = clients.fill(message, fields);
    tradeDates.fill(message, times, fields);
    int side = fillSide(message);
    fillQuantity();
    reason = fault(message, hasSymbol, side, hasClient);
    if (reason != null) {
      return reason;
    }
    fillOthers(message);
    row.setLong(ExecutionColumn.LINE_BYTES, lineBytes);
    byte[] kindText = kind.bytes();
    row.setBytes(ExecutionColumn.EXEC_KIND, kindText, 0, kindText.length);
    identity.read(message, kind, times.isSendingTime());
    fields.finish();
    return null;
  }

  Row row() {
    return row;
  }

  ExecKind kind() {
    return kind;
  }

  Identity identity() {
    return identity;
  }

  boolean clientUnmapped() {
    return clients.unmapped();
  }

  boolean symbolUnmapped() {
    return symbols.unmapped();
  }

  private RejectReason fault(FixMessage message, boolean hasSymbol, int side, boolean hasClient) {
    if (kind == ExecKind.BUST) {
      return tradeDates.fault();
    }
    if (kind != ExecKind.FILL && kind != ExecKind.CORRECT) {
      return null;
    }
    boolean mayLeaveOut = kind == ExecKind.CORRECT;
    RejectReason reason = times.fault();
    if (reason == null) {
      reason = quantityFault();
    }
    if (reason == null) {
      reason = money.fault(mayLeaveOut);
    }
    if (reason == null && !hasSymbol && !mayLeaveOut) {
      reason = RejectReason.MISSING_SYMBOL;
    }
    if (reason == null && side < 0 && !mayLeaveOut) {
      reason = RejectReason.MISSING_SIDE;
    }
    if (reason == null && side >= 0 && row.isNull(ExecutionColumn.SIDE.ordinal())) {
      reason = RejectReason.MALFORMED_SIDE;
    }
    if (reason == null && !hasClient && !mayLeaveOut) {
      reason = RejectReason.MISSING_CLIENT;
    }
    return reason == null ? tradeDates.fault() : reason;
  }

  private RejectReason quantityFault() {
    if (kinds.quantityField() < 0) {
      return RejectReason.MISSING_QUANTITY;
    }
    if (kinds.isNegative()) {
      return RejectReason.NEGATIVE_QUANTITY;
    }
    long quantity = kinds.quantity();
    if (Decimals.isValue(quantity)) {
      return null;
    }
    return quantity == Decimals.MALFORMED
        ? RejectReason.MALFORMED_QUANTITY
        : RejectReason.QUANTITY_OUT_OF_RANGE;
  }

  private void fillQuantity() {
    int field = kinds.quantityField();
    if (field >= 0 && Decimals.isValue(kinds.quantity())) {
      row.setLong(ExecutionColumn.QUANTITY, kinds.quantity());
      fields.take(field);
    }
  }

  /** Returns the side's field, or -1; the column is NULL where it is none of FIX's codes. */
  private int fillSide(FixMessage message) {
    int field = message.findValue(Tags.SIDE);
    if (field >= 0 && Sides.isSide(message.buffer(), message.start(field), message.end(field))) {
      fields.text(ExecutionColumn.SIDE, Tags.SIDE);
    }
    return field;
  }

  private void fillOthers(FixMessage message) {
    fields.id(ExecutionColumn.EXEC_ID, Tags.EXEC_ID);
    fields.id(ExecutionColumn.EXEC_REF_ID, Tags.EXEC_REF_ID);
    fields.flag(ExecutionColumn.POSS_DUP, Tags.POSS_DUP_FLAG);
    if (message.find(Tags.CHECK_SUM) >= 0) {
      row.setBoolean(ExecutionColumn.CHECKSUM_OK, Integrity.checkSumHolds(message));
    }
    if (message.find(Tags.BODY_LENGTH) >= 0) {
      row.setBoolean(ExecutionColumn.BODY_LENGTH_OK, Integrity.bodyLengthHolds(message));
    }
    fields.take(message.find(Tags.MSG_TYPE));
  }
}
