package io.fixhouse.normalize;

import io.fixhouse.command.UserException;

/** Holds a file's counts against each other: map's against reduce's, lines against bytes. */
final class Proof {
  private Proof() {}

  /**
   * Returns if nothing was lost or doubled.
   *
   * @throws UserException naming the file and the two numbers that differ
   */
  static void check(FileLedger ledger, FileCounts counts) {
    if (ledger.unreadable() != null) {
      return;
    }
    hold(ledger, "bytes decoded", counts.decodedBytes, "bytes of lines", counts.lineBytes);
    hold(
        ledger,
        "executions sent to the reducers",
        counts.sent,
        "executions and duplicates that arrived",
        counts.arrived());
    hold(
        ledger,
        "lines read",
        ledger.linesRead(),
        "executions, duplicates, messages and rejected lines",
        ledger.executionsWritten()
            + ledger.duplicates()
            + ledger.messages()
            + ledger.rejectedLines());
  }

  private static void hold(
      FileLedger ledger, String what, long count, String otherWhat, long otherCount) {
    if (count != otherCount) {
      throw new UserException(
          String.format(
              "the normalise job does not add up: %s of vendor %s, delivery %d: %d %s, but %d %s;"
                  + " nothing of this run may be published",
              ledger.file(),
              ledger.vendor(),
              ledger.delivery(),
              count,
              what,
              otherCount,
              otherWhat));
    }
  }
}
