package io.fixhouse.line;

import io.fixhouse.fix.FixMessage;
import io.fixhouse.fix.TimestampReader;
import io.fixhouse.table.MessageColumn;
import io.fixhouse.table.Row;
import io.fixhouse.vendor.VendorProfile;

/** Fills the row of a message that is no execution. */
final class MessageRule {
  private final Row row = new Row(MessageColumn.values().length);
  private final RowFields fields =
      new RowFields(row)
          .with(MessageColumn.MSG_TYPE, Tags.MSG_TYPE)
          .with(MessageColumn.SENDER_COMP_ID, Tags.SENDER_COMP_ID)
          .with(MessageColumn.TARGET_COMP_ID, Tags.TARGET_COMP_ID)
          .with(MessageColumn.MSG_SEQ_NUM, Tags.MSG_SEQ_NUM)
          .with(MessageColumn.CL_ORD_ID, Tags.CL_ORD_ID);
  private final TimestampReader sending;

  MessageRule(VendorProfile profile) {
    sending = new TimestampReader(profile.zone(Tags.SENDING_TIME));
  }

  void fill(FixMessage message) {
    fields.begin(message);
    fields.flag(MessageColumn.POSS_DUP, Tags.POSS_DUP_FLAG);
    int field = message.findValue(Tags.SENDING_TIME);
    if (field >= 0
        && sending.read(message.buffer(), message.start(field), message.end(field))
            == TimestampReader.Reading.READ) {
      row.setTimestamp(MessageColumn.SENDING_TIME, sending.epochSecond(), sending.nano());
      fields.take(field);
    }
    fields.finish();
  }

  Row row() {
    return row;
  }
}
