package io.fixhouse.input;

import java.io.IOException;

/**
 * What a zip's last records say: APPNOTE 6.3.10, sections 4.3.14 to 4.3.16.
 *
 * @param entries how many entries the central directory has
 * @param directory where it begins, in bytes of the file
 * @param directoryEnd where it ends
 */
record ZipEnd(long entries, long directory, long directoryEnd) {
  private static final long RECORD = 0x06054B50L;
  private static final int RECORD_BYTES = 22;
  private static final int MAX_COMMENT_BYTES = 0xFFFF;
  private static final long LOCATOR = 0x07064B50L;
  private static final int LOCATOR_BYTES = 20;
  private static final long RECORD64 = 0x06064B50L;
  private static final int RECORD64_BYTES = 56;

  /**
   * Finds them, at the end of a file of so many bytes.
   *
   * @throws UnreadableException if they are not there, or do not agree
   */
  static ZipEnd find(StoredFile file, long bytes) throws IOException {
    int most = RECORD_BYTES + MAX_COMMENT_BYTES + LOCATOR_BYTES;
    byte[] tail = new byte[(int) Math.min(most, bytes)];
    long tailAt = bytes - tail.length;
    file.seek(tailAt);
    file.readFully(tail, 0, tail.length);
    int at = tail.length - RECORD_BYTES;
    while (at >= 0 && !isRecord(tail, at)) {
      at--;
    }
    if (at < 0) {
      throw new UnreadableException(
          "zip: no central directory ends the file: cut short, one part of several, or something"
              + " else follows",
          bytes);
    }
    if (LittleEndian.int16(tail, at + 4) != 0 || LittleEndian.int16(tail, at + 6) != 0) {
      throw new UnreadableException(
          "zip: it is one of several parts: land it as one file", tailAt + at);
    }
    int locator = at - LOCATOR_BYTES;
    if (locator >= 0 && LittleEndian.int32(tail, locator) == LOCATOR) {
      long record = LittleEndian.int64(tail, locator + 8);
      return large(file, record, tailAt + locator);
    }
    return checked(
        LittleEndian.int16(tail, at + 8),
        LittleEndian.int16(tail, at + 10),
        LittleEndian.int32(tail, at + 12),
        LittleEndian.int32(tail, at + 16),
        tailAt + at);
  }

  /** Whether a record begins there whose comment ends with the file. */
  private static boolean isRecord(byte[] tail, int at) {
    return LittleEndian.int32(tail, at) == RECORD
        && at + RECORD_BYTES + LittleEndian.int16(tail, at + 20) == tail.length;
  }

  private static ZipEnd large(StoredFile file, long at, long locator) throws IOException {
    byte[] record = new byte[RECORD64_BYTES];
    if (at < 0 || at + RECORD64_BYTES > locator) {
      throw damaged(locator);
    }
    file.seek(at);
    file.readFully(record, 0, record.length);
    if (LittleEndian.int32(record, 0) != RECORD64
        || at + 12 + LittleEndian.int64(record, 4) != locator
        || LittleEndian.int32(record, 16) != 0
        || LittleEndian.int32(record, 20) != 0) {
      throw damaged(at);
    }
    return checked(
        LittleEndian.int64(record, 24),
        LittleEndian.int64(record, 32),
        LittleEndian.int64(record, 40),
        LittleEndian.int64(record, 48),
        at);
  }

  private static ZipEnd checked(
      long entriesHere, long entries, long directoryBytes, long directory, long end)
      throws UnreadableException {
    if (entries < 0
        || entriesHere != entries
        || directory < 0
        || directoryBytes < 0
        || directory > end
        || directory + directoryBytes != end) {
      throw damaged(end);
    }
    return new ZipEnd(entries, directory, end);
  }

  private static UnreadableException damaged(long at) {
    return new UnreadableException("zip: the central directory is not where its end says", at);
  }
}
