package io.fixhouse.profile.hint;

import io.fixhouse.line.ExecKind;
import io.fixhouse.line.Fate;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.profile.trial.Tally;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When executions were, on which trade dates, and how many far from when they were sent. */
final class TimeTally implements Tally {
  private static final int TRANSACT = ExecutionColumn.TRANSACT_TIME.ordinal();
  private static final int SENDING = ExecutionColumn.SENDING_TIME.ordinal();
  private static final int TRADE_DATE = ExecutionColumn.TRADE_DATE.ordinal();
  private static final int MOST_DATES = 4;
  private static final int FAR_SECONDS = 15 * 60;

  private final Map<Long, Long> tradeDates = new TreeMap<>();
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long apart;

  @Override
  public void see(LineTrial line) {
    if (line.fate() != Fate.EXECUTION) {
      return;
    }
    Row row = line.row();
    if (line.is(ExecKind.FILL)) {
      tradeDates.merge(row.longAt(TRADE_DATE), 1L, Long::sum);
    }
    if (row.isNull(TRANSACT)) {
      return;
    }
    long time = row.longAt(TRANSACT);
    first = Math.min(first, time);
    last = Math.max(last, time);
    if (!row.isNull(SENDING) && Math.abs(time - row.longAt(SENDING)) >= FAR_SECONDS) {
      apart++;
    }
  }

  long apart() {
    return apart;
  }

  /** How many fills of which trade date; the first few dates. */
  String tradeDates() {
    List<String> dates =
        tradeDates.entrySet().stream()
            .limit(MOST_DATES)
            .map(e -> LocalDate.ofEpochDay(e.getKey()) + " " + Shown.number(e.getValue()))
            .toList();
    return String.join(", ", dates);
  }

  /** From the first to the last time, in UTC; empty where there is none. */
  String range() {
    return first > last ? "" : Instant.ofEpochSecond(first) + " to " + Instant.ofEpochSecond(last);
  }
}
