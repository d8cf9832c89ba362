package io.fixhouse.normalize;

import io.fixhouse.line.ExecKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What became of one file's lines.
 *
 * @param format what the file is, such as {@code gzip}; {@code unknown} if not a byte could be read
 * @param bytes its size as stored
 * @param linesRead all lines in it
 * @param executions rows written to executions, by kind; kinds without rows are absent
 * @param duplicates lines whose identity and content an earlier line has, in this file or another
 * @param conflicts rows among the executions that are flagged identity_conflict
 * @param messages rows written to messages
 * @param rejected rows written to rejected_lines, by reason
 * @param unmappedClients executions and duplicates whose client stands as it was sent
 * @param unmappedSymbols executions and duplicates whose symbol stands as it was sent
 * @param tradeDates the trade dates of the fills among the executions
 * @param unreadable null if the file was read whole; else nothing above is complete
 */
public record FileLedger(
    String vendor,
    int delivery,
    String file,
    String format,
    long bytes,
    long linesRead,
    Map<ExecKind, Long> executions,
    long duplicates,
    long conflicts,
    long messages,
    SortedMap<String, RejectedCount> rejected,
    long unmappedClients,
    long unmappedSymbols,
    SortedSet<LocalDate> tradeDates,
    Unreadable unreadable) {
  /** Rows written to executions. */
  public long executionsWritten() {
    return executions.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Rows of a kind. */
  public long executions(ExecKind kind) {
    return executions.getOrDefault(kind, 0L);
  }

  /** Busts and corrections. */
  public long amendments() {
    return executions(ExecKind.BUST) + executions(ExecKind.CORRECT);
  }

  /** Rows written to rejected_lines. */
  public long rejectedLines() {
    return rejected.values().stream().mapToLong(RejectedCount::lines).sum();
  }

  /** Whether every line read ended in exactly one place. */
  public boolean addsUp() {
    return linesRead == executionsWritten() + duplicates + messages + rejectedLines();
  }
}
