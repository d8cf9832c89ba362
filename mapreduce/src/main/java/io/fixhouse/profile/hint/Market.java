package io.fixhouse.profile.hint;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A place where shares trade.
 *
 * @param currency what they are quoted in there, by ISO 4217
 */
record Market(ZoneId zone, String currency) {
  /** The larger exchanges' places, each zone of the tz database once, from west to east. */
  static final List<Market> ALL =
      List.of(
          of("America/New_York", "USD"),
          of("America/Chicago", "USD"),
          of("America/Toronto", "CAD"),
          of("America/Mexico_City", "MXN"),
          of("America/Sao_Paulo", "BRL"),
          of("Europe/London", "GBP"),
          of("Europe/Paris", "EUR"),
          of("Europe/Zurich", "CHF"),
          of("Europe/Stockholm", "SEK"),
          of("Europe/Oslo", "NOK"),
          of("Europe/Copenhagen", "DKK"),
          of("Europe/Warsaw", "PLN"),
          of("Europe/Helsinki", "EUR"),
          of("Europe/Athens", "EUR"),
          of("Africa/Johannesburg", "ZAR"),
          of("Asia/Jerusalem", "ILS"),
          of("Europe/Istanbul", "TRY"),
          of("Asia/Riyadh", "SAR"),
          of("Asia/Dubai", "AED"),
          of("Asia/Kolkata", "INR"),
          of("Asia/Bangkok", "THB"),
          of("Asia/Jakarta", "IDR"),
          of("Asia/Hong_Kong", "HKD"),
          of("Asia/Shanghai", "CNY"),
          of("Asia/Singapore", "SGD"),
          of("Asia/Taipei", "TWD"),
          of("Asia/Kuala_Lumpur", "MYR"),
          of("Asia/Manila", "PHP"),
          of("Asia/Seoul", "KRW"),
          of("Asia/Tokyo", "JPY"),
          of("Australia/Sydney", "AUD"),
          of("Pacific/Auckland", "NZD"));

  private static Market of(String zone, String currency) {
    return new Market(ZoneId.of(zone), currency);
  }

  /** Its seconds east of UTC at noon of a date. */
  int offset(LocalDate date) {
    return zone.getRules().getOffset(date.atTime(LocalTime.NOON)).getTotalSeconds();
  }
}
