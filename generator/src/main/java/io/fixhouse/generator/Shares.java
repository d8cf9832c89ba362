package io.fixhouse.generator;

import io.fixhouse.command.UserException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How often something out of the ordinary happens, in parts per million: of fills, but {@code
 * late}, which is of orders.
 *
 * @param malformed a fill's line that must be rejected
 * @param duplicate a fill sent a second time
 * @param conflict another fill under the same ExecID
 * @param bust a fill taken back
 * @param correct a fill corrected
 * @param late a fill, resend, bust or correction of the trading day before
 */
public record Shares(int malformed, int duplicate, int conflict, int bust, int correct, int late) {
  /** What is used where nothing else is said. */
  public static final Shares DEFAULT = new Shares(2000, 4000, 1000, 2000, 2000, 2000);

  private static final int MOST = 100_000;
  private static final List<String> NAMES =
      List.of("malformed", "duplicate", "conflict", "bust", "correct", "late");

  /**
   * Reads {@code malformed=0.002,bust=0.001,…}; what is not named keeps its default.
   *
   * @throws UserException for an unknown name, or a share that is not between 0 and 0.1 in steps of
   *     a millionth
   */
  public static Shares parse(String text) {
    int[] values = DEFAULT.values();
    for (String part : text.split(",")) {
      int equals = part.indexOf('=');
      int index = equals < 0 ? -1 : NAMES.indexOf(part.substring(0, equals).trim());
      if (index < 0) {
        throw new UserException(
            "--shares: '"
                + part
                + "' is not NAME=SHARE with a name of "
                + String.join(", ", NAMES));
      }
      values[index] = perMillion(part, part.substring(equals + 1).trim());
    }
    return new Shares(values[0], values[1], values[2], values[3], values[4], values[5]);
  }

  /** As {@link #parse} reads it, every share named. */
  @Override
  public String toString() {
    int[] values = values();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      parts.add(
          String.format(
              Locale.ROOT,
              "%s=%s",
              NAMES.get(i),
              BigDecimal.valueOf(values[i], 6).stripTrailingZeros().toPlainString()));
    }
    return String.join(",", parts);
  }

  private int[] values() {
    return new int[] {malformed, duplicate, conflict, bust, correct, late};
  }

  private static int perMillion(String part, String value) {
    try {
      int perMillion = new BigDecimal(value).movePointRight(6).intValueExact();
      if (perMillion >= 0 && perMillion <= MOST) {
        return perMillion;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw wrong(part, e);
    }
    throw wrong(part, null);
  }

  private static UserException wrong(String part, Exception cause) {
    return new UserException(
        "--shares: '" + part + "' must be between 0 and 0.1 in steps of 0.000001", cause);
  }
}
