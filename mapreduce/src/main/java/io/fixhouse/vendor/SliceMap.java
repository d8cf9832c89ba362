package io.fixhouse.vendor;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** From texts to texts, looked up by a slice of bytes without making an object. Immutable. */
public final class SliceMap {
  private final byte[][] keys;
  private final byte[][] values;

  public SliceMap(Map<String, String> entries) {
    int slots = Integer.highestOneBit(Math.max(entries.size(), 1)) * 4;
    keys = new byte[slots][];
    values = new byte[slots][];
    entries.forEach((key, value) -> put(bytes(key), bytes(value)));
  }

  /** The value of the key that these bytes are, or null. Not to be changed. */
  public byte[] get(byte[] buffer, int start, int length) {
    int slot = hash(buffer, start, length) & (keys.length - 1);
    while (keys[slot] != null) {
      if (equal(keys[slot], buffer, start, length)) {
        return values[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return null;
  }

  private void put(byte[] key, byte[] value) {
    int slot = hash(key, 0, key.length) & (keys.length - 1);
    while (keys[slot] != null) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    values[slot] = value;
  }

  private static boolean equal(byte[] key, byte[] buffer, int start, int length) {
    if (key.length != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (key[i] != buffer[start + i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(byte[] buffer, int start, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + buffer[start + i];
    }
    hash *= 0x9E3779B1;
    return hash ^ (hash >>> 15);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
