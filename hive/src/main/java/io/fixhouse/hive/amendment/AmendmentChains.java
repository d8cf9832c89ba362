package io.fixhouse.hive.amendment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Follows a vendor's amendments, from what each names, to the fill at which its chain ends. What
 * each names depends on nothing but the executions within {@code amend_days} of it, so amendments
 * further away come with the outcome that is known of them, and only their chains are followed
 * again. The order in which executions are added does not matter.
 */
public final class AmendmentChains {
  private final Originals originals;
  private final Map<Place, Execution> amendments = new HashMap<>();
  private final Map<Place, Outcome> known = new HashMap<>();
  private final Map<Place, Place> links = new HashMap<>();
  private final Map<Place, Outcome> outcomes = new HashMap<>();

  /**
   * @param amendDays how many days what an amendment names may lie before or after it
   */
  public AmendmentChains(int amendDays) {
    originals = new Originals(amendDays);
  }

  /** Adds an execution that amends or may be named; what it names is looked up among the others. */
  public void add(Execution execution) {
    originals.add(execution);
    if (execution.kind().amends()) {
      amendments.put(execution.place(), execution);
    }
  }

  /** Adds an amendment whose outcome is known from before: what it names stays. */
  public void addKnown(Place amendment, Outcome outcome) {
    known.put(amendment, outcome);
  }

  /** Whether the amendment's outcome has been added as known from before. */
  public boolean isKnown(Place amendment) {
    return known.containsKey(amendment);
  }

  /** The outcome of an amendment that has been added. Call it when all have been. */
  public Outcome outcome(Place amendment) {
    Deque<Place> chain = new ArrayDeque<>();
    Set<Place> seen = new HashSet<>();
    Place place = amendment;
    while (!outcomes.containsKey(place)) {
      if (!seen.add(place)) {
        // A circle: none of its amendments leads to a fill.
        outcomes.put(place, Outcome.without(State.UNMATCHED, named(place)));
        break;
      }
      chain.push(place);
      Outcome end = endOf(place);
      if (end != null) {
        outcomes.put(place, end);
      } else {
        place = named(place);
      }
    }
    while (!chain.isEmpty()) {
      Place next = chain.pop();
      if (!outcomes.containsKey(next)) {
        outcomes.put(next, outcomes.get(named(next)).through(named(next)));
      }
    }
    return outcomes.get(amendment);
  }

  /** The outcome where no other amendment has to be followed, else null. */
  private Outcome endOf(Place place) {
    Outcome before = known.get(place);
    if (before != null) {
      return before.isDirect() || !isAmendment(before.named()) ? before : null;
    }
    Execution amendment = amendments.get(place);
    Execution original = originals.namedBy(amendment).orElse(null);
    if (original == null) {
      boolean noFill = originals.onlyOthersBear(amendment);
      return Outcome.without(noFill ? State.NO_EFFECT : State.UNMATCHED, null);
    }
    links.put(place, original.place());
    return original.kind() == ExecutionKind.FILL ? Outcome.of(original) : null;
  }

  private Place named(Place place) {
    Outcome before = known.get(place);
    return before != null ? before.named() : links.get(place);
  }

  private boolean isAmendment(Place place) {
    return known.containsKey(place) || amendments.containsKey(place);
  }
}
