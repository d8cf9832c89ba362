package io.fixhouse.hive;

import java.util.Set;

/**
 * What a run changes of what is computed.
 *
 * @param amendments the file dates and vendors whose amendments are others than before, as values
 *     of partitions
 * @param touched the trade dates and vendors whose fills are computed anew; the bars of these trade
 *     dates are
 */
public record Changes(Set<java.util.List<String>> amendments, Set<Touched> touched) {
  public Changes {
    amendments = Set.copyOf(amendments);
    touched = Set.copyOf(touched);
  }
}
