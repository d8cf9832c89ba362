package io.fixhouse.hive.amendment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;

/**
 * Any executions at all, of few IDs, so that they name one another in every way: amendments of
 * amendments, circles, themselves, what is missing, conflicts, other dates. {@code
 * -Dfixhouse.seed=N} tries others.
 */
public class AmendmentPropertyTest {
  private static final long SEED = Long.getLong("fixhouse.seed", 20240501);
  private static final int DAY = 20_000;

  private final Random random = new Random(SEED);

  @Test
  public void everyOutcomeIsThatOfTheDesignsWords() {
    Map<State, Integer> states = new EnumMap<>(State.class);
    int throughOthers = 0;
    for (int round = 0; round < 8_000; round++) {
      int amendDays = random.nextInt(4);
      List<Execution> executions = executions();
      PlainOutcomes plain = new PlainOutcomes(amendDays, executions);
      AmendmentChains chains = chains(amendDays, executions);
      for (Execution execution : executions) {
        if (execution.kind().amends()) {
          Outcome expected = plain.of(execution);
          assertEquals(
              "seed " + SEED + ", " + amendDays + " days, " + execution + " of " + executions,
              expected,
              chains.outcome(execution.place()));
          states.merge(expected.state(), 1, Integer::sum);
          throughOthers += expected.fill() != null && !expected.isDirect() ? 1 : 0;
        }
      }
    }
    for (State state : State.values()) {
      assertTrue(states.toString(), states.getOrDefault(state, 0) > 800);
    }
    assertTrue("" + throughOthers, throughOthers > 300);
  }

  /** The same executions in another order, asked for in another order, at other places. */
  @Test
  public void anyPermutationOfTheLinesOfAFileEndsAtTheSameFills() {
    for (int round = 0; round < 5_000; round++) {
      List<Execution> executions = executions();
      AmendmentChains chains = chains(2, executions);
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < executions.size(); i++) {
        order.add(i);
      }
      Collections.shuffle(order, random);
      List<Execution> moved = new ArrayList<>(executions);
      for (int i = 0; i < order.size(); i++) {
        moved.set(i, at(executions.get(i), order.get(i)));
      }
      AmendmentChains others = new AmendmentChains(2);
      order.forEach(i -> others.add(moved.get(i)));
      for (int i : order) {
        if (executions.get(i).kind().amends()) {
          Outcome expected = chains.outcome(executions.get(i).place());
          Outcome actual = others.outcome(moved.get(i).place());
          String of = "seed " + SEED + ", " + executions;
          assertEquals(of, expected.state(), actual.state());
          assertEquals(of, moved(expected.fill(), order), actual.fill());
          assertEquals(of, moved(expected.named(), order), actual.named());
        }
      }
    }
  }

  private static Place moved(Place place, List<Integer> order) {
    return place == null ? null : at(place, order.get((int) place.sourcePosition()));
  }

  private static Execution at(Execution e, int position) {
    return new Execution(
        at(e.place(), position),
        e.kind(),
        e.tradeDate(),
        e.senderCompId(),
        e.execId(),
        e.execRefId(),
        e.orderId(),
        e.symbol(),
        e.side());
  }

  private static Place at(Place place, int position) {
    return new Place(place.fileDate(), place.delivery(), place.sourceFile(), 0, position);
  }

  private static AmendmentChains chains(int amendDays, List<Execution> executions) {
    AmendmentChains chains = new AmendmentChains(amendDays);
    executions.forEach(chains::add);
    return chains;
  }

  private List<Execution> executions() {
    List<Execution> executions = new ArrayList<>();
    int ids = 1 + random.nextInt(6);
    int dates = 1 + random.nextInt(5);
    ExecutionKind[] kinds = ExecutionKind.values();
    for (int i = random.nextInt(12); i >= 0; i--) {
      ExecutionKind kind =
          random.nextInt(4) == 0
              ? ExecutionKind.FILL
              : random.nextBoolean() ? ExecutionKind.CORRECT : kinds[random.nextInt(kinds.length)];
      Place place = new Place(DAY + random.nextInt(dates), 1, "a.fix", 0, executions.size());
      executions.add(
          new Execution(
              place,
              kind,
              kind == ExecutionKind.BUST ? null : place.fileDate(),
              pick("WNA", "WNA", "WNA", null, "OTHER"),
              kind.amends() && random.nextInt(9) == 0 ? null : "E" + random.nextInt(ids),
              random.nextInt(9) == 0 ? null : "E" + random.nextInt(ids),
              pick("O1", "O1", "O2", null),
              pick("AAPL", "AAPL", "MSFT", null),
              pick("1", "1", "2")));
    }
    return executions;
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }
}
