package io.fixhouse.hive.amendment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What docs/design.md says of chains, word by word: each question asked of all executions. */
final class PlainOutcomes {
  private final int amendDays;
  private final List<Execution> executions;

  PlainOutcomes(int amendDays, List<Execution> executions) {
    this.amendDays = amendDays;
    this.executions = executions;
  }

  Outcome of(Execution amendment) {
    Execution named = named(amendment);
    Execution at = named;
    Set<Execution> chain = new HashSet<>(List.of(amendment));
    Execution last = amendment;
    while (at != null && at.kind() != ExecutionKind.FILL) {
      if (!chain.add(at)) {
        return Outcome.without(State.UNMATCHED, named.place());
      }
      last = at;
      at = named(at);
    }
    if (at != null) {
      return new Outcome(State.MATCHED, named.place(), at.place(), at.tradeDate());
    }
    State state = amendsNoFill(last) ? State.NO_EFFECT : State.UNMATCHED;
    return Outcome.without(state, named == null ? null : named.place());
  }

  /** Those that bear the ID which it names, of the same sender, no further than amend_days. */
  private Stream<Execution> bearers(Execution amendment) {
    return executions.stream()
        .filter(e -> amendment.execRefId() != null && amendment.execRefId().equals(e.execId()))
        .filter(e -> Objects.equals(e.senderCompId(), amendment.senderCompId()))
        .filter(e -> Math.abs(days(amendment, e)) <= amendDays);
  }

  private static int days(Execution from, Execution to) {
    return to.place().fileDate() - from.place().fileDate();
  }

  private Execution named(Execution amendment) {
    List<Execution> candidates =
        new ArrayList<>(bearers(amendment).filter(e -> mayBeNamed(amendment, e)).toList());
    // The same file date first, then the nearest earlier, then the nearest later.
    Comparator<Execution> nearest =
        Comparator.comparing((Execution e) -> days(amendment, e) > 0)
            .thenComparing(e -> Math.abs(days(amendment, e)));
    Execution first = candidates.stream().min(nearest).orElse(null);
    candidates.removeIf(e -> days(first, e) != 0);
    // Of an execution and corrections that bear the same ID, the execution is meant.
    if (candidates.stream().anyMatch(e -> e.kind() == ExecutionKind.FILL)) {
      candidates.removeIf(e -> e.kind() != ExecutionKind.FILL);
    }
    // Among conflicts the one with the same order, else the same symbol and side, else none.
    List<Execution> ofOrder =
        candidates.stream()
            .filter(e -> e.orderId() != null && e.orderId().equals(amendment.orderId()))
            .toList();
    if (!ofOrder.isEmpty()) {
      candidates.retainAll(ofOrder);
    }
    if (candidates.size() > 1) {
      candidates.removeIf(
          e ->
              !Objects.equals(e.symbol(), amendment.symbol())
                  || !Objects.equals(e.side(), amendment.side()));
    }
    return candidates.size() == 1 ? candidates.get(0) : null;
  }

  private static boolean mayBeNamed(Execution amendment, Execution e) {
    if (e.kind() == ExecutionKind.FILL) {
      return true;
    }
    boolean bothBearTheOriginalsId =
        amendment.kind() == ExecutionKind.CORRECT
            && Objects.equals(amendment.execId(), amendment.execRefId())
            && Objects.equals(e.execId(), e.execRefId());
    return e.kind() == ExecutionKind.CORRECT
        && e != amendment
        && !(bothBearTheOriginalsId && days(amendment, e) >= 0);
  }

  /** Nothing that can be amended bears the ID, but something else does. */
  private boolean amendsNoFill(Execution amendment) {
    return bearers(amendment).noneMatch(e -> mayBeNamed(amendment, e))
        && bearers(amendment)
            .anyMatch(
                e ->
                    switch (e.kind()) {
                      case STATUS, OTHER -> true;
                      // One that bears its original's ID is no other execution of that ID.
                      case BUST -> !e.execId().equals(e.execRefId());
                      default -> false;
                    });
  }
}
