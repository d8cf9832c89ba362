package io.fixhouse.night.run;

import io.fixhouse.hive.Period;
import java.util.List;

/**
 * What is to be computed from what is published.
 *
 * @param generation its number
 * @param periods the weeks and months whose bars are
 */
public record TrendsPlan(long generation, List<Period> periods) {
  public TrendsPlan {
    periods = List.copyOf(periods);
  }
}
