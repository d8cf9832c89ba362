package io.fixhouse.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A line's fields in the plainest reading, knowing how its vendor writes. */
final class PlainLine {
  private static final Map<String, String> SEPARATORS =
      Map.of(
          "borealis", "\u0001",
          "cascade", ";",
          "ember", "#",
          "fjord", "\u0001",
          "granite", "^A",
          "indigo", "\u0001");

  private static final Map<String, String> LENGTHS =
      Map.of("95", "96", "212", "213", "348", "349", "354", "355");

  private final List<String> tags = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  /** The fields of a line, or null where it is not one message. */
  static PlainLine read(String vendor, String line) {
    PlainLine read = new PlainLine();
    String separator = SEPARATORS.getOrDefault(vendor, "|");
    int at = line.indexOf("8=FIX");
    while (at >= 0 && at < line.length()) {
      int equals = line.indexOf('=', at);
      String tag = equals < 0 ? "" : line.substring(at, equals);
      int end = isNumber(tag) ? read.end(line, tag, equals + 1, separator) : -1;
      if (end < 0) {
        return null;
      }
      read.tags.add(tag);
      read.values.add(line.substring(equals + 1, end));
      at = end + separator.length();
    }
    return Collections.frequency(read.tags, "8") == 1 ? read : null;
  }

  private static boolean isNumber(String tag) {
    return !tag.isEmpty() && tag.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Where a value ends: at the separator, or where the length field before it says; or -1. */
  private int end(String line, String tag, int from, String separator) {
    int before = tags.size() - 1;
    if (before >= 0 && tag.equals(LENGTHS.get(tags.get(before)))) {
      int end = from + Integer.parseInt(values.get(before));
      return end <= line.length() && line.startsWith(separator, end) ? end : -1;
    }
    int end = line.indexOf(separator, from);
    return end < 0 ? line.length() : end;
  }

  boolean has(String tag) {
    return get(tag) != null;
  }

  /** The first value of a tag, or null. */
  String get(String tag) {
    return get(tag, null);
  }

  String get(String tag, String otherwise) {
    int index = tags.indexOf(tag);
    return index < 0 ? otherwise : values.get(index);
  }

  /** The PartyID of the Party whose PartyRole is a client's, or null. */
  String clientParty() {
    String party = null;
    for (int i = 0; i < tags.size(); i++) {
      if (tags.get(i).equals("448")) {
        party = values.get(i);
      } else if (tags.get(i).equals("452")) {
        if (values.get(i).equals("3")) {
          return party;
        }
        party = null;
      }
    }
    return null;
  }

  /** All fields but some, in their order. */
  String without(List<String> left) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tags.size(); i++) {
      if (!left.contains(tags.get(i))) {
        text.append(tags.get(i)).append('=').append(values.get(i)).append('\n');
      }
    }
    return text.toString();
  }
}
