package io.fixhouse.vendor;

import io.fixhouse.fix.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** From texts to texts, looked up by a slice of bytes without making an object. Immutable. */
public final class SliceMap {
  private final byte[][] keys;
  private final long[] words;
  private final byte[][] values;

  public SliceMap(Map<String, String> entries) {
    int slots = Integer.highestOneBit(Math.max(entries.size(), 1)) * 4;
    keys = new byte[slots][];
    words = new long[slots];
    values = new byte[slots][];
    entries.forEach((key, value) -> put(bytes(key), bytes(value)));
  }

  /** The value of the key that these bytes are, or null. Not to be changed. */
  public byte[] get(byte[] buffer, int start, int length) {
    long word = word(buffer, start, length);
    int slot = slot(word);
    while (keys[slot] != null) {
      if (words[slot] == word && equal(keys[slot], buffer, start, length)) {
        return values[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return null;
  }

  private void put(byte[] key, byte[] value) {
    long word = word(key, 0, key.length);
    int slot = slot(word);
    while (keys[slot] != null) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    words[slot] = word;
    values[slot] = value;
  }

  /** Whether a key is these bytes; their words are known to be the same. */
  private static boolean equal(byte[] key, byte[] buffer, int start, int length) {
    return key.length == length
        && (length <= Long.BYTES || Arrays.equals(key, 0, length, buffer, start, start + length));
  }

  /** Up to eight bytes themselves, or a hash of more. */
  private static long word(byte[] buffer, int start, int length) {
    if (length <= Long.BYTES) {
      return Words.readLast(buffer, start + length, length);
    }
    long hash = 0;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + buffer[i];
    }
    return hash;
  }

  private int slot(long word) {
    long hash = word * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> Integer.SIZE) & (keys.length - 1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
