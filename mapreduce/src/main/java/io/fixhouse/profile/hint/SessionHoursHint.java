package io.fixhouse.profile.hint;

import io.fixhouse.profile.text.TagNames;
import io.fixhouse.profile.trial.LineTrial;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Times that fill the hours of New York's session, 09:30 to 16:00 (NYSE and Nasdaq), just as they
 * are written: as UTC they would lie hours before it.
 */
final class SessionHoursHint implements Hint {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final int OPEN = LocalTime.of(9, 30).toSecondOfDay();
  private static final int CLOSE = LocalTime.of(16, 0).toSecondOfDay();
  private static final int HALF_HOUR = 1_800;
  private static final int DAY = 86_400;
  private static final int FEWEST = 10;

  private final Context context;
  private final TimeText times = new TimeText();
  private final int tag;
  private long lines;
  private long inside;
  private int first = DAY;
  private int last;

  private SessionHoursHint(Context context, int tag) {
    this.context = context;
    this.tag = tag;
  }

  static Hint sendingTime(Context context) {
    return new SessionHoursHint(context, 52);
  }

  static Hint transactTime(Context context) {
    return new SessionHoursHint(context, 60);
  }

  @Override
  public void see(LineTrial line) {
    OptionalLong local = times.localSecond(line, tag);
    if (!line.isReport() || local.isEmpty()) {
      return;
    }
    int second = (int) Math.floorMod(local.getAsLong(), (long) DAY);
    lines++;
    if (second >= OPEN && second <= CLOSE) {
      inside++;
      first = Math.min(first, second);
      last = Math.max(last, second);
    }
  }

  @Override
  public Optional<Suggestion> suggestion() {
    Share share = new Share(inside, lines);
    boolean fills = first < OPEN + HALF_HOUR && last > CLOSE - HALF_HOUR;
    if (lines < FEWEST
        || !share.isAtLeast(98)
        || !fills
        || !context.profile().zone(tag).equals(ZoneOffset.UTC)
        || !context.profile().sessionZone().equals(NEW_YORK)) {
      return Optional.empty();
    }
    return Optional.of(
        Suggestion.needed(
                "zones",
                "{" + tag + ": America/New_York}",
                share
                    + " reports' "
                    + TagNames.full(tag)
                    + " lie between "
                    + LocalTime.ofSecondOfDay(first)
                    + " and "
                    + LocalTime.ofSecondOfDay(last)
                    + ", as written: New York's session is 09:30 to 16:00 there, and at "
                    + utcOpen()
                    + " it opens in UTC")
            .withCaution("the hours alone say so, no field does: ask the vendor"));
  }

  private LocalTime utcOpen() {
    return context
        .fileDate()
        .atTime(LocalTime.ofSecondOfDay(OPEN))
        .atZone(NEW_YORK)
        .withZoneSameInstant(ZoneOffset.UTC)
        .toLocalTime();
  }
}
