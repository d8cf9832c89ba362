package io.fixhouse.hive.amendment;

/**
 * What an amendment names and where its chain ends.
 *
 * @param named the fill or correction that it names, or null
 * @param fill the fill at the end of the chain; null unless matched
 * @param fillTradeDate that fill's trade date, in days since 1970-01-01; null unless matched
 */
public record Outcome(State state, Place named, Place fill, Integer fillTradeDate) {
  static Outcome without(State state, Place named) {
    return new Outcome(state, named, null, null);
  }

  static Outcome of(Execution fill) {
    return new Outcome(State.MATCHED, fill.place(), fill.place(), fill.tradeDate());
  }

  /** The outcome of an amendment that names the one whose outcome this is. */
  Outcome through(Place amendment) {
    return new Outcome(state, amendment, fill, fillTradeDate);
  }

  /** Whether it names a fill itself, or nothing: then no other amendment can change it. */
  boolean isDirect() {
    return named == null || named.equals(fill);
  }
}
