package io.fixhouse.hive.amendment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The executions of a vendor by the ID that an amendment may name, and the choice among them. */
final class Originals {
  private record Key(String senderCompId, String execId) {}

  private final int amendDays;
  private final Map<Key, List<Execution>> byId = new HashMap<>();

  Originals(int amendDays) {
    this.amendDays = amendDays;
  }

  void add(Execution execution) {
    if (execution.execId() != null) {
      Key key = new Key(execution.senderCompId(), execution.execId());
      byId.computeIfAbsent(key, k -> new ArrayList<>(1)).add(execution);
    }
  }

  /**
   * The fill or correction that an amendment names: of the same file date, else of the nearest
   * earlier, else of the nearest later one; there a fill before a correction; and among several the
   * one of the same order, else of the same symbol and side, else none.
   */
  Optional<Execution> namedBy(Execution amendment) {
    List<Execution> candidates = bearing(amendment, e -> mayBeNamed(amendment, e));
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    int fileDate = nearest(amendment.place().fileDate(), candidates);
    List<Execution> sameDate = keep(candidates, e -> e.place().fileDate() == fileDate);
    List<Execution> fills = keep(sameDate, e -> e.kind() == ExecutionKind.FILL);
    return single(amendment, fills.isEmpty() ? sameDate : fills);
  }

  /** Whether an execution that can't be amended bears the ID: a status, say, or another bust. */
  boolean onlyOthersBear(Execution amendment) {
    return bearing(amendment, e -> mayBeNamed(amendment, e)).isEmpty()
        && !bearing(amendment, Originals::isNoFill).isEmpty();
  }

  private List<Execution> bearing(Execution amendment, Predicate<Execution> condition) {
    if (amendment.execRefId() == null) {
      return List.of();
    }
    Key key = new Key(amendment.senderCompId(), amendment.execRefId());
    int date = amendment.place().fileDate();
    return keep(
        byId.getOrDefault(key, List.of()),
        e -> Math.abs(e.place().fileDate() - date) <= amendDays && condition.test(e));
  }

  private static boolean mayBeNamed(Execution amendment, Execution candidate) {
    if (candidate.kind() == ExecutionKind.FILL) {
      return true;
    }
    if (candidate.kind() != ExecutionKind.CORRECT || candidate.place().equals(amendment.place())) {
      return false;
    }
    // Corrections that all bear the original's ID would else name one another in a circle.
    boolean bothNameThemselves =
        amendment.kind() == ExecutionKind.CORRECT
            && amendment.namesItself()
            && candidate.namesItself();
    return !bothNameThemselves || candidate.place().fileDate() < amendment.place().fileDate();
  }

  private static boolean isNoFill(Execution execution) {
    return switch (execution.kind()) {
      case STATUS, OTHER -> true;
      case BUST -> !execution.namesItself();
      case FILL, CORRECT, RELAY -> false;
    };
  }

  private static int nearest(int date, List<Execution> candidates) {
    int earlier = Integer.MIN_VALUE;
    int later = Integer.MAX_VALUE;
    for (Execution candidate : candidates) {
      int other = candidate.place().fileDate();
      if (other <= date) {
        earlier = Math.max(earlier, other);
      } else {
        later = Math.min(later, other);
      }
    }
    return earlier != Integer.MIN_VALUE ? earlier : later;
  }

  private static Optional<Execution> single(Execution amendment, List<Execution> candidates) {
    if (candidates.size() == 1) {
      return Optional.of(candidates.get(0));
    }
    List<Execution> sameOrder = keep(candidates, amendment::isOfOrder);
    if (sameOrder.size() == 1) {
      return Optional.of(sameOrder.get(0));
    }
    List<Execution> sameTerms =
        keep(sameOrder.isEmpty() ? candidates : sameOrder, amendment::isOfSymbolAndSide);
    return sameTerms.size() == 1 ? Optional.of(sameTerms.get(0)) : Optional.empty();
  }

  private static List<Execution> keep(List<Execution> list, Predicate<Execution> condition) {
    return list.stream().filter(condition).toList();
  }
}
