package io.fixhouse.orc;

import java.nio.charset.StandardCharsets;

/** The keys of the tags map, {@code 448} and {@code 448#2}, made once where they are common. */
final class TagKeys {
  private static final int KEPT_TAGS = 20_000;
  private static final int KEPT_OCCURRENCES = 16;

  /** By tag, then by occurrence. */
  private final byte[][][] keys = new byte[KEPT_TAGS][][];

  byte[] key(int tag, int occurrence) {
    if (tag < 0 || tag >= KEPT_TAGS || occurrence >= KEPT_OCCURRENCES) {
      return make(tag, occurrence);
    }
    byte[][] ofTag = keys[tag];
    if (ofTag == null) {
      ofTag = new byte[KEPT_OCCURRENCES][];
      keys[tag] = ofTag;
    }
    if (ofTag[occurrence] == null) {
      ofTag[occurrence] = make(tag, occurrence);
    }
    return ofTag[occurrence];
  }

  private static byte[] make(int tag, int occurrence) {
    String text = occurrence > 1 ? tag + "#" + occurrence : Integer.toString(tag);
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
