package io.fixhouse.profile.hint;

import java.util.List;
import java.util.function.Function;

/** The hints that there are: first those without which the later ones see nothing. */
final class Hints {
  private static final List<Function<Context, Hint>> ALL =
      List.of(
          SeparatorsHint::new,
          context -> new FillsAloneHint(),
          SessionsHint::new,
          MissingNumberHint::quantity,
          MissingNumberHint::price,
          context -> new TimeHint(),
          CurrencyHint::new,
          SymbolTagHint::new,
          SuffixHint::new,
          ClientHint::new,
          ClientIdsHint::new,
          LocalTimeHint::new,
          SessionHoursHint::sendingTime,
          SessionHoursHint::transactTime,
          SessionZoneHint::new,
          TradeDateHint::new,
          MultilegHint::new,
          context -> new IdentityHint(),
          SequenceHint::new,
          IntegrityHint::bodyLength,
          IntegrityHint::checkSum,
          ClientInUseHint::new,
          TimeInUseHint::new,
          RejectRateHint::new);

  private Hints() {}

  /** Each hint anew, in the order in which their suggestions are taken on. */
  static List<Hint> with(Context context) {
    return ALL.stream().map(hint -> hint.apply(context)).toList();
  }
}
