package io.fixhouse.profile.trial;

import io.fixhouse.fix.FixMessage;
import io.fixhouse.fix.FixScanner;
import io.fixhouse.input.LineReader;
import io.fixhouse.line.ExecKind;
import io.fixhouse.line.Fate;
import io.fixhouse.line.LineNormalizer;
import io.fixhouse.line.RejectReason;
import io.fixhouse.table.Row;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Tries one line after the other: its fate by the normaliser of the job, and beside it its fields
 * as they are found with any separator, whether or not the profile accepts it. What it says holds
 * until the next line.
 */
public final class LineTrial {
  private static final int MSG_TYPE = 35;

  private final LineNormalizer normalizer;
  private final FixScanner scanner = new FixScanner(List.of());
  private final FixMessage message = new FixMessage();

  private byte[] buffer;
  private int start;
  private int end;
  private Place place;
  private Fate fate;
  private RejectReason reason;
  private boolean scanned;

  public LineTrial(VendorProfile profile, ReferenceData reference, LocalDate fileDate) {
    normalizer = new LineNormalizer(profile, reference, fileDate);
  }

  /** Tries the line that a reader stands at. */
  public void read(LineReader line, Place where) {
    if (line.tooLong()) {
      set(line.buffer(), line.start(), line.end(), where);
      fate = Fate.REJECTED;
      reason = RejectReason.LINE_TOO_LONG;
      scanned = false;
    } else {
      read(line.buffer(), line.start(), line.end(), where);
    }
  }

  /** Tries the line newBuffer[newStart, newEnd). */
  public void read(byte[] newBuffer, int newStart, int newEnd, Place where) {
    set(newBuffer, newStart, newEnd, where);
    fate = normalizer.normalize(buffer, start, end);
    reason = fate == Fate.REJECTED ? normalizer.reason() : null;
    scanned = scanner.scan(buffer, start, end, message) == null;
  }

  private void set(byte[] newBuffer, int newStart, int newEnd, Place where) {
    buffer = newBuffer;
    start = newStart;
    end = newEnd;
    place = where;
  }

  /** The array that holds the line; its bytes change with the next line. */
  public byte[] buffer() {
    return buffer;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  public Place place() {
    return place;
  }

  public Fate fate() {
    return fate;
  }

  /** Why it is rejected; null where it is not. */
  public RejectReason reason() {
    return reason;
  }

  /** Whether it is rejected for this reason. */
  public boolean rejectedFor(RejectReason why) {
    return reason == why;
  }

  /** Whether the line is one message with any separator: then {@link #message()} has its fields. */
  public boolean scanned() {
    return scanned;
  }

  public FixMessage message() {
    return message;
  }

  /** How many of the line's bytes were read as fields, up to the fault where there is one. */
  int readBytes() {
    boolean any = message.buffer() == buffer && message.size() > 0;
    return any ? Math.max(0, message.end(message.size() - 1) - start) : 0;
  }

  /** Whether it is an ExecutionReport, rejected or not. */
  public boolean isReport() {
    return scanned && "8".equals(value(MSG_TYPE));
  }

  /** Whether it is an execution of this kind. */
  public boolean is(ExecKind kind) {
    return fate == Fate.EXECUTION && normalizer.kind() == kind;
  }

  /** The first field of this tag, each byte as a character; null where it is absent or empty. */
  public String value(int tag) {
    int field = scanned ? message.findValue(tag) : -1;
    return field < 0 ? null : value(message, field);
  }

  /** A field's value, each byte as a character. */
  public static String value(FixMessage message, int field) {
    return new String(
        message.buffer(), message.start(field), message.length(field), StandardCharsets.ISO_8859_1);
  }

  /** The row of an execution or of another message; not of a rejected line. */
  public Row row() {
    return fate == Fate.EXECUTION ? normalizer.execution() : normalizer.message();
  }

  /** What else the normaliser says of an execution. */
  public LineNormalizer normalizer() {
    return normalizer;
  }
}
