package io.fixhouse.profile.hint;

import io.fixhouse.profile.trial.Commonest;
import io.fixhouse.profile.trial.LineTrial;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * TransactTime(60) that stands apart from SendingTime(52) by the offset of some market's clock.
 * What lies hours after its sending cannot be UTC; what lies hours before could have waited, so
 * that nearly all lines must agree on it.
 */
final class LocalTimeHint implements Hint {
  private static final int TRANSACT = 60;
  private static final int SENDING = 52;
  private static final int CURRENCY = 15;
  private static final long NEAR = 30 * 60;
  private static final int AFTER_PERCENT = 20;
  private static final int BEFORE_PERCENT = 90;

  private final Context context;
  private final TimeText times = new TimeText();
  private final Map<Integer, Offset> offsets = new TreeMap<>();
  private long lines;

  /** An offset that some market has, and the lines that stand near it. */
  private static final class Offset {
    private final int seconds;
    private final Commonest currencies = new Commonest();
    private long lines;
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;

    Offset(int seconds) {
      this.seconds = seconds;
    }
  }

  LocalTimeHint(Context context) {
    this.context = context;
  }

  @Override
  public void see(LineTrial line) {
    OptionalLong transact = times.localSecond(line, TRANSACT);
    OptionalLong sending = times.localSecond(line, SENDING);
    if (!line.isReport() || transact.isEmpty() || sending.isEmpty()) {
      return;
    }
    lines++;
    long apart = transact.getAsLong() - sending.getAsLong();
    Offset offset = nearest(apart);
    if (offset != null) {
      offset.lines++;
      offset.least = Math.min(offset.least, apart);
      offset.most = Math.max(offset.most, apart);
      if (line.value(CURRENCY) != null) {
        offset.currencies.add(line.value(CURRENCY).toUpperCase(Locale.ROOT));
      }
    }
  }

  private Offset nearest(long apart) {
    int nearest = 0;
    for (Market market : Market.ALL) {
      int offset = market.offset(context.fileDate());
      if (Math.abs(apart - offset) < Math.abs(apart - nearest)) {
        nearest = offset;
      }
    }
    return nearest == 0 || Math.abs(apart - nearest) > NEAR
        ? null
        : offsets.computeIfAbsent(nearest, Offset::new);
  }

  @Override
  public Optional<Suggestion> suggestion() {
    if (!isUtc(TRANSACT) || !isUtc(SENDING)) {
      return Optional.empty();
    }
    Offset best =
        offsets.values().stream().max((a, b) -> Long.compare(a.lines, b.lines)).orElse(null);
    if (best == null) {
      return Optional.empty();
    }
    Share share = new Share(best.lines, lines);
    if (!share.isAtLeast(best.seconds > 0 ? AFTER_PERCENT : BEFORE_PERCENT)) {
      return Optional.empty();
    }
    return Optional.of(suggestion(best, share));
  }

  private Suggestion suggestion(Offset offset, Share share) {
    List<Market> markets =
        Market.ALL.stream()
            .filter(market -> market.offset(context.fileDate()) == offset.seconds)
            .toList();
    Map<String, Market> byCurrency = new HashMap<>();
    markets.forEach(market -> byCurrency.putIfAbsent(market.currency(), market));
    Market market =
        offset.currencies.top(Integer.MAX_VALUE).stream()
            .map(count -> byCurrency.get(count.text()))
            .filter(m -> m != null)
            .findFirst()
            .orElse(markets.get(0));
    ZoneOffset utcOffset = ZoneOffset.ofTotalSeconds(offset.seconds);
    String others =
        share.part() < share.whole()
            ? "the other " + (share.whole() - share.part()) + " do not fit: look at them first. "
            : "";
    return Suggestion.needed(
            "zones",
            "{60: " + market.zone() + "}",
            "in "
                + share
                + " reports TransactTime(60) stands "
                + apart(offset)
                + " SendingTime(52), which is near UTC"
                + utcOffset
                + ", the clock on "
                + context.fileDate()
                + " in "
                + String.join(", ", markets.stream().map(m -> m.zone().getId()).toList()))
        .withCaution(others + "nothing in a line names the zone: ask the vendor")
        .withInstead(List.of("zones: {60: \"" + utcOffset + "\"}"));
  }

  private static String apart(Offset offset) {
    boolean after = offset.seconds > 0;
    long least = after ? offset.least : -offset.most;
    long most = after ? offset.most : -offset.least;
    return clock(least)
        + (least == most ? "" : " to " + clock(most))
        + (after ? " after" : " before");
  }

  private static String clock(long seconds) {
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private boolean isUtc(int tag) {
    return context.profile().zone(tag).equals(ZoneOffset.UTC);
  }
}
