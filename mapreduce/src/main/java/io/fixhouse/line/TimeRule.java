package io.fixhouse.line;

import io.fixhouse.fix.FixMessage;
import io.fixhouse.fix.TimestampReader;
import io.fixhouse.fix.TimestampReader.Reading;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.vendor.VendorProfile;

/**
 * The time of an execution: the first of the profile's tags that has a value, and no other even
 * where that is malformed. A local time that its zone's clock shows twice or never is settled by a
 * SendingTime(52) in UTC, to the nearer of its two instants.
 */
final class TimeRule {
  private final int[] tags;
  private final TimestampReader[] readers;
  private final TimestampReader sending;

  private int field;
  private int sendingField;
  private Reading reading;
  private TimestampReader time;

  TimeRule(VendorProfile profile) {
    sending = new TimestampReader(profile.zone(Tags.SENDING_TIME));
    tags = profile.times().stream().mapToInt(Integer::intValue).toArray();
    readers = new TimestampReader[tags.length];
    for (int i = 0; i < tags.length; i++) {
      readers[i] =
          tags[i] == Tags.SENDING_TIME ? sending : new TimestampReader(profile.zone(tags[i]));
    }
  }

  /** Fills sending_time and transact_time. */
  void fill(FixMessage message, RowFields fields) {
    Reading sent = fillSending(message, fields);
    field = -1;
    for (int i = 0; i < tags.length && field < 0; i++) {
      field = message.findValue(tags[i]);
      time = readers[i];
    }
    if (field < 0) {
      return;
    }
    if (field == sendingField) {
      reading = sent;
    } else {
      reading = time.read(message.buffer(), message.start(field), message.end(field));
      if (reading == Reading.UNSETTLED && sent == Reading.READ && sending.inUtc()) {
        time.settle(sending.epochSecond(), sending.nano());
        reading = Reading.READ;
      }
    }
    if (reading == Reading.READ) {
      fields.row().setTimestamp(ExecutionColumn.TRANSACT_TIME, time.epochSecond(), time.nano());
      fields.take(field);
    }
  }

  /** Why the message filled last has no time, or null where it has one. */
  RejectReason fault() {
    if (field < 0) {
      return RejectReason.MISSING_TIME;
    }
    return switch (reading) {
      case READ -> null;
      case MALFORMED -> RejectReason.MALFORMED_TIME;
      case UNSETTLED -> RejectReason.AMBIGUOUS_TIME;
    };
  }

  /** Seconds since 1970-01-01T00:00:00Z, where {@link #fault()} is null. */
  long epochSecond() {
    return time.epochSecond();
  }

  /** Whether the time of the message filled last is its SendingTime. */
  boolean isSendingTime() {
    return field >= 0 && field == sendingField;
  }

  private Reading fillSending(FixMessage message, RowFields fields) {
    sendingField = message.findValue(Tags.SENDING_TIME);
    if (sendingField < 0) {
      return Reading.MALFORMED;
    }
    Reading sent =
        sending.read(message.buffer(), message.start(sendingField), message.end(sendingField));
    if (sent == Reading.READ) {
      fields
          .row()
          .setTimestamp(ExecutionColumn.SENDING_TIME, sending.epochSecond(), sending.nano());
      fields.take(sendingField);
    }
    return sent;
  }
}
