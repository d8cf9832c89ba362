package io.fixhouse.profile.trial;

import io.fixhouse.line.Fate;
import io.fixhouse.line.LineNormalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Duplicates and conflicts among the first executions that have an identity, as the job settles
 * them: the first row of a content stays, and identities with several contents are in conflict.
 */
public final class DuplicateTally implements Tally {
  private static final int MOST = 500_000;

  private record Hash(long high, long low) {}

  private final Map<Hash, Integer> rows = new HashMap<>();
  private final Set<Hash> contents = new HashSet<>();
  private long seen;
  private long left;
  private long without;
  private long duplicates;
  private long conflicts;

  @Override
  public void see(LineTrial line) {
    if (line.fate() != Fate.EXECUTION) {
      return;
    }
    LineNormalizer normalizer = line.normalizer();
    if (!normalizer.hasIdentity()) {
      without++;
    } else if (seen == MOST) {
      left++;
    } else {
      seen++;
      settle(normalizer);
    }
  }

  private void settle(LineNormalizer normalizer) {
    if (!contents.add(new Hash(normalizer.contentHigh(), normalizer.contentLow()))) {
      duplicates++;
      return;
    }
    int before =
        rows.merge(new Hash(normalizer.identityHigh(), normalizer.identityLow()), 1, Integer::sum);
    conflicts += before == 1 ? 0 : before == 2 ? 2 : 1;
  }

  /** Executions that nothing identifies: their duplicates cannot be told. */
  public long without() {
    return without;
  }

  public long duplicates() {
    return duplicates;
  }

  /** Rows that would be flagged as conflicts. */
  public long conflicts() {
    return conflicts;
  }

  /** Executions beyond the first 500,000, which were not looked at. */
  public long left() {
    return left;
  }
}
