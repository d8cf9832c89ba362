package io.fixhouse.normalize;

import io.fixhouse.orc.OrcTable;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.MessageColumn;
import io.fixhouse.table.RejectedLineColumn;
import java.time.LocalDate;
import java.util.Locale;

/** The tables that the job writes, and how each is stored. */
public enum OutputTable {
  EXECUTIONS(
      OrcTable.of(ExecutionColumn.values())
          .withBloomFilters(
              ExecutionColumn.CLIENT_ID,
              ExecutionColumn.SYMBOL,
              ExecutionColumn.EXEC_ID,
              ExecutionColumn.CL_ORD_ID)
          .withoutDictionary(
              ExecutionColumn.RAW_CLIENT_ID,
              ExecutionColumn.RAW_SYMBOL,
              ExecutionColumn.EXEC_ID,
              ExecutionColumn.EXEC_REF_ID,
              ExecutionColumn.CL_ORD_ID,
              ExecutionColumn.ORIG_CL_ORD_ID,
              ExecutionColumn.ORDER_ID,
              ExecutionColumn.CONTENT_HASH)
          .withStripeBytes(64L << 20)),
  MESSAGES(OrcTable.of(MessageColumn.values()).withoutDictionary(MessageColumn.CL_ORD_ID)),
  REJECTED_LINES(OrcTable.of(RejectedLineColumn.values()));

  private final OrcTable orc;

  OutputTable(OrcTable orc) {
    this.orc = orc;
  }

  public OrcTable orc() {
    return orc;
  }

  /** The table's folder below the job's output. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A partition's folder below the job's output. */
  String folder(LocalDate fileDate, String vendor) {
    return folder() + "/file_date=" + fileDate + "/vendor=" + vendor;
  }
}
