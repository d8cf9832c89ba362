package io.fixhouse.fix;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Finds how long the separator is that follows a BeginString. */
final class Separators {
  /** How logs spell SOH where the spelling has letters or digits in it; longest first. */
  private static final List<byte[]> SPELT =
      sorted(
          List.of("^A ", "^A", "{SOH}", "<SOH>", "[SOH]", "\\x01", "\\u0001", "\\001").stream()
              .map(s -> s.getBytes(StandardCharsets.US_ASCII))
              .toList());

  private static final String SPELT_FIRST = "^{<[\\";

  private static final int LONGEST = 4;

  private final List<byte[]> accepted;

  /**
   * @param accepted the separators to accept; empty for any
   */
  Separators(List<byte[]> accepted) {
    this.accepted = sorted(accepted);
  }

  boolean acceptsAny() {
    return accepted.isEmpty();
  }

  /**
   * The length of the separator that begins at a place, or 0 where there is none: one of those
   * accepted or, where any is, a spelling of SOH or a run of at most four bytes that are neither
   * letters, digits nor {@code =}.
   */
  int lengthAt(byte[] buffer, int from, int end) {
    if (!acceptsAny()) {
      return longestAt(accepted, buffer, from, end);
    }
    if (from < end && SPELT_FIRST.indexOf(buffer[from]) >= 0) {
      int spelt = longestAt(SPELT, buffer, from, end);
      if (spelt > 0) {
        return spelt;
      }
    }
    int at = from;
    while (at < end && buffer[at] != '=' && !Bytes.isLetterOrDigit(buffer[at])) {
      at++;
    }
    return at - from > LONGEST ? 0 : at - from;
  }

  private static int longestAt(List<byte[]> sorted, byte[] buffer, int from, int end) {
    for (byte[] separator : sorted) {
      if (Bytes.startsWith(buffer, from, end, separator)) {
        return separator.length;
      }
    }
    return 0;
  }

  private static List<byte[]> sorted(List<byte[]> separators) {
    return separators.stream()
        .sorted(Comparator.comparingInt((byte[] s) -> s.length).reversed())
        .toList();
  }
}
