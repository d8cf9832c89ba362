package io.fixhouse.profile.hint;

import io.fixhouse.line.RejectReason;
import io.fixhouse.profile.trial.LineTrial;
import java.util.Optional;

/** Reports with neither ExecType(150) nor OrdStatus(39): what they are, no field says. */
final class FillsAloneHint implements Hint {
  private static final int SIDE = 54;

  private long reports;
  private long neither;
  private long sided;

  @Override
  public void see(LineTrial line) {
    if (line.isReport()) {
      reports++;
      if (line.rejectedFor(RejectReason.NEITHER_EXEC_TYPE_NOR_ORD_STATUS)) {
        neither++;
        sided += line.value(SIDE) == null ? 0 : 1;
      }
    }
  }

  @Override
  public Optional<Suggestion> suggestion() {
    Share share = new Share(neither, reports);
    if (!share.isAtLeast(50) || !new Share(sided, neither).isAtLeast(50)) {
      return Optional.empty();
    }
    return Optional.of(
        Suggestion.needed(
                "fills_alone",
                "true",
                share + " reports have neither ExecType(150) nor OrdStatus(39)")
            .withCaution(
                neither == reports
                    ? "every such report then counts as a fill: ask whether the vendor sends fills alone"
                    : "the other reports have them: ask what those without are"));
  }
}
