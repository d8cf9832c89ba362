package io.fixhouse.normalize;

import io.fixhouse.line.ExecKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What tasks counted of one file: a map task its reading, a reduce task its executions. */
final class FileCounts {
  private static final ExecKind[] KINDS = ExecKind.values();

  long linesRead;
  long lineBytes;
  long decodedBytes;
  long sent;
  long messages;
  long unmappedClients;
  long unmappedSymbols;
  long duplicates;
  long conflicts;
  private final long[] executions = new long[KINDS.length];
  private final SortedMap<String, RejectedCount> rejected = new TreeMap<>();
  private final SortedSet<LocalDate> tradeDates = new TreeSet<>();
  private Unreadable unreadable;

  void execution(ExecKind kind) {
    executions[kind.ordinal()]++;
  }

  void rejected(String reason, long block, long position) {
    rejected.merge(reason, new RejectedCount(1, block, position), RejectedCount::plus);
  }

  void tradeDate(long epochDay) {
    if (tradeDates.isEmpty() || tradeDates.last().toEpochDay() != epochDay) {
      tradeDates.add(LocalDate.ofEpochDay(epochDay));
    }
  }

  /** Notes a damage; of several in one file the first stays. */
  void unreadable(Unreadable found) {
    if (unreadable == null || found.offset() < unreadable.offset()) {
      unreadable = found;
    }
  }

  /** Executions that reducers wrote or found to be duplicates. */
  long arrived() {
    long total = duplicates;
    for (long count : executions) {
      total += count;
    }
    return total;
  }

  void add(FileCounts other) {
    linesRead += other.linesRead;
    lineBytes += other.lineBytes;
    decodedBytes += other.decodedBytes;
    sent += other.sent;
    messages += other.messages;
    unmappedClients += other.unmappedClients;
    unmappedSymbols += other.unmappedSymbols;
    duplicates += other.duplicates;
    conflicts += other.conflicts;
    for (int i = 0; i < KINDS.length; i++) {
      executions[i] += other.executions[i];
    }
    other.rejected.forEach((reason, count) -> rejected.merge(reason, count, RejectedCount::plus));
    tradeDates.addAll(other.tradeDates);
    if (other.unreadable != null) {
      unreadable(other.unreadable);
    }
  }

  FileLedger ledger(LandedFile file, String format) {
    Map<ExecKind, Long> byKind = new EnumMap<>(ExecKind.class);
    for (ExecKind kind : KINDS) {
      if (executions[kind.ordinal()] > 0) {
        byKind.put(kind, executions[kind.ordinal()]);
      }
    }
    return new FileLedger(
        file.vendor(),
        file.delivery(),
        file.name(),
        format,
        file.bytes(),
        linesRead,
        byKind,
        duplicates,
        conflicts,
        messages,
        new TreeMap<>(rejected),
        unmappedClients,
        unmappedSymbols,
        new TreeSet<>(tradeDates),
        unreadable);
  }

  void write(DataOutput out) throws IOException {
    for (long count :
        new long[] {
          linesRead,
          lineBytes,
          decodedBytes,
          sent,
          messages,
          unmappedClients,
          unmappedSymbols,
          duplicates,
          conflicts
        }) {
      out.writeLong(count);
    }
    for (long count : executions) {
      out.writeLong(count);
    }
    out.writeInt(rejected.size());
    for (Map.Entry<String, RejectedCount> entry : rejected.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeLong(entry.getValue().lines());
      out.writeLong(entry.getValue().exampleBlock());
      out.writeLong(entry.getValue().examplePosition());
    }
    out.writeInt(tradeDates.size());
    for (LocalDate date : tradeDates) {
      out.writeLong(date.toEpochDay());
    }
    out.writeBoolean(unreadable != null);
    if (unreadable != null) {
      out.writeUTF(unreadable.reason());
      out.writeLong(unreadable.offset());
      out.writeLong(unreadable.lastBlock());
      out.writeLong(unreadable.lastPosition());
    }
  }

  static FileCounts read(DataInput in) throws IOException {
    FileCounts counts = new FileCounts();
    counts.linesRead = in.readLong();
    counts.lineBytes = in.readLong();
    counts.decodedBytes = in.readLong();
    counts.sent = in.readLong();
    counts.messages = in.readLong();
    counts.unmappedClients = in.readLong();
    counts.unmappedSymbols = in.readLong();
    counts.duplicates = in.readLong();
    counts.conflicts = in.readLong();
    for (int i = 0; i < KINDS.length; i++) {
      counts.executions[i] = in.readLong();
    }
    for (int i = in.readInt(); i > 0; i--) {
      String reason = in.readUTF();
      long lines = in.readLong();
      long block = in.readLong();
      counts.rejected.put(reason, new RejectedCount(lines, block, in.readLong()));
    }
    for (int i = in.readInt(); i > 0; i--) {
      counts.tradeDates.add(LocalDate.ofEpochDay(in.readLong()));
    }
    if (in.readBoolean()) {
      String reason = in.readUTF();
      long offset = in.readLong();
      long block = in.readLong();
      counts.unreadable = new Unreadable(reason, offset, block, in.readLong());
    }
    return counts;
  }
}
