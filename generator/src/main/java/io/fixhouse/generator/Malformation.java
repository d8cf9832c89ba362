package io.fixhouse.generator;

import java.util.Locale;

/** What can be wrong with a fill's line so that it must be rejected. */
enum Malformation {
  /** Text that is no FIX message. */
  NOT_FIX,
  /** Cut before the client, symbol, quantity and price, as by a full disk. */
  CUT_SHORT,
  MISSING_PRICE,
  MISSING_QUANTITY,
  MISSING_SYMBOL,
  MISSING_CLIENT,
  /** An exponent, which FIX does not have. */
  MALFORMED_PRICE,
  NEGATIVE_QUANTITY,
  /** An hour that no day has. */
  MALFORMED_TIME,
  /** ExecTransType(20) says that another execution is meant, and ExecRefID(19) is absent. */
  MISSING_REFERENCE;

  /** The name that the truth's counts use. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
