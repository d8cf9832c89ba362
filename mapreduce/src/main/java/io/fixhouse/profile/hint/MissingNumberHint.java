package io.fixhouse.profile.hint;

import io.fixhouse.line.ExecKind;
import io.fixhouse.line.RejectReason;
import io.fixhouse.profile.text.TagNames;
import io.fixhouse.profile.trial.LineTrial;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trades that lack their price or quantity, and another tag that has a number in its place. */
final class MissingNumberHint implements Hint {
  private static final String DECIMAL = "-?[0-9]{1,12}(\\.[0-9]{1,8})?";

  /** What standard FIX has in the tags that are mistaken for a fill's own. */
  private static final Map<Integer, String> MEANING =
      Map.of(
          44, "44 is the order's limit price in standard FIX, not what it traded at",
          6, "6 is the order's average price so far in standard FIX, not this fill's",
          38, "38 is the order's whole quantity in standard FIX, not what was filled",
          14, "14 is the quantity filled so far in standard FIX, not this fill's",
          99, "99 is the order's stop price in standard FIX, not what it traded at");

  private final String key;
  private final int asked;
  private final RejectReason reason;
  private final Candidates candidates;
  private long further;

  private MissingNumberHint(String key, int asked, RejectReason reason, int... tags) {
    this.key = key;
    this.asked = asked;
    this.reason = reason;
    candidates = new Candidates(v -> v.matches(DECIMAL) && !v.matches("[-0.]+"), tags);
  }

  static Hint price(Context context) {
    return new MissingNumberHint(
        "price", context.profile().priceTag(), RejectReason.MISSING_PRICE, 31, 44, 270, 6, 99);
  }

  static Hint quantity(Context context) {
    return new MissingNumberHint(
        "quantity",
        context.profile().quantityTag(),
        RejectReason.MISSING_QUANTITY,
        32,
        53,
        271,
        38,
        14);
  }

  @Override
  public void see(LineTrial line) {
    if (line.rejectedFor(reason)) {
      candidates.see(line);
    } else if (line.is(ExecKind.FILL) || isRejectedLater(line)) {
      further++;
    }
  }

  /** Reasons stand in the order in which they are looked for. */
  private boolean isRejectedLater(LineTrial line) {
    return line.isReport() && line.reason() != null && line.reason().compareTo(reason) > 0;
  }

  @Override
  public Optional<Suggestion> suggestion() {
    Share missing = new Share(candidates.lines(), candidates.lines() + further);
    List<Integer> covering = candidates.covering();
    if (!missing.isAtLeast(50) || covering.isEmpty()) {
      return Optional.empty();
    }
    int tag = covering.get(0);
    return Optional.of(
        Suggestion.needed(
                key,
                Integer.toString(tag),
                missing
                    + " trades have no "
                    + TagNames.full(asked)
                    + "; "
                    + candidates.evidence(tag))
            .withCaution(MEANING.get(tag))
            .withInstead(
                covering.stream()
                    .skip(1)
                    .map(t -> key + ": " + t + "  # " + TagNames.of(t))
                    .toList()));
  }
}
