package io.fixhouse.profile.hint;

import io.fixhouse.line.Fate;
import io.fixhouse.profile.trial.LineTrial;
import java.util.Optional;

/** Multi-leg trades: reports of the whole (442=3), of its legs (442=2), or of both. */
final class MultilegHint implements Hint {
  private static final int MULTI_LEG_REPORTING_TYPE = 442;

  private final boolean parentCounts;
  private long parents;
  private long legs;

  MultilegHint(Context context) {
    parentCounts = context.profile().parentCounts();
  }

  @Override
  public void see(LineTrial line) {
    String type = line.fate() == Fate.EXECUTION ? line.value(MULTI_LEG_REPORTING_TYPE) : null;
    parents += "3".equals(type) ? 1 : 0;
    legs += "2".equals(type) ? 1 : 0;
  }

  @Override
  public Optional<Suggestion> suggestion() {
    String counts = parents + " executions have 442=3, the whole, and " + legs + " 442=2, a leg";
    if (!parentCounts && parents > 0) {
      return Optional.of(
          legs == 0
              ? Suggestion.needed("multileg", "parent", counts + ": none would count")
              : Suggestion.choice("multileg", "parent", counts + ": now the legs count"));
    }
    return parentCounts && parents == 0 && legs > 0
        ? Optional.of(Suggestion.needed("multileg", "legs", counts + ": none would count"))
        : Optional.empty();
  }
}
