package io.fixhouse.profile.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** FIX's own names of the commoner fields. */
public final class TagNames {
  private static final Map<Integer, String> NAMES = read("tags.tsv");

  private TagNames() {}

  /** The field's name; empty where it is none of the common ones. */
  public static String of(int tag) {
    return NAMES.getOrDefault(tag, "");
  }

  /** As {@code Price(44)}, or {@code tag 9001} where it has no name here. */
  public static String full(int tag) {
    String name = NAMES.get(tag);
    return name == null ? "tag " + tag : name + "(" + tag + ")";
  }

  private static Map<Integer, String> read(String resource) {
    Map<Integer, String> names = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                TagNames.class.getResourceAsStream(resource), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        names.put(Integer.valueOf(line.substring(0, tab)), line.substring(tab + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
