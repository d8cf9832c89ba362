package io.fixhouse.generator;

import java.util.Comparator;

/**
 * Where a fill stands in the order of fills: by its time, vendor and file date, then by the order
 * in which lines were written.
 *
 * @param instant nanoseconds since 1970
 */
record Place(long instant, String vendor, long fileDay, long emit, long episode, int index)
    implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparingLong(Place::instant)
          .thenComparing(Place::vendor)
          .thenComparingLong(Place::fileDay)
          .thenComparingLong(Place::emit)
          .thenComparingLong(Place::episode)
          .thenComparingInt(Place::index);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
