package io.fixhouse.profile.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Text as it may be printed: a vendor's bytes may hold terminal escapes, and what is no printable
 * character of UTF-8 is shown as {@code \x1B} or, beyond one byte, as {@code \}{@code u202E}; FIX's
 * separator SOH as {@code ^A}.
 */
public final class Shown {
  private static final String CUT = "…";
  private static final int SOH = 1;

  private Shown() {}

  /**
   * Bytes, cut after so many characters.
   *
   * @param length the bytes from start that are there
   */
  public static String bytes(byte[] buffer, int start, int length, int most) {
    StringBuilder shown = new StringBuilder();
    int at = start;
    int end = start + length;
    while (at < end) {
      int size = characterSize(buffer, at, end);
      String next =
          size == 0
              ? hex(buffer[at] & 0xFF)
              : character(new String(buffer, at, size, StandardCharsets.UTF_8).codePointAt(0));
      if (shown.length() + next.length() > most) {
        return shown.append(CUT).toString();
      }
      shown.append(next);
      at += Math.max(size, 1);
    }
    return shown.toString();
  }

  /** A text of ours or the user's, whatever is in it. */
  public static String text(String text, int most) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes(bytes, 0, bytes.length, most);
  }

  /** A text with a byte in each of its characters, cut after so many characters. */
  public static String latin(String text, int most) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return bytes(bytes, 0, bytes.length, most);
  }

  /** A whole number with commas between its thousands. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A count and its noun, as {@code 1 line} and {@code 2 lines}. */
  public static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  private static String character(int codePoint) {
    boolean prints =
        switch (Character.getType(codePoint)) {
          case Character.CONTROL,
                  Character.FORMAT,
                  Character.SURROGATE,
                  Character.PRIVATE_USE,
                  Character.UNASSIGNED,
                  Character.LINE_SEPARATOR,
                  Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
    if (prints) {
      return Character.toString(codePoint);
    }
    if (codePoint == SOH) {
      return "^A";
    }
    return codePoint < 0x80 ? hex(codePoint) : String.format(Locale.ROOT, "\\u%04X", codePoint);
  }

  private static String hex(int b) {
    return String.format(Locale.ROOT, "\\x%02X", b);
  }

  /** How many bytes the well-formed character at a place has; 0 where there is none. */
  private static int characterSize(byte[] buffer, int at, int end) {
    int lead = buffer[at] & 0xFF;
    int size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (at + size > end) {
      return 0;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, at, size));
      return size;
    } catch (CharacterCodingException e) {
      return 0;
    }
  }
}
