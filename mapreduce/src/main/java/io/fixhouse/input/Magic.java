package io.fixhouse.input;

/** The bytes by which a format is known. */
final class Magic {
  /** Any digit from 1 to 9, as bzip2 has it. */
  static final int LEVEL = -1;

  private final int offset;
  private final int[] bytes;

  /**
   * @param offset of the first of these in the file
   * @param bytes from 0 to 255, or {@link #LEVEL}
   */
  Magic(int offset, int... bytes) {
    this.offset = offset;
    this.bytes = bytes;
  }

  /** Whether they are there in a file that begins with these bytes. */
  boolean isIn(byte[] head, int length) {
    if (length < offset + bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      byte found = head[offset + i];
      if (bytes[i] == LEVEL ? !isLevel(found) : bytes[i] != (found & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLevel(byte b) {
    return b >= '1' && b <= '9';
  }
}
