package io.fixhouse.profile.hint;

import io.fixhouse.line.Fate;
import io.fixhouse.profile.trial.LineTrial;
import java.util.List;
import java.util.Optional;

/** Executions without an ExecID(17): their duplicates cannot be told. */
final class IdentityHint implements Hint {
  private long executions;
  private long without;

  @Override
  public void see(LineTrial line) {
    if (line.fate() == Fate.EXECUTION) {
      executions++;
      without += line.normalizer().hasIdentity() ? 0 : 1;
    }
  }

  @Override
  public Optional<Suggestion> suggestion() {
    Share share = new Share(without, executions);
    if (!share.isAtLeast(50)) {
      return Optional.empty();
    }
    return Optional.of(
        Suggestion.needed(
                "identity",
                "content",
                share + " executions have no ExecID(17): a line sent twice would count twice")
            .withCaution("two fills that are alike in every field then count as one")
            .withInstead(List.of("identity: none")));
  }
}
