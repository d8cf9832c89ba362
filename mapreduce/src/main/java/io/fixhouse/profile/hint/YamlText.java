package io.fixhouse.profile.hint;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts of a vendor's lines as YAML writes them: in quotes, unless they are plain words. */
final class YamlText {
  private YamlText() {}

  /** A text with a byte in each of its characters. */
  static String quoted(String text) {
    if (text.matches("\\.?[A-Za-z][A-Za-z0-9_]*")) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        quoted.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** A list, or its one member alone. */
  static String list(Collection<String> members) {
    return members.size() == 1
        ? members.iterator().next()
        : members.stream().collect(Collectors.joining(", ", "[", "]"));
  }
}
