package io.fixhouse.profile.hint;

import io.fixhouse.line.ExecKind;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.trial.Commonest;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.profile.trial.MappingTally;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.vendor.VendorProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fills in the currency of one market, whose date would be another than that of the profile's
 * session zone: without TradeDate(75) they would be booked on a wrong day.
 */
final class SessionZoneHint implements Hint {
  private static final int TRANSACT = ExecutionColumn.TRANSACT_TIME.ordinal();
  private static final int TRADE_DATE = 75;

  private final VendorProfile profile;
  private final Map<String, ZoneId> zones = new HashMap<>();
  private final Map<String, Long> otherDates = new HashMap<>();
  private final Commonest currencies = new Commonest();
  private long dated;
  private LocalDate example;

  SessionZoneHint(Context context) {
    profile = context.profile();
    Market.ALL.forEach(market -> zones.putIfAbsent(market.currency(), market.zone()));
  }

  @Override
  public void see(LineTrial line) {
    if (!line.is(ExecKind.FILL)) {
      return;
    }
    String currency = MappingTally.text(line.row(), ExecutionColumn.CURRENCY);
    currencies.add(currency);
    dated += line.value(TRADE_DATE) == null ? 0 : 1;
    ZoneId zone = zones.get(currency);
    if (zone != null) {
      Instant time = Instant.ofEpochSecond(line.row().longAt(TRANSACT));
      LocalDate now = time.atZone(profile.sessionZone()).toLocalDate();
      LocalDate then = time.atZone(zone).toLocalDate();
      if (!now.equals(then)) {
        otherDates.merge(currency, 1L, Long::sum);
        example = now;
      }
    }
  }

  @Override
  public Optional<Suggestion> suggestion() {
    if (currencies.isEmpty() || profile.rollSecond() != 0) {
      return Optional.empty();
    }
    Commonest.Count commonest = currencies.top(1).get(0);
    ZoneId zone = zones.get(commonest.text());
    long other = otherDates.getOrDefault(commonest.text(), 0L);
    if (zone == null
        || zone.equals(profile.sessionZone())
        || !new Share(commonest.times(), currencies.total()).isAtLeast(90)
        || other == 0) {
      return Optional.empty();
    }
    String evidence =
        new Share(commonest.times(), currencies.total())
            + " fills are in "
            + commonest.text()
            + "; "
            + Shown.number(other)
            + " of them have another date in "
            + zone
            + " than in "
            + profile.sessionZone()
            + " (there "
            + example
            + ")";
    String value = "{zone: " + zone + "}";
    return Optional.of(
        dated == currencies.total()
            ? Suggestion.choice("session", value, evidence + "; TradeDate(75) settles it in these")
            : Suggestion.needed("session", value, evidence)
                .withCaution("ask which day the vendor books them on"));
  }
}
