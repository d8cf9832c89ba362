package io.fixhouse.profile;

import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.table.Column;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import io.fixhouse.vendor.VendorProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;

/** An execution's columns, as the table would hold them. */
final class ExecutionReport {
  private static final int TEXT_CHARS = 60;
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter()
          .withZone(ZoneOffset.UTC);

  private final VendorProfile profile;

  ExecutionReport(VendorProfile profile) {
    this.profile = profile;
  }

  List<String> lines(LineTrial line) {
    Row row = line.row();
    return List.of(
        "transact_time "
            + value(row, ExecutionColumn.TRANSACT_TIME)
            + ", trade_date "
            + value(row, ExecutionColumn.TRADE_DATE)
            + " ("
            + (line.value(75) == null ? "the time's in " + profile.sessionZone() : "75 says so")
            + ")",
        "client_id "
            + value(row, ExecutionColumn.CLIENT_ID)
            + (line.normalizer().clientUnmapped() ? " (no row in clients.csv)" : "")
            + ", symbol "
            + value(row, ExecutionColumn.SYMBOL)
            + (line.normalizer().symbolUnmapped() ? " (no row in symbols.csv)" : ""),
        "side "
            + value(row, ExecutionColumn.SIDE)
            + ", quantity "
            + value(row, ExecutionColumn.QUANTITY)
            + ", price "
            + value(row, ExecutionColumn.PRICE)
            + " "
            + value(row, ExecutionColumn.CURRENCY),
        identity(line));
  }

  private static String identity(LineTrial line) {
    if (!line.normalizer().hasIdentity()) {
      return "no identity: a duplicate of it could not be told";
    }
    Row row = line.row();
    return row.isNull(ExecutionColumn.EXEC_ID.ordinal())
        ? "identity: its content"
        : "identity: "
            + value(row, ExecutionColumn.SENDER_COMP_ID)
            + ", "
            + value(row, ExecutionColumn.EXEC_ID)
            + ", "
            + line.normalizer().kind().text();
  }

  private static String value(Row row, Column column) {
    int i = column.ordinal();
    if (row.isNull(i)) {
      return "NULL";
    }
    return switch (column.type()) {
      case PRICE -> decimal(row.longAt(i), 8);
      case QUANTITY -> decimal(row.longAt(i), 6);
      case DATE -> LocalDate.ofEpochDay(row.longAt(i)).toString();
      case TIMESTAMP -> TIME.format(Instant.ofEpochSecond(row.longAt(i), row.nanosAt(i))) + " UTC";
      default -> Shown.bytes(row.bytesAt(i), row.startAt(i), row.lengthAt(i), TEXT_CHARS);
    };
  }

  private static String decimal(long unscaled, int scale) {
    BigDecimal value = BigDecimal.valueOf(unscaled, scale);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
