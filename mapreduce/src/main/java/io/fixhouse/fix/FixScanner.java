package io.fixhouse.fix;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Finds the fields of the one message in a line, in one pass over its bytes.
 *
 * <p>The message begins at the first {@code 8=FIX} that no digit precedes; what stands before is a
 * log's prefix. What follows the BeginString's letters, digits and dots is the line's separator,
 * whatever it is. A data field takes the bytes that the length field right before it says. After
 * CheckSum(10), what is no field is a log's suffix. With a blank as the separator, a word without
 * {@code =} belongs to the value before it.
 */
public final class FixScanner {
  private static final byte[] BEGIN = "8=FIX".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = BEGIN.length - 3;
  private static final int MAX_TAG_DIGITS = 9;
  private static final int MAX_LENGTH_DIGITS = 7;
  private static final int BEGIN_STRING = 8;
  private static final int CHECK_SUM = 10;

  /** Less these, a digit's byte is its value, and an equals sign's 13. */
  private static final long ZEROS = Words.repeat((byte) '0');

  private static final int EQUALS_SIGN = '=' ^ '0';

  private final Separators separators;
  private final TagOrders orders = new TagOrders();

  private byte[] buffer;
  private int end;
  private int separatorStart;
  private int separatorLength;
  private boolean blank;
  private int tagLength;

  /**
   * @param separators the separators to accept; empty for any
   */
  public FixScanner(List<byte[]> separators) {
    this.separators = new Separators(separators);
  }

  /**
   * Scans line[start, lineEnd) into a message.
   *
   * @return why the line is not one message, or null where it is; the message is of use only then
   */
  public ScanFault scan(byte[] line, int start, int lineEnd, FixMessage message) {
    buffer = line;
    end = lineEnd;
    int begin = findBegin(start);
    if (begin < 0) {
      return ScanFault.NO_BEGIN_STRING;
    }
    int version = begin + VERSION;
    int versionEnd = version;
    while (versionEnd < end && isVersion(buffer[versionEnd])) {
      versionEnd++;
    }
    message.beginString(line, begin, version, versionEnd);
    separatorStart = versionEnd;
    separatorLength = separators.lengthAt(line, versionEnd, end);
    if (separatorLength == 0) {
      return separators.acceptsAny() || versionEnd == end
          ? ScanFault.NO_SEPARATOR
          : ScanFault.SEPARATOR_NOT_ACCEPTED;
    }
    blank = separatorLength == 1 && line[separatorStart] == ' ';
    message.separator(separatorStart, separatorLength);
    int from = versionEnd + separatorLength;
    if (separatorLength == 1 && !blank && readsKnownOrder(message, from)) {
      return null;
    }
    message.clear();
    ScanFault fault = scanFields(message, from);
    if (fault == null) {
      orders.keep(message.order());
    }
    return fault;
  }

  private boolean readsKnownOrder(FixMessage message, int from) {
    if (!orders.read(buffer, from, end, buffer[separatorStart], message)) {
      return false;
    }
    int checkSum = message.find(CHECK_SUM);
    return checkSum < 0 || message.length(checkSum) < BEGIN.length;
  }

  private ScanFault scanFields(FixMessage message, int from) {
    int at = from;
    int previousTag = BEGIN_STRING;
    while (at < end) {
      int tag = tagAt(at);
      int value = at + tagLength + 1;
      if (tag == 0 || value > end) {
        return notAField(at, previousTag);
      }
      int valueEnd;
      int lengthTag = DataFields.lengthTag(tag);
      if (lengthTag != 0 && lengthTag == previousTag) {
        int length = dataLength(message);
        if (length < 0) {
          return ScanFault.BAD_DATA_LENGTH;
        }
        valueEnd = value + length;
        if (valueEnd > end) {
          return ScanFault.TRUNCATED_DATA_FIELD;
        }
        if (valueEnd < end && !separatorAt(valueEnd)) {
          return ScanFault.BAD_DATA_LENGTH;
        }
      } else {
        valueEnd = valueEnd(value);
        if (beginsAnother(tag, value, valueEnd)) {
          return ScanFault.SEVERAL_MESSAGES;
        }
      }
      message.add(tag, value, valueEnd);
      previousTag = tag;
      at = valueEnd + separatorLength;
    }
    return null;
  }

  /** The tag at a place, or 0 where none stands there; its length is left in tagLength. */
  private int tagAt(int at) {
    if (buffer.length - at >= Long.BYTES) {
      long word = Words.read(buffer, at) ^ ZEROS;
      int first = (int) word & 0xFF;
      int second = (int) (word >>> 8) & 0xFF;
      int third = (int) (word >>> 16) & 0xFF;
      if (first >= 1 && first <= 9) {
        if (second <= 9) {
          if (third == EQUALS_SIGN) {
            tagLength = 2;
            return first * 10 + second;
          }
          if (third <= 9 && ((int) (word >>> 24) & 0xFF) == EQUALS_SIGN) {
            tagLength = 3;
            return first * 100 + second * 10 + third;
          }
        } else if (second == EQUALS_SIGN) {
          tagLength = 1;
          return first;
        }
      }
    }
    return anyTagAt(at);
  }

  private int anyTagAt(int at) {
    int tagEnd = digitsEnd(at);
    tagLength = tagEnd - at;
    boolean isTag =
        tagEnd < end && buffer[tagEnd] == '=' && buffer[at] != '0' && tagLength <= MAX_TAG_DIGITS;
    return isTag && tagLength > 0 ? (int) Integers.parse(buffer, at, tagEnd) : 0;
  }

  /** The place after the digits, if any, that stand at a place. */
  private int digitsEnd(int at) {
    int digitsEnd = at;
    while (digitsEnd < end && Bytes.isDigit(buffer[digitsEnd])) {
      digitsEnd++;
    }
    return digitsEnd;
  }

  /** What stands at a place is no tag: a suffix, a cut or a fault. */
  private ScanFault notAField(int at, int previousTag) {
    if (previousTag == CHECK_SUM) {
      return Bytes.indexOf(buffer, at, end, BEGIN) < 0 ? null : ScanFault.SEVERAL_MESSAGES;
    }
    int digitsEnd = digitsEnd(at);
    return digitsEnd == end && digitsEnd - at <= MAX_TAG_DIGITS
        ? ScanFault.TRUNCATED_FIELD
        : ScanFault.BAD_TAG;
  }

  private boolean beginsAnother(int tag, int value, int valueEnd) {
    if (tag == BEGIN_STRING) {
      return Bytes.startsWith(buffer, value - 2, valueEnd, BEGIN);
    }
    return tag == CHECK_SUM && Bytes.indexOf(buffer, value, valueEnd, BEGIN) >= 0;
  }

  private int findBegin(int start) {
    int at = Bytes.indexOf(buffer, start, end, BEGIN);
    while (at > start && Bytes.isDigit(buffer[at - 1])) {
      at = Bytes.indexOf(buffer, at + 1, end, BEGIN);
    }
    return at;
  }

  private static boolean isVersion(byte b) {
    return Bytes.isLetterOrDigit(b) || b == '.';
  }

  private int valueEnd(int from) {
    byte[] b = buffer;
    byte first = b[separatorStart];
    int last = end;
    if (separatorLength == 1 && !blank) {
      int at = from;
      for (long repeated = Words.repeat(first); at <= last - Long.BYTES; at += Long.BYTES) {
        int index = Words.indexOf(Words.read(b, at), repeated);
        if (index < Long.BYTES) {
          return at + index;
        }
      }
      while (at < last && b[at] != first) {
        at++;
      }
      return at;
    }
    for (int at = from; at < last; at++) {
      if (b[at] == first && separatorAt(at) && !(blank && continues(at + 1))) {
        return at;
      }
    }
    return last;
  }

  /** Whether the word at a place has no {@code =} and so belongs to the value before it. */
  private boolean continues(int from) {
    for (int at = from; at < end && buffer[at] != ' '; at++) {
      if (buffer[at] == '=') {
        return false;
      }
    }
    return from < end;
  }

  private boolean separatorAt(int at) {
    if (end - at < separatorLength) {
      return false;
    }
    for (int i = 0; i < separatorLength; i++) {
      if (buffer[at + i] != buffer[separatorStart + i]) {
        return false;
      }
    }
    return true;
  }

  /** The value of the field read last, a data field's length; -1 where it is none. */
  private int dataLength(FixMessage message) {
    int field = message.size() - 1;
    int digits = message.length(field);
    if (digits == 0 || digits > MAX_LENGTH_DIGITS) {
      return -1;
    }
    return (int) Integers.parse(buffer, message.start(field), message.end(field));
  }
}
