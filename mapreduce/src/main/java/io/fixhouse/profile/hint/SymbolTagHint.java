package io.fixhouse.profile.hint;

import io.fixhouse.line.Fate;
import io.fixhouse.line.RejectReason;
import io.fixhouse.profile.text.TagNames;
import io.fixhouse.profile.trial.LineTrial;
import java.util.List;
import java.util.Optional;

/** Symbols without a row, or none at all, and another tag that holds symbols of symbols.csv. */
final class SymbolTagHint implements Hint {
  private final int asked;
  private final Candidates candidates;
  private long executions;

  SymbolTagHint(Context context) {
    asked = context.profile().symbolTag();
    SymbolLookup symbols = new SymbolLookup(context.reference());
    candidates = new Candidates(symbols::has, 55, 48, 107, 65, 455, 311, 1151);
  }

  @Override
  public void see(LineTrial line) {
    boolean execution = line.fate() == Fate.EXECUTION;
    executions += execution ? 1 : 0;
    if (line.rejectedFor(RejectReason.MISSING_SYMBOL)
        || (execution && line.normalizer().symbolUnmapped())) {
      candidates.see(line);
    }
  }

  @Override
  public Optional<Suggestion> suggestion() {
    List<Integer> covering = candidates.covering().stream().filter(tag -> tag != asked).toList();
    Share share = new Share(candidates.lines(), candidates.lines() + executions);
    if (covering.isEmpty() || !share.isAtLeast(10)) {
      return Optional.empty();
    }
    int tag = covering.get(0);
    return Optional.of(
        Suggestion.needed(
            "symbol",
            "{tag: " + tag + "}",
            candidates.lines()
                + " executions have in "
                + TagNames.full(asked)
                + " no symbol of symbols.csv; "
                + candidates.evidence(tag)));
  }
}
