package io.fixhouse.profile;

import java.util.List;

/**
 * Something in a profile that reads and is likely wrong.
 *
 * @param key the profile's key that it is about
 */
record Doubt(String key, String text) {
  /** Where in the profile the key is, as {@code , line 3}; empty where it is not found. */
  String place(String yaml) {
    List<String> lines = yaml.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(key + ":")) {
        return ", line " + (i + 1);
      }
    }
    return "";
  }
}
