package io.fixhouse.line;

import io.fixhouse.fix.FixMessage;
import io.fixhouse.fix.FixScanner;
import io.fixhouse.fix.Integrity;
import io.fixhouse.fix.ScanFault;
import io.fixhouse.table.Row;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import java.time.LocalDate;

/**
 * Decides a line's fate by its vendor's profile and fills its row. One a task and vendor, reused
 * from line to line without making objects; not for two threads. Rows refer to the line's own bytes
 * and hold until the next call.
 */
public final class LineNormalizer {
  private final FixMessage message = new FixMessage();
  private final FixScanner scanner;
  private final ExecutionRule executions;
  private final MessageRule messages;
  private final boolean rejectsBodyLength;
  private final boolean rejectsCheckSum;

  private RejectReason reason;

  /**
   * @param fileDate the date that the delivery is for: trade dates too far from it are rejected
   */
  public LineNormalizer(VendorProfile profile, ReferenceData reference, LocalDate fileDate) {
    scanner = new FixScanner(profile.separators());
    executions = new ExecutionRule(profile, reference, fileDate);
    messages = new MessageRule(profile);
    rejectsBodyLength = profile.rejectsBodyLength();
    rejectsCheckSum = profile.rejectsCheckSum();
  }

  /** Reads buffer[start, end), a line without its end. */
  public Fate normalize(byte[] buffer, int start, int end) {
    ScanFault fault = scanner.scan(buffer, start, end, message);
    if (fault != null) {
      return reject(RejectReason.of(fault));
    }
    if (message.isRepeated(Tags.MSG_TYPE)) {
      // A message that was cut and another that was written on: no separator stands between them.
      return reject(RejectReason.SEVERAL_MESSAGES);
    }
    if (rejectsBodyLength
        && message.find(Tags.BODY_LENGTH) >= 0
        && !Integrity.bodyLengthHolds(message)) {
      return reject(RejectReason.WRONG_BODY_LENGTH);
    }
    if (rejectsCheckSum && message.find(Tags.CHECK_SUM) >= 0 && !Integrity.checkSumHolds(message)) {
      return reject(RejectReason.WRONG_CHECKSUM);
    }
    int type = message.findValue(Tags.MSG_TYPE);
    if (type < 0) {
      return reject(RejectReason.NO_MSG_TYPE);
    }
    if (!message.is(type, '8')) {
      messages.fill(message);
      return Fate.MESSAGE;
    }
    RejectReason execution = executions.read(message, end - start);
    return execution == null ? Fate.EXECUTION : reject(execution);
  }

  /**
   * After EXECUTION: every column but content_hash, delivery, source_file, source_block,
   * source_position and identity_conflict, which the job sets.
   */
  public Row execution() {
    return executions.row();
  }

  /** After EXECUTION. */
  public ExecKind kind() {
    return executions.kind();
  }

  /** After MESSAGE: every column but delivery, source_file, source_block and source_position. */
  public Row message() {
    return messages.row();
  }

  /** After REJECTED. */
  public RejectReason reason() {
    return reason;
  }

  /**
   * After EXECUTION: whether duplicates of it can be told; the four halves below hold only then.
   */
  public boolean hasIdentity() {
    return executions.identity().present();
  }

  /** The identity's 128-bit hash: SenderCompID, ExecID and kind, or the content. */
  public long identityHigh() {
    return executions.identity().identityHigh();
  }

  public long identityLow() {
    return executions.identity().identityLow();
  }

  /** The 128-bit hash over identity and business content, which the job writes as content_hash. */
  public long contentHigh() {
    return executions.identity().contentHigh();
  }

  public long contentLow() {
    return executions.identity().contentLow();
  }

  /** After EXECUTION: whether it has a client that clients.csv has no row for. */
  public boolean clientUnmapped() {
    return executions.clientUnmapped();
  }

  /** After EXECUTION: whether it has a symbol that symbols.csv has no row for. */
  public boolean symbolUnmapped() {
    return executions.symbolUnmapped();
  }

  private Fate reject(RejectReason why) {
    reason = why;
    return Fate.REJECTED;
  }
}
