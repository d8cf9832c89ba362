package io.fixhouse.generator;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A fill as it stands when all busts and corrections are applied.
 *
 * @param side FIX's code
 */
record TrueFill(
    LocalDate tradeDate,
    String clientId,
    String symbol,
    String currency,
    char side,
    BigDecimal price,
    BigDecimal quantity,
    boolean corrected,
    Place place) {}
