package io.fixhouse.profile.trial;

import io.fixhouse.line.ExecKind;
import io.fixhouse.line.RejectReason;
import java.util.EnumMap;
import java.util.Map;

/** How many lines ended where, and for each reason to reject a line the first it was said of. */
public final class FateTally implements Tally {
  private final Map<ExecKind, Long> kinds = new EnumMap<>(ExecKind.class);
  private final Commonest messages = new Commonest();
  private final Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);
  private final Map<RejectReason, Example> examples = new EnumMap<>(RejectReason.class);
  private long lines;
  private long rejectedLines;

  /**
   * A line as it came, its first bytes at most, and where.
   *
   * @param readBytes how many of its bytes were read as fields before the fault; 0 if none
   */
  public record Example(Place place, byte[] head, long bytes, int readBytes) {
    private static final int HEAD_BYTES = 4 << 10;

    static Example of(LineTrial line) {
      int length = line.end() - line.start();
      byte[] head = new byte[Math.min(length, HEAD_BYTES)];
      System.arraycopy(line.buffer(), line.start(), head, 0, head.length);
      return new Example(line.place(), head, length, line.readBytes());
    }
  }

  @Override
  public void see(LineTrial line) {
    lines++;
    switch (line.fate()) {
      case EXECUTION -> kinds.merge(line.normalizer().kind(), 1L, Long::sum);
      case MESSAGE -> messages.add(line.value(35));
      case REJECTED -> {
        rejectedLines++;
        rejected.merge(line.reason(), 1L, Long::sum);
        examples.computeIfAbsent(line.reason(), reason -> Example.of(line));
      }
    }
  }

  public long lines() {
    return lines;
  }

  public long rejectedLines() {
    return rejectedLines;
  }

  public long executions() {
    return lines - rejectedLines - messages.total();
  }

  public long count(ExecKind kind) {
    return kinds.getOrDefault(kind, 0L);
  }

  /** Lines of other types, by MsgType(35). */
  public Commonest messages() {
    return messages;
  }

  /** Rejected lines by reason. */
  public Map<RejectReason, Long> rejected() {
    return rejected;
  }

  public long count(RejectReason reason) {
    return rejected.getOrDefault(reason, 0L);
  }

  /** The first line that was rejected for this reason. */
  public Example example(RejectReason reason) {
    return examples.get(reason);
  }
}
