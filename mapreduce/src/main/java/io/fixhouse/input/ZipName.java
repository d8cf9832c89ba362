package io.fixhouse.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Names of zip entries as text. Of what is not UTF-8 and of control characters the bytes are shown
 * as {@code \xNN}: whatever code page a name is in, its text is one line and the same everywhere.
 */
final class ZipName {
  private ZipName() {}

  static String show(byte[] name) {
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(name);
    CharBuffer out = CharBuffer.allocate(name.length);
    StringBuilder text = new StringBuilder();
    while (true) {
      CoderResult result = utf8.decode(in, out, true);
      out.flip().chars().forEach(c -> append(text, (char) c));
      out.clear();
      if (!result.isError()) {
        return text.toString();
      }
      for (int i = 0; i < result.length(); i++) {
        escape(text, in.get() & 0xFF);
      }
      utf8.reset();
    }
  }

  private static void append(StringBuilder text, char c) {
    if (Character.isISOControl(c)) {
      escape(text, c);
    } else {
      text.append(c);
    }
  }

  private static void escape(StringBuilder text, int value) {
    text.append(String.format("\\x%02X", value));
  }
}
