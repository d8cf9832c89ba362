package io.fixhouse.line;

import io.fixhouse.fix.FixMessage;
import io.fixhouse.vendor.VendorProfile;

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

  private final boolean byContent;
  private final HashBuffer buffer = new HashBuffer();
  private final long[] identity = new long[2];
  private final long[] content = new long[2];

  private boolean present;

  Identity(VendorProfile profile) {
    byContent = profile.identityByContent();
  }

  void read(FixMessage message, ExecKind kind, boolean timeIsSendingTime) {
    int execId = RowFields.findId(message, Tags.EXEC_ID);
    present = execId >= 0 || byContent;
    if (!present) {
      return;
    }
    byte[] kindText = kind.bytes();
    int last = message.size() - 1;
    int bytes = message.end(last) - message.begin();
    buffer.begin(last + 4, kindText.length + 2 * bytes);
    buffer.putField(0, kindText, 0, kindText.length);
    putIfThere(message, Tags.SENDER_COMP_ID, message.findValue(Tags.SENDER_COMP_ID));
    putIfThere(message, Tags.EXEC_ID, execId);
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

  private void putIfThere(FixMessage message, int tag, int field) {
    if (field < 0) {
      buffer.putAbsent(tag);
    } else {
      put(message, tag, field);
    }
  }

  private void putContent(FixMessage message, boolean timeIsSendingTime) {
    byte[] bytes = message.buffer();
    int size = message.size();
    for (int field = 0; field < size; field++) {
      int tag = message.tag(field);
      if (tag >= LEFT_OUT.length || !LEFT_OUT[tag]) {
        int start = message.start(field);
        buffer.putField(tag, bytes, start, message.end(field) - start);
      } else if (tag == Tags.SENDING_TIME && timeIsSendingTime && message.occurrence(field) == 1) {
        putSendingTime(message, field);
      }
    }
  }

  private void putSendingTime(FixMessage message, int field) {
    int possDup = message.findValue(Tags.POSS_DUP_FLAG);
    if (possDup < 0 || !message.is(possDup, 'Y')) {
      put(message, Tags.SENDING_TIME, field);
      return;
    }
    int original = message.findValue(Tags.ORIG_SENDING_TIME);
    if (original >= 0) {
      put(message, Tags.SENDING_TIME, original);
    }
  }

  private void put(FixMessage message, int tag, int field) {
    buffer.putField(tag, message.buffer(), message.start(field), message.length(field));
  }
}
