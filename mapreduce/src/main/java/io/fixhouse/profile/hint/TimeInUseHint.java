package io.fixhouse.profile.hint;

import io.fixhouse.line.ExecKind;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.text.TagNames;
import io.fixhouse.profile.trial.LineTrial;
import java.util.List;
import java.util.Optional;

/** Several tags may give the time, and the first of them is in no line. */
final class TimeInUseHint implements Hint {
  private final List<Integer> asked;
  private long fills;
  private long first;
  private long second;

  TimeInUseHint(Context context) {
    asked = context.profile().times();
  }

  @Override
  public void see(LineTrial line) {
    if (asked.size() > 1 && line.is(ExecKind.FILL)) {
      fills++;
      first += line.value(asked.get(0)) == null ? 0 : 1;
      second += line.value(asked.get(1)) == null ? 0 : 1;
    }
  }

  @Override
  public Optional<Suggestion> suggestion() {
    if (fills == 0 || first > 0 || second < fills) {
      return Optional.empty();
    }
    return Optional.of(
        Suggestion.plain(
            "time",
            Integer.toString(asked.get(1)),
            TagNames.full(asked.get(1))
                + " gives the time in all "
                + Shown.number(fills)
                + " fills, "
                + TagNames.full(asked.get(0))
                + " in none"));
  }
}
