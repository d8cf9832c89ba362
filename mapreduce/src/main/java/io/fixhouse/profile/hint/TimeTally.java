package io.fixhouse.profile.hint;

import io.fixhouse.line.Fate;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.profile.trial.Tally;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import java.time.Instant;

/** When executions were, and how many of them far from when they were sent. */
final class TimeTally implements Tally {
  private static final int TRANSACT = ExecutionColumn.TRANSACT_TIME.ordinal();
  private static final int SENDING = ExecutionColumn.SENDING_TIME.ordinal();
  private static final int FAR_SECONDS = 15 * 60;

  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long apart;

  @Override
  public void see(LineTrial line) {
    if (line.fate() != Fate.EXECUTION || line.row().isNull(TRANSACT)) {
      return;
    }
    Row row = line.row();
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

  /** From the first to the last time, in UTC; empty where there is none. */
  String range() {
    return first > last ? "" : Instant.ofEpochSecond(first) + " to " + Instant.ofEpochSecond(last);
  }
}
