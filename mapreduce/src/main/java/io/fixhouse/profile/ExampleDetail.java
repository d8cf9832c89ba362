package io.fixhouse.profile;

import io.fixhouse.fix.FixMessage;
import io.fixhouse.fix.FixScanner;
import io.fixhouse.line.RejectReason;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.trial.FateTally.Example;
import io.fixhouse.vendor.VendorProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What in a rejected line the reason is about: the fields' values, or the place of the fault. */
final class ExampleDetail {
  private static final int VALUE_CHARS = 60;
  private static final int FAULT_CHARS = 40;

  private ExampleDetail() {}

  /** The detail; empty where the reason is about the whole line, or what is not there. */
  static String of(RejectReason reason, Example example, VendorProfile profile) {
    return switch (reason) {
      case BAD_TAG, TRUNCATED_FIELD, TRUNCATED_DATA_FIELD, BAD_DATA_LENGTH, SEVERAL_MESSAGES ->
          fault(example);
      case MALFORMED_PRICE, PRICE_OUT_OF_RANGE -> fields(example, List.of(profile.priceTag(), 15));
      case MALFORMED_QUANTITY, QUANTITY_OUT_OF_RANGE, NEGATIVE_QUANTITY ->
          fields(example, List.of(profile.quantityTag()));
      case MALFORMED_TIME, AMBIGUOUS_TIME -> fields(example, profile.times());
      case MALFORMED_SIDE -> fields(example, List.of(54));
      case MALFORMED_CURRENCY -> fields(example, List.of(15));
      case MALFORMED_TRADE_DATE, TRADE_DATE_OUT_OF_WINDOW -> fields(example, List.of(75, 60, 52));
      case WRONG_BODY_LENGTH -> fields(example, List.of(9));
      case WRONG_CHECKSUM -> fields(example, List.of(10));
      case NO_EXEC_REF_ID -> fields(example, List.of(20, 19));
      default -> "";
    };
  }

  private static String fault(Example example) {
    int from = example.readBytes();
    byte[] head = example.head();
    if (from == 0 || from >= head.length) {
      return "";
    }
    return "at byte "
        + Shown.number(from)
        + " of the line: "
        + Shown.bytes(head, from, head.length - from, FAULT_CHARS);
  }

  private static String fields(Example example, List<Integer> tags) {
    FixMessage message = new FixMessage();
    byte[] padded = Arrays.copyOf(example.head(), example.head().length + 64);
    new FixScanner(List.of()).scan(padded, 0, example.head().length, message);
    List<String> fields = new ArrayList<>();
    for (int tag : tags) {
      int field = message.find(tag);
      if (field >= 0) {
        fields.add(
            tag
                + "="
                + Shown.bytes(
                    message.buffer(), message.start(field), message.length(field), VALUE_CHARS));
      }
    }
    return String.join(", ", fields);
  }
}
