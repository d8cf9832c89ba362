package io.fixhouse.hive.amendment;

import static io.fixhouse.hive.amendment.ExecutionKind.BUST;
import static io.fixhouse.hive.amendment.ExecutionKind.CORRECT;
import static io.fixhouse.hive.amendment.ExecutionKind.FILL;
import static io.fixhouse.hive.amendment.ExecutionKind.RELAY;
import static io.fixhouse.hive.amendment.ExecutionKind.STATUS;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;

public class AmendmentChainsTest {
  private static final int AMEND_DAYS = 10;
  private static final int DAY = 20_000;

  private int position;

  @Test
  public void aBustBeforeItsFillInTheFileEndsAtIt() {
    Execution bust = amendment(BUST, DAY, "B", "E");
    Execution fill = fill(DAY, "E");
    assertEnds(fill, bust, bust, fill);
  }

  @Test
  public void aBustThatNamesACorrectionEndsAtTheFill() {
    Execution fill = fill(DAY, "E");
    Execution correction = amendment(CORRECT, DAY, "G", "E");
    Execution bust = amendment(BUST, DAY + 1, "B", "G");
    Outcome outcome = outcome(bust, fill, correction, bust);
    assertEquals(fill.place(), outcome.fill());
    assertEquals(correction.place(), outcome.named());
    assertEquals(fill.tradeDate(), outcome.fillTradeDate());
  }

  @Test
  public void aBustThatBearsItsOriginalsIdEndsAtIt() {
    Execution fill = fill(DAY, "E");
    Execution bust = amendment(BUST, DAY, "E", "E");
    assertEnds(fill, bust, fill, bust);
  }

  @Test
  public void aBustOfWhatHasNotComeIsUnmatched() {
    Execution bust = amendment(BUST, DAY, "B", "E");
    assertState(State.UNMATCHED, bust, bust, fill(DAY, "F"));
  }

  @Test
  public void aBustWithoutReferenceIsUnmatched() {
    Execution bust = amendment(BUST, DAY, "B", null);
    assertState(State.UNMATCHED, bust, bust, fill(DAY, null));
  }

  @Test
  public void aBustOfAStatusHasNoEffect() {
    Execution bust = amendment(BUST, DAY, "B", "E");
    assertState(State.NO_EFFECT, bust, bust, execution(STATUS, DAY, "E"));
  }

  @Test
  public void aBustOfACorrectionOfAStatusHasNoEffect() {
    Execution correction = amendment(CORRECT, DAY, "G", "E");
    Execution bust = amendment(BUST, DAY, "B", "G");
    assertState(State.NO_EFFECT, bust, bust, correction, execution(STATUS, DAY, "E"));
  }

  @Test
  public void aRelayOfTheOriginalIsNotTheOriginal() {
    Execution bust = amendment(BUST, DAY, "B", "E");
    assertState(State.UNMATCHED, bust, bust, execution(RELAY, DAY, "E"));
  }

  @Test
  public void theOriginalOfAnotherSenderIsAnother() {
    Execution bust = amendment(BUST, DAY, "B", "E");
    Execution other = new Execution(place(DAY), FILL, DAY, "OTHER", "E", null, "O", "AAPL", "1");
    assertState(State.UNMATCHED, bust, bust, other);
  }

  @Test
  public void absentSendersAreTheSame() {
    Execution fill = new Execution(place(DAY), FILL, DAY, null, "E", null, "O", "AAPL", "1");
    Execution bust = new Execution(place(DAY), BUST, DAY, null, "B", "E", "O", "AAPL", "1");
    assertEnds(fill, bust, fill, bust);
  }

  @Test
  public void theSameFileDateGoesBeforeAnEarlierAndThatBeforeALater() {
    Execution bust = amendment(BUST, DAY, "B", "E");
    Execution same = fill(DAY, "E");
    Execution earlier = fill(DAY - 1, "E");
    Execution muchEarlier = fill(DAY - 3, "E");
    Execution later = fill(DAY + 1, "E");
    Execution muchLater = fill(DAY + 2, "E");
    assertEnds(same, bust, bust, later, muchEarlier, same, earlier);
    assertEnds(earlier, bust, bust, later, muchEarlier, earlier);
    assertEnds(later, bust, bust, muchLater, later);
  }

  @Test
  public void amendDaysIsTheFurthestThatAnOriginalMayLie() {
    Execution bust = amendment(BUST, DAY, "B", "E");
    Execution last = fill(DAY - AMEND_DAYS, "E");
    assertEnds(last, bust, bust, last);
    assertState(State.UNMATCHED, bust, bust, fill(DAY - AMEND_DAYS - 1, "E"));
    assertState(State.UNMATCHED, bust, bust, fill(DAY + AMEND_DAYS + 1, "E"));
  }

  @Test
  public void aFillGoesBeforeACorrectionOfTheSameId() {
    Execution fill = fill(DAY, "E");
    Execution correction = amendment(CORRECT, DAY, "E", "E");
    Execution bust = amendment(BUST, DAY, "B", "E");
    Outcome outcome = outcome(bust, correction, fill, bust);
    assertEquals(fill.place(), outcome.named());
  }

  @Test
  public void ofConflictingFillsTheOneOfTheSameOrderIsMeant() {
    Execution bust = amendment(BUST, DAY, "B", "E", "O1", "AAPL", "1");
    Execution meant = fill(DAY, "E", "O1", "MSFT", "2");
    Execution other = fill(DAY, "E", "O2", "AAPL", "1");
    assertEnds(meant, bust, bust, other, meant);
  }

  @Test
  public void ofConflictingFillsOfOneOrderTheOneOfSymbolAndSideIsMeant() {
    Execution bust = amendment(BUST, DAY, "B", "E", "O1", "AAPL", "1");
    Execution meant = fill(DAY, "E", "O1", "AAPL", "1");
    Execution other = fill(DAY, "E", "O1", "AAPL", "2");
    Execution otherOrder = fill(DAY, "E", "O2", "AAPL", "1");
    assertEnds(meant, bust, bust, other, otherOrder, meant);
  }

  @Test
  public void ofConflictingFillsThatAreAlikeNoneIsMeant() {
    Execution bust = amendment(BUST, DAY, "B", "E");
    assertState(State.UNMATCHED, bust, bust, fill(DAY, "E"), fill(DAY, "E"));
  }

  @Test
  public void correctionsThatNameEachOtherAreUnmatched() {
    Execution one = amendment(CORRECT, DAY, "G1", "G2");
    Execution two = amendment(CORRECT, DAY, "G2", "G1");
    Execution bust = amendment(BUST, DAY, "B", "G1");
    for (Execution amendment : List.of(one, two, bust)) {
      assertState(State.UNMATCHED, amendment, one, two, bust);
    }
  }

  @Test
  public void correctionsThatAllBearTheOriginalsIdEndAtIt() {
    Execution fill = fill(DAY - 2, "E");
    Execution first = amendment(CORRECT, DAY - 1, "E", "E");
    Execution second = amendment(CORRECT, DAY, "E", "E");
    Execution alike = amendment(CORRECT, DAY, "E", "E");
    for (Execution amendment : List.of(first, second, alike)) {
      assertEnds(fill, amendment, second, alike, first, fill);
    }
  }

  @Test
  public void aCorrectionThatBearsItsIdNeverNamesALaterOne() {
    Execution first = amendment(CORRECT, DAY, "E", "E");
    Execution later = amendment(CORRECT, DAY + 1, "E", "E");
    assertState(State.UNMATCHED, first, first, later);
    assertState(State.UNMATCHED, later, first, later);
  }

  @Test
  public void aKnownAmendmentKeepsWhatItNamesAndItsChainIsFollowedAgain() {
    Execution fill = fill(DAY, "E");
    Execution correction = amendment(CORRECT, DAY, "G", "E");
    Place known = place(DAY + 15);
    AmendmentChains chains = new AmendmentChains(AMEND_DAYS);
    chains.addKnown(known, Outcome.without(State.UNMATCHED, correction.place()));
    chains.add(correction);
    chains.add(fill);
    assertEquals(
        new Outcome(State.MATCHED, correction.place(), fill.place(), fill.tradeDate()),
        chains.outcome(known));
  }

  @Test
  public void aKnownAmendmentWhoseChainLeavesTheWindowKeepsItsOutcome() {
    Place known = place(DAY + 15);
    Outcome before = new Outcome(State.MATCHED, place(DAY + 25), place(DAY + 30), DAY + 30);
    AmendmentChains chains = new AmendmentChains(AMEND_DAYS);
    chains.addKnown(known, before);
    assertEquals(before, chains.outcome(known));
  }

  /** Random chains of known ends, shuffled: the ends must come out whatever the order. */
  @Test
  public void theOrderInWhichExecutionsComeDoesNotMatter() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Execution> executions = new ArrayList<>();
      Map<Place, Place> ends = new HashMap<>();
      for (int chain = 0; chain < 1 + random.nextInt(5); chain++) {
        addChain(random, "C" + chain + "-", executions, ends);
      }
      Collections.shuffle(executions, random);
      AmendmentChains chains = new AmendmentChains(AMEND_DAYS);
      executions.forEach(chains::add);
      List<Place> places = new ArrayList<>(ends.keySet());
      Collections.shuffle(places, random);
      for (Place place : places) {
        assertEquals(ends.get(place), chains.outcome(place).fill());
      }
    }
  }

  /**
   * A fill, which may be missing, and amendments each of which names an earlier one or the fill.
   */
  private void addChain(
      Random random, String prefix, List<Execution> executions, Map<Place, Place> ends) {
    int length = 1 + random.nextInt(6);
    boolean hasFill = random.nextInt(4) > 0;
    Execution fill = fill(DAY + random.nextInt(3), prefix + 0);
    if (hasFill) {
      executions.add(fill);
    }
    for (int i = 1; i < length; i++) {
      Execution amendment =
          amendment(CORRECT, DAY + random.nextInt(6), prefix + i, prefix + random.nextInt(i));
      executions.add(amendment);
      ends.put(amendment.place(), hasFill ? fill.place() : null);
    }
  }

  private static void assertEnds(Execution fill, Execution amendment, Execution... executions) {
    Outcome outcome = outcome(amendment, executions);
    assertEquals(State.MATCHED, outcome.state());
    assertEquals(fill.place(), outcome.fill());
    assertEquals(fill.tradeDate(), outcome.fillTradeDate());
  }

  private static void assertState(State state, Execution amendment, Execution... executions) {
    Outcome outcome = outcome(amendment, executions);
    assertEquals(state, outcome.state());
    assertNull(outcome.fill());
    assertNull(outcome.fillTradeDate());
  }

  private static Outcome outcome(Execution amendment, Execution... executions) {
    AmendmentChains chains = new AmendmentChains(AMEND_DAYS);
    Arrays.asList(executions).forEach(chains::add);
    return chains.outcome(amendment.place());
  }

  private Execution fill(int fileDate, String execId) {
    return execution(FILL, fileDate, execId);
  }

  private Execution fill(int fileDate, String execId, String order, String symbol, String side) {
    return new Execution(place(fileDate), FILL, fileDate, "WNA", execId, null, order, symbol, side);
  }

  private Execution execution(ExecutionKind kind, int fileDate, String execId) {
    return new Execution(place(fileDate), kind, fileDate, "WNA", execId, null, "O", "AAPL", "1");
  }

  private Execution amendment(ExecutionKind kind, int fileDate, String execId, String ref) {
    return amendment(kind, fileDate, execId, ref, "O", "AAPL", "1");
  }

  private Execution amendment(
      ExecutionKind kind,
      int fileDate,
      String execId,
      String ref,
      String order,
      String symbol,
      String side) {
    return new Execution(place(fileDate), kind, null, "WNA", execId, ref, order, symbol, side);
  }

  private Place place(int fileDate) {
    position++;
    return new Place(fileDate, 1, "a.fix", 0, position);
  }
}
