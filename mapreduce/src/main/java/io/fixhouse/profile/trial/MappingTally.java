package io.fixhouse.profile.trial;

import io.fixhouse.line.Fate;
import io.fixhouse.table.Column;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import java.nio.charset.StandardCharsets;

/** Clients and symbols of executions that the reference data have no row for. */
public final class MappingTally implements Tally {
  private final Commonest clients = new Commonest();
  private final Commonest symbols = new Commonest();
  private long executions;

  @Override
  public void see(LineTrial line) {
    if (line.fate() != Fate.EXECUTION) {
      return;
    }
    executions++;
    if (line.normalizer().clientUnmapped()) {
      clients.add(text(line.row(), ExecutionColumn.RAW_CLIENT_ID));
    }
    if (line.normalizer().symbolUnmapped()) {
      symbols.add(text(line.row(), ExecutionColumn.SYMBOL));
    }
  }

  /** A column of text, each byte as a character; null where the column is. */
  public static String text(Row row, Column column) {
    int i = column.ordinal();
    return row.isNull(i)
        ? null
        : new String(row.bytesAt(i), row.startAt(i), row.lengthAt(i), StandardCharsets.ISO_8859_1);
  }

  public long executions() {
    return executions;
  }

  /** Client identifiers as sent. */
  public Commonest clients() {
    return clients;
  }

  /** Symbols as they stand, less a suffix that the profile takes off. */
  public Commonest symbols() {
    return symbols;
  }
}
