package io.fixhouse.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of the one message in a line, or what keeps the line from being one. */
public final class PlainMessage {
  /** A field as sent. */
  public record Field(int tag, String value) {}

  private static final Pattern BEGIN = Pattern.compile("(?<![0-9])8=(FIX[A-Za-z0-9.]*)");
  private static final Pattern SPELT_SOH =
      Pattern.compile("\\^A |\\^A|\\{SOH}|<SOH>|\\[SOH]|\\\\x01|\\\\u0001|\\\\001");
  private static final Pattern PUNCTUATION = Pattern.compile("[^A-Za-z0-9=]+");
  private static final Pattern TAG = Pattern.compile("([1-9][0-9]{0,8})=");
  private static final Pattern CUT_TAG = Pattern.compile("[0-9]{0,9}");

  /** FIX's data fields by the field that must stand right before each, its length. */
  private static final Map<Integer, Integer> LENGTH_OF =
      Map.ofEntries(
          Map.entry(91, 90), // SecureData
          Map.entry(89, 93), // Signature
          Map.entry(96, 95), // RawData
          Map.entry(213, 212), // XmlData
          Map.entry(349, 348), // EncodedIssuer
          Map.entry(351, 350), // EncodedSecurityDesc
          Map.entry(353, 352), // EncodedListExecInst
          Map.entry(355, 354), // EncodedText
          Map.entry(357, 356), // EncodedSubject
          Map.entry(359, 358), // EncodedHeadline
          Map.entry(361, 360), // EncodedAllocText
          Map.entry(363, 362), // EncodedUnderlyingIssuer
          Map.entry(365, 364), // EncodedUnderlyingSecurityDesc
          Map.entry(446, 445), // EncodedListStatusText
          Map.entry(619, 618), // EncodedLegIssuer
          Map.entry(622, 621), // EncodedLegSecurityDesc
          Map.entry(1185, 1184), // SecurityXML
          Map.entry(1278, 1277), // DerivativeEncodedIssuer
          Map.entry(1281, 1280), // DerivativeEncodedSecurityDesc
          Map.entry(1283, 1282), // DerivativeSecurityXML
          Map.entry(1398, 1397), // EncodedMktSegmDesc
          Map.entry(1402, 1401), // EncryptedPassword
          Map.entry(1404, 1403), // EncryptedNewPassword
          Map.entry(1469, 1468)); // EncodedSymbol

  private final String line;
  private final List<Field> fields = new ArrayList<>();
  private String separator = "";

  private PlainMessage(String line) {
    this.line = line;
  }

  /** A line that is no message, and the reason that rejected_lines gives. */
  static final class Fault extends Exception {
    private static final long serialVersionUID = 1;

    Fault(String reason) {
      super(reason, null, false, false);
    }
  }

  /**
   * Reads a line of ISO 8859-1, one character a byte.
   *
   * @param accepted the separators to accept; empty for any
   */
  static PlainMessage read(String line, List<String> accepted) throws Fault {
    PlainMessage message = new PlainMessage(line);
    Matcher begin = BEGIN.matcher(line);
    if (!begin.find()) {
      throw new Fault("no_begin_string");
    }
    message.fields.add(new Field(8, begin.group(1)));
    String rest = line.substring(begin.end());
    message.separator = separator(rest, accepted);
    message.readFields(rest.substring(message.separator.length()));
    return message;
  }

  List<Field> fields() {
    return fields;
  }

  /** The first field of a tag, if it has a value: an empty field is as good as none. */
  Optional<String> value(int tag) {
    return sent(tag).filter(v -> !v.isEmpty());
  }

  /** The first field of a tag, empty or not. */
  Optional<String> sent(int tag) {
    return fields.stream().filter(f -> f.tag() == tag).map(Field::value).findFirst();
  }

  /** Sum and length as the sender reckoned them: with SOH after each field. */
  Optional<Boolean> checkSumHolds() {
    return sent(10)
        .map(
            sent -> {
              int sum = asSent(0, first(10)).chars().sum() % 256;
              return sent.equals(String.format("%03d", sum));
            });
  }

  Optional<Boolean> bodyLengthHolds() {
    return sent(9)
        .map(
            sent -> {
              int from = first(9) + 1;
              boolean checkSumAfter = first(10) >= from;
              int length = asSent(from, checkSumAfter ? first(10) : fields.size()).length();
              return sent.matches("[0-9]{1,18}") && Long.parseLong(sent) == length;
            });
  }

  private String asSent(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (Field field : fields.subList(from, to)) {
      text.append(field.tag()).append('=').append(field.value()).append('\u0001');
    }
    return text.toString();
  }

  /** The place of the first field of a tag among the fields, or -1. */
  private int first(int tag) {
    return fields.stream().map(Field::tag).toList().indexOf(tag);
  }

  private static String separator(String rest, List<String> accepted) throws Fault {
    if (rest.isEmpty()) {
      throw new Fault("no_separator");
    }
    if (!accepted.isEmpty()) {
      return accepted.stream()
          .filter(rest::startsWith)
          .max(Comparator.comparingInt(String::length))
          .orElseThrow(() -> new Fault("separator_not_accepted"));
    }
    for (Pattern pattern : new Pattern[] {SPELT_SOH, PUNCTUATION}) {
      Matcher matcher = pattern.matcher(rest);
      if (matcher.lookingAt() && matcher.end() <= 5 + (pattern == SPELT_SOH ? 1 : -1)) {
        return matcher.group();
      }
    }
    throw new Fault("no_separator");
  }

  private void readFields(String text) throws Fault {
    String rest = text;
    while (!rest.isEmpty()) {
      Field last = fields.get(fields.size() - 1);
      Matcher tag = TAG.matcher(rest);
      if (!tag.lookingAt()) {
        if (last.tag() != 10) {
          throw new Fault(CUT_TAG.matcher(rest).matches() ? "truncated_field" : "bad_tag");
        }
        if (rest.contains("8=FIX")) {
          throw new Fault("several_messages");
        }
        return;
      }
      int number = Integer.parseInt(tag.group(1));
      String after = rest.substring(tag.end());
      boolean data = LENGTH_OF.getOrDefault(number, 0) == last.tag();
      int length = data ? dataLength(last.value(), after) : valueLength(after);
      String value = after.substring(0, length);
      if (!data
          && ((number == 8 && value.startsWith("FIX"))
              || (number == 10 && value.contains("8=FIX")))) {
        throw new Fault("several_messages");
      }
      fields.add(new Field(number, value));
      rest = after.substring(Math.min(after.length(), length + separator.length()));
    }
  }

  private int dataLength(String sent, String after) throws Fault {
    if (!sent.matches("[0-9]{1,7}")) {
      throw new Fault("bad_data_length");
    }
    int length = Integer.parseInt(sent);
    if (length > after.length()) {
      throw new Fault("truncated_data_field");
    }
    if (length < after.length() && !after.startsWith(separator, length)) {
      throw new Fault("bad_data_length");
    }
    return length;
  }

  /** A blank separates only where a field follows; elsewhere it belongs to the value. */
  private int valueLength(String after) {
    int at = after.indexOf(separator);
    if (separator.equals(" ")) {
      while (at >= 0
          && at + 1 < after.length()
          && !after.substring(at + 1).split(" ", 2)[0].contains("=")) {
        at = after.indexOf(' ', at + 1);
      }
    }
    return at < 0 ? after.length() : at;
  }

  @Override
  public String toString() {
    return line;
  }
}
