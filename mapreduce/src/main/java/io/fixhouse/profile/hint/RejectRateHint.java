package io.fixhouse.profile.hint;

import io.fixhouse.line.Fate;
import io.fixhouse.line.RejectReason;
import io.fixhouse.profile.trial.LineTrial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A log whose other lines are so many that the delivery would be held back for them. */
final class RejectRateHint implements Hint {
  private final BigDecimal allowed;
  private long lines;
  private long rejected;
  private long noMessage;

  RejectRateHint(Context context) {
    allowed = context.profile().thresholds().rejectRate();
  }

  @Override
  public void see(LineTrial line) {
    lines++;
    rejected += line.fate() == Fate.REJECTED ? 1 : 0;
    noMessage += line.rejectedFor(RejectReason.NO_BEGIN_STRING) ? 1 : 0;
  }

  @Override
  public Optional<Suggestion> suggestion() {
    boolean held =
        BigDecimal.valueOf(rejected).compareTo(allowed.multiply(BigDecimal.valueOf(lines))) > 0;
    boolean log = noMessage < lines && new Share(noMessage, rejected).isAtLeast(90);
    if (!held || !log) {
      return Optional.empty();
    }
    BigDecimal rate =
        BigDecimal.valueOf(rejected)
            .divide(BigDecimal.valueOf(lines), 2, RoundingMode.UP)
            .add(new BigDecimal("0.05"))
            .min(BigDecimal.ONE);
    return Optional.of(
        Suggestion.choice(
            "thresholds",
            "{reject_rate: " + rate.toPlainString() + "}",
            new Share(noMessage, lines)
                + " lines hold no FIX message: where that is how the vendor's logs are, allow it"));
  }
}
