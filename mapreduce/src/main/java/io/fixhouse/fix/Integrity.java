package io.fixhouse.fix;

/**
 * Whether a message's BodyLength(9) and CheckSum(10) hold, reckoned as if each separator were the
 * one SOH that the sender put there (FIX 4.2, volume 1, "FIX message format": the sum of all bytes
 * before 10 modulo 256; the count of bytes from after 9's separator to before 10). Where there is
 * no 10, the body goes to the message's end.
 */
public final class Integrity {
  private static final int BODY_LENGTH = 9;
  private static final int CHECK_SUM = 10;
  private static final int SOH = 1;
  private static final long EVERY_OTHER_BYTE = 0x00FF00FF00FF00FFL;

  private Integrity() {}

  /** Whether CheckSum is three digits and right; false where there is none. */
  public static boolean checkSumHolds(FixMessage message) {
    int field = message.find(CHECK_SUM);
    if (field < 0 || message.length(field) != 3) {
      return false;
    }
    byte[] buffer = message.buffer();
    long sent = Integers.parse(buffer, message.start(field), message.end(field));
    int separators = field;
    int separatorSum = 0;
    for (int i = 0; i < message.separatorLength(); i++) {
      separatorSum += buffer[message.separatorStart() + i] & 0xFF;
    }
    long sum = sum(buffer, message.begin(), message.fieldStart(field));
    return ((sum + separators * (long) (SOH - separatorSum)) & 0xFF) == sent;
  }

  /** Whether BodyLength is a number and right; false where there is none. */
  public static boolean bodyLengthHolds(FixMessage message) {
    int field = message.find(BODY_LENGTH);
    if (field < 0) {
      return false;
    }
    long sent = Integers.parse(message.buffer(), message.start(field), message.end(field));
    int checkSum = message.find(CHECK_SUM);
    int after = checkSum > field ? checkSum : message.size();
    int last = after - 1;
    int separators = last - field;
    long bytes = message.end(last) - message.end(field);
    return bytes + separators * (1L - message.separatorLength()) == sent;
  }

  /** The bytes' sum, right modulo 256. */
  private static long sum(byte[] buffer, int start, int end) {
    long sum = 0;
    int at = start;
    while (end - at >= Long.BYTES) {
      int block = Math.min(end - at, 128 * Long.BYTES) & -Long.BYTES;
      long all = 0;
      long everyOther = 0;
      for (int blockEnd = at + block; at < blockEnd; at += Long.BYTES) {
        long word = Words.read(buffer, at);
        all += word;
        everyOther += word & EVERY_OTHER_BYTE;
      }
      long lanes =
          everyOther + (all - everyOther >>> Byte.SIZE); // the highest overflows 256s alone
      sum += (lanes & 0xFFFF) + (lanes >>> 16 & 0xFFFF) + (lanes >>> 32 & 0xFFFF) + (lanes >>> 48);
    }
    for (; at < end; at++) {
      sum += buffer[at] & 0xFF;
    }
    return sum;
  }
}
