package io.fixhouse.orc;

import java.nio.charset.StandardCharsets;

/** The keys of the tags map, {@code 448} and {@code 448#2}, made once where they are common. */
final class TagKeys {
  private static final int KEPT_TAGS = 20_000;

  private final byte[][] firsts = new byte[KEPT_TAGS][];

  byte[] key(int tag, int occurrence) {
    if (occurrence > 1) {
      return bytes(tag + "#" + occurrence);
    }
    if (tag < 0 || tag >= KEPT_TAGS) {
      return bytes(Integer.toString(tag));
    }
    byte[] key = firsts[tag];
    if (key == null) {
      key = bytes(Integer.toString(tag));
      firsts[tag] = key;
    }
    return key;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
