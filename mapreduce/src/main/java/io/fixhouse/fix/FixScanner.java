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

  private final Separators separators;

  private byte[] buffer;
  private int end;
  private int separatorStart;
  private int separatorLength;
  private boolean blank;

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
    message.reset(line, begin);
    message.add(BEGIN_STRING, version, versionEnd);
    separatorStart = versionEnd;
    separatorLength = separators.lengthAt(line, versionEnd, end);
    if (separatorLength == 0) {
      return separators.acceptsAny() || versionEnd == end
          ? ScanFault.NO_SEPARATOR
          : ScanFault.SEPARATOR_NOT_ACCEPTED;
    }
    blank = separatorLength == 1 && line[separatorStart] == ' ';
    message.separator(separatorStart, separatorLength);
    return scanFields(message, versionEnd + separatorLength);
  }

  private ScanFault scanFields(FixMessage message, int from) {
    byte[] b = buffer;
    int at = from;
    int previousTag = BEGIN_STRING;
    while (at < end) {
      int tag = 0;
      int p = at;
      int digit;
      while (p < end && (digit = b[p] - '0') >= 0 && digit <= 9) {
        tag = tag * 10 + digit;
        p++;
      }
      if (p == end || b[p] != '=' || p == at || p - at > MAX_TAG_DIGITS || b[at] == '0') {
        return notAField(at, p, previousTag);
      }
      int value = p + 1;
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

  /** What stands from a place to p is no tag: a suffix, a cut or a fault. */
  private ScanFault notAField(int at, int p, int previousTag) {
    if (previousTag == CHECK_SUM) {
      return Bytes.indexOf(buffer, at, end, BEGIN) < 0 ? null : ScanFault.SEVERAL_MESSAGES;
    }
    return p == end && p - at <= MAX_TAG_DIGITS ? ScanFault.TRUNCATED_FIELD : ScanFault.BAD_TAG;
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
