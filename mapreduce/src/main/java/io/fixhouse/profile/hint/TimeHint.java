package io.fixhouse.profile.hint;

import io.fixhouse.line.RejectReason;
import io.fixhouse.profile.trial.LineTrial;
import java.util.List;
import java.util.Optional;

/**
 * Fills without a time where the profile looks, or with a malformed one, and another that reads.
 */
final class TimeHint implements Hint {
  private static final String TIMESTAMP =
      "[0-9]{8}-([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9:]{2,5})?";

  private final Candidates candidates =
      new Candidates(v -> v.matches(TIMESTAMP), 60, 52, 769, 42, 122, 779, 483);
  private long lines;

  @Override
  public void see(LineTrial line) {
    lines += line.isReport() ? 1 : 0;
    if (line.rejectedFor(RejectReason.MISSING_TIME)
        || line.rejectedFor(RejectReason.MALFORMED_TIME)) {
      candidates.see(line);
    }
  }

  @Override
  public Optional<Suggestion> suggestion() {
    List<Integer> covering = candidates.covering();
    Share share = new Share(candidates.lines(), lines);
    if (covering.isEmpty() || !share.isAtLeast(10)) {
      return Optional.empty();
    }
    int tag = covering.get(0);
    return Optional.of(
        Suggestion.needed(
                "time",
                Integer.toString(tag),
                share
                    + " reports have no time that reads where the profile looks; "
                    + candidates.evidence(tag))
            .withCaution(
                tag == 60
                    ? null
                    : tag == 52
                        ? "52 is when it was sent, not when it traded"
                        : "ask what this time is"));
  }
}
