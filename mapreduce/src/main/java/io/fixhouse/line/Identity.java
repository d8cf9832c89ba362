package io.fixhouse.line;

import io.fixhouse.fix.FixMessage;
import io.fixhouse.vendor.VendorProfile;
import java.nio.charset.StandardCharsets;

/**
 * An execution's identity, SenderCompID + ExecID + kind or its content, and the hash of its
 * identity and business content: the (tag, value) bytes as sent, in their order, less the fields
 * that a resend changes. Where the time comes from SendingTime it counts; a PossDup's
 * OrigSendingTime then stands for it.
 */
final class Identity {
  /** By tag: the fields that are no business content, or not always. */
  private static final boolean[] LEFT_OUT = new boolean[Tags.LAST_MSG_SEQ_NUM_PROCESSED + 1];

  static {
    LEFT_OUT[Tags.BEGIN_STRING] = true;
    LEFT_OUT[Tags.BODY_LENGTH] = true;
    LEFT_OUT[Tags.CHECK_SUM] = true;
    LEFT_OUT[Tags.MSG_SEQ_NUM] = true;
    LEFT_OUT[Tags.POSS_DUP_FLAG] = true;
    LEFT_OUT[Tags.SENDING_TIME] = true;
    LEFT_OUT[Tags.POSS_RESEND] = true;
    LEFT_OUT[Tags.ORIG_SENDING_TIME] = true;
    LEFT_OUT[Tags.LAST_MSG_SEQ_NUM_PROCESSED] = true;
  }

  private static final byte SOH = 1;
  private static final byte[] SENDING_TIME = "52=".getBytes(StandardCharsets.US_ASCII);

  /** A byte of the line is put twice at most, and a field's end and length take five bytes. */
  private static final int MOST_COPIES = 6;

  private static final int FEW_BYTES = 64;

  private final boolean byContent;
  private final HashBuffer buffer = new HashBuffer();
  private final long[] identity = new long[2];
  private final long[] content = new long[2];

  private boolean present;
  private boolean valueHoldsSoh;

  Identity(VendorProfile profile) {
    byContent = profile.identityByContent();
  }

  void read(FixMessage message, ExecKind kind, boolean timeIsSendingTime) {
    int execId = RowFields.findId(message, Tags.EXEC_ID);
    present = execId >= 0 || byContent;
    if (!present) {
      return;
    }
    int bytes = message.end(message.size() - 1) - message.begin();
    buffer.begin(MOST_COPIES * bytes + FEW_BYTES);
    byte[] kindText = kind.bytes();
    buffer.put(kindText, 0, kindText.length);
    buffer.putByte(SOH);
    putValue(message, message.findValue(Tags.SENDER_COMP_ID));
    putValue(message, execId);
    if (execId >= 0) {
      buffer.hash(identity);
    }
    putContent(message, timeIsSendingTime);
    buffer.hash(content);
    if (execId < 0) {
      identity[0] = content[0];
      identity[1] = content[1];
    }
  }

  boolean present() {
    return present;
  }

  long identityHigh() {
    return identity[1];
  }

  long identityLow() {
    return identity[0];
  }

  long contentHigh() {
    return content[1];
  }

  long contentLow() {
    return content[0];
  }

  private void putContent(FixMessage message, boolean timeIsSendingTime) {
    valueHoldsSoh = false;
    int size = message.size();
    int first = 1;
    for (int field = 1; field < size; field++) {
      int tag = message.tag(field);
      if (isLeftOut(tag)) {
        if (tag == Tags.SENDING_TIME && timeIsSendingTime && message.occurrence(field) == 1) {
          if (!isPossDup(message)) {
            continue;
          }
          putFields(message, first, field);
          putOriginalSendingTime(message);
        } else {
          putFields(message, first, field);
        }
        first = field + 1;
      }
    }
    putFields(message, first, size);
    if (valueHoldsSoh) {
      putLengths(message);
    }
  }

  /** Puts neighbours, all of which are content. */
  private void putFields(FixMessage message, int first, int after) {
    if (first >= after) {
      return;
    }
    if (message.separatorLength() == 1) {
      putRun(message, first, after);
    } else {
      for (int field = first; field < after; field++) {
        putRun(message, field, field + 1);
      }
    }
  }

  /** Puts neighbours as they stand in the line, SOH in their separators' place. */
  private void putRun(FixMessage message, int first, int after) {
    byte[] line = message.buffer();
    int start = message.fieldStart(first);
    int putAt = buffer.size();
    buffer.put(line, start, message.end(after - 1) - start);
    if (line[message.separatorStart()] != SOH) {
      valueHoldsSoh |= buffer.holds(SOH, putAt);
      for (int field = first; field < after - 1; field++) {
        buffer.setByte(putAt + message.end(field) - start, SOH);
      }
    }
    buffer.putByte(SOH);
  }

  private void putOriginalSendingTime(FixMessage message) {
    int original = message.findValue(Tags.ORIG_SENDING_TIME);
    if (original >= 0) {
      buffer.put(SENDING_TIME, 0, SENDING_TIME.length);
      putValue(message, original);
    }
  }

  private void putValue(FixMessage message, int field) {
    if (field >= 0) {
      buffer.put(message.buffer(), message.start(field), message.length(field));
    }
    buffer.putByte(SOH);
  }

  /** Says where each field ends, for a SOH within a value looks like a separator. */
  private void putLengths(FixMessage message) {
    for (int field = 1; field < message.size(); field++) {
      if (!isLeftOut(message.tag(field))) {
        buffer.putInt(message.length(field));
      }
    }
  }

  private static boolean isPossDup(FixMessage message) {
    int possDup = message.findValue(Tags.POSS_DUP_FLAG);
    return possDup >= 0 && message.is(possDup, 'Y');
  }

  private static boolean isLeftOut(int tag) {
    return tag < LEFT_OUT.length && LEFT_OUT[tag];
  }
}
