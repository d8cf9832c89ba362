package io.fixhouse.profile.hint;

import io.fixhouse.line.RejectReason;
import io.fixhouse.profile.trial.LineTrial;
import java.time.LocalDate;
import java.util.Optional;

/** Trade dates further back than amend_days: they may be late, or for another file date. */
final class TradeDateHint implements Hint {
  private static final int MOST_DAYS = 366;

  private final LocalDate fileDate;
  private long reports;
  private long outside;
  private long dated;
  private long earliest = Long.MAX_VALUE;

  TradeDateHint(Context context) {
    fileDate = context.fileDate();
  }

  @Override
  public void see(LineTrial line) {
    reports += line.isReport() ? 1 : 0;
    if (!line.rejectedFor(RejectReason.TRADE_DATE_OUT_OF_WINDOW)) {
      return;
    }
    outside++;
    for (int tag : new int[] {75, 60, 52}) {
      String text = line.value(tag);
      if (text != null && text.matches("[0-9]{8}.*")) {
        dated++;
        earliest = Math.min(earliest, Integer.parseInt(text.substring(0, 8)));
        return;
      }
    }
  }

  @Override
  public Optional<Suggestion> suggestion() {
    if (dated == 0) {
      return Optional.empty();
    }
    int day = (int) earliest;
    LocalDate date = LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    long days = fileDate.toEpochDay() - date.toEpochDay() + 1;
    if (days < 1 || days > MOST_DAYS) {
      return Optional.empty();
    }
    return Optional.of(
        Suggestion.choice(
            "amend_days",
            Long.toString(days),
            new Share(outside, reports)
                + " reports have a trade date too far from the file date "
                + fileDate
                + ", the earliest "
                + date
                + "; or is the file for another date (--date)?"));
  }
}
