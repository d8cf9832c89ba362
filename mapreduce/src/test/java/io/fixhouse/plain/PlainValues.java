package io.fixhouse.plain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a value's text means. */
final class PlainValues {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern DATE = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{8})-([0-9]{2}):([0-9]{2}):([0-9]{2})(\\.([0-9]{1,9}))?"
              + "(Z|[+-][0-9]{2}(:?[0-9]{2})?)?");

  /**
   * A time as read: the instants that it may be, none for a malformed one, two for a local time
   * that the clock has twice or never.
   */
  record Time(List<Instant> instants, boolean utc) {
    boolean settled() {
      return instants.size() == 1;
    }
  }

  private PlainValues() {}

  /** The number, or null where the text is none. */
  static BigDecimal decimal(String text) {
    return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  /** Whether decimal(18, scale) holds a number exactly. */
  static boolean fits(BigDecimal value, int scale) {
    BigDecimal units = value.movePointRight(scale);
    return units.stripTrailingZeros().scale() <= 0
        && units.abs().compareTo(BigDecimal.TEN.pow(18)) < 0;
  }

  static String text(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** The date, or null where the text is none. */
  static LocalDate date(String text) {
    Matcher m = DATE.matcher(text);
    if (!m.matches() || m.group(1).equals("0000")) {
      return null;
    }
    try {
      return LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
    } catch (DateTimeException e) {
      return null;
    }
  }

  static Time time(String text, ZoneId zone) {
    Matcher m = TIME.matcher(text);
    LocalDate date = m.matches() ? date(m.group(1)) : null;
    if (date == null || number(m, 2) > 23 || number(m, 3) > 59 || number(m, 4) > 59) {
      return new Time(List.of(), false);
    }
    String decimals = m.group(6) == null ? "" : m.group(6);
    int nanos = Integer.parseInt((decimals + "000000000").substring(0, 9));
    LocalDateTime local =
        date.atTime(LocalTime.of(number(m, 2), number(m, 3), number(m, 4), nanos));
    if (m.group(7) != null) {
      Integer offset = offset(m.group(7).replace(":", ""));
      return new Time(
          offset == null
              ? List.of()
              : List.of(local.toInstant(ZoneOffset.UTC).minusSeconds(offset)),
          true);
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition gap = zone.getRules().getTransition(local);
      offsets = List.of(gap.getOffsetBefore(), gap.getOffsetAfter());
    }
    boolean utc = zone.normalized().equals(ZoneOffset.UTC);
    return new Time(offsets.stream().map(local::toInstant).sorted().toList(), utc);
  }

  static String text(Instant time) {
    String seconds =
        LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC)
            .format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
    return seconds
        + (time.getNano() == 0 ? "" : String.format(".%09d", time.getNano()).replaceAll("0+$", ""));
  }

  /** Seconds east of UTC, or null; hours go up to 18, as java.time's do, and minutes to 59. */
  private static Integer offset(String text) {
    if (text.equals("Z")) {
      return 0;
    }
    int hours = Integer.parseInt(text.substring(1, 3));
    int minutes = text.length() == 3 ? 0 : Integer.parseInt(text.substring(3));
    int seconds = (hours * 60 + minutes) * 60;
    return hours > 18 || minutes > 59 ? null : text.startsWith("-") ? -seconds : seconds;
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
