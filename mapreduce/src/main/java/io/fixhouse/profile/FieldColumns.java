package io.fixhouse.profile;

import static java.util.Map.entry;

import io.fixhouse.line.Fate;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.table.Column;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.MessageColumn;
import io.fixhouse.table.Row;
import io.fixhouse.vendor.VendorProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says of each field of a line into which columns it went, by the profile and the row. */
final class FieldColumns {
  private static final int PARTY_ID = 448;

  private static final Map<Integer, Column> EXECUTION =
      Map.ofEntries(
          entry(1, ExecutionColumn.ACCOUNT),
          entry(6, ExecutionColumn.AVG_PX),
          entry(8, ExecutionColumn.BEGIN_STRING),
          entry(9, ExecutionColumn.BODY_LENGTH_OK),
          entry(10, ExecutionColumn.CHECKSUM_OK),
          entry(11, ExecutionColumn.CL_ORD_ID),
          entry(14, ExecutionColumn.CUM_QTY),
          entry(15, ExecutionColumn.CURRENCY),
          entry(17, ExecutionColumn.EXEC_ID),
          entry(19, ExecutionColumn.EXEC_REF_ID),
          entry(20, ExecutionColumn.EXEC_KIND),
          entry(22, ExecutionColumn.SECURITY_ID_SOURCE),
          entry(30, ExecutionColumn.LAST_MKT),
          entry(34, ExecutionColumn.MSG_SEQ_NUM),
          entry(37, ExecutionColumn.ORDER_ID),
          entry(38, ExecutionColumn.ORDER_QTY),
          entry(39, ExecutionColumn.ORD_STATUS),
          entry(41, ExecutionColumn.ORIG_CL_ORD_ID),
          entry(43, ExecutionColumn.POSS_DUP),
          entry(48, ExecutionColumn.SECURITY_ID),
          entry(49, ExecutionColumn.SENDER_COMP_ID),
          entry(52, ExecutionColumn.SENDING_TIME),
          entry(54, ExecutionColumn.SIDE),
          entry(56, ExecutionColumn.TARGET_COMP_ID),
          entry(75, ExecutionColumn.TRADE_DATE),
          entry(150, ExecutionColumn.EXEC_TYPE),
          entry(151, ExecutionColumn.LEAVES_QTY),
          entry(442, ExecutionColumn.EXEC_KIND));

  private static final Map<Integer, Column> MESSAGE =
      Map.of(
          11, MessageColumn.CL_ORD_ID,
          34, MessageColumn.MSG_SEQ_NUM,
          35, MessageColumn.MSG_TYPE,
          43, MessageColumn.POSS_DUP,
          49, MessageColumn.SENDER_COMP_ID,
          52, MessageColumn.SENDING_TIME,
          56, MessageColumn.TARGET_COMP_ID);

  private final VendorProfile profile;

  FieldColumns(VendorProfile profile) {
    this.profile = profile;
  }

  /** Where a field of an execution or another message is, in words. */
  String of(LineTrial line, int field) {
    int tag = line.message().tag(field);
    boolean first = line.message().occurrence(field) == 1;
    boolean execution = line.fate() == Fate.EXECUTION;
    if (execution && tag == 35) {
      return "an execution";
    }
    Row row = line.row();
    List<String> columns = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (Column column :
        first || tag == PARTY_ID ? wanted(line, tag, execution) : List.<Column>of()) {
      (row.isNull(column.ordinal()) ? missed : columns).add(column.columnName());
    }
    boolean inTags = isInTags(row, tag, line.message().occurrence(field));
    if (tag == PARTY_ID && inTags) {
      columns.clear();
    }
    if (inTags) {
      columns.add(missed.isEmpty() ? "tags" : "tags (it does not read as " + missed.get(0) + ")");
    }
    return String.join(", ", columns);
  }

  private List<Column> wanted(LineTrial line, int tag, boolean execution) {
    List<Column> columns = new ArrayList<>();
    Column fixed = (execution ? EXECUTION : MESSAGE).get(tag);
    if (execution) {
      if (tag == profile.priceTag()) {
        columns.add(ExecutionColumn.PRICE);
      }
      if (tag == profile.quantityTag()) {
        columns.add(ExecutionColumn.QUANTITY);
      }
      if (tag == profile.symbolTag()) {
        columns.add(ExecutionColumn.RAW_SYMBOL);
      }
      if (tag == timeTag(line)) {
        columns.add(ExecutionColumn.TRANSACT_TIME);
      }
      if (tag == clientTag(line)) {
        columns.add(ExecutionColumn.RAW_CLIENT_ID);
      }
    }
    if (fixed != null) {
      columns.add(fixed);
    }
    return columns;
  }

  private int timeTag(LineTrial line) {
    for (int tag : profile.times()) {
      if (line.value(tag) != null) {
        return tag;
      }
    }
    return -1;
  }

  private int clientTag(LineTrial line) {
    for (int source : profile.clients()) {
      int tag = source == VendorProfile.PARTY ? PARTY_ID : source;
      if (line.value(tag) != null) {
        return tag;
      }
    }
    return -1;
  }

  private static boolean isInTags(Row row, int tag, int occurrence) {
    for (int i = 0; i < row.tagCount(); i++) {
      if (row.tagNumber(i) == tag && row.tagOccurrence(i) == occurrence) {
        return true;
      }
    }
    return false;
  }
}
