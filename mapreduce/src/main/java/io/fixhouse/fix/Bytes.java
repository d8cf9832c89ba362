package io.fixhouse.fix;

/** What a scan asks of bytes: ASCII classes and matches at a place. */
final class Bytes {
  private Bytes() {}

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static boolean isLetterOrDigit(byte b) {
    return isDigit(b) || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }

  static boolean startsWith(byte[] buffer, int from, int end, byte[] text) {
    if (end - from < text.length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (buffer[from + i] != text[i]) {
        return false;
      }
    }
    return true;
  }

  /** Where the text first stands in buffer[from, end), or -1. */
  static int indexOf(byte[] buffer, int from, int end, byte[] text) {
    for (int i = from; i <= end - text.length; i++) {
      if (buffer[i] == text[0] && startsWith(buffer, i, end, text)) {
        return i;
      }
    }
    return -1;
  }
}
