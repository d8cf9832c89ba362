package io.fixhouse.fix;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A zone's offsets, with the stretch of time around the last one asked for kept: the tz database is
 * asked again only beyond a change of the clock, and for times that it shows twice or never.
 */
public final class ZoneClock {
  private final ZoneRules rules;

  /** [from, until): the instants, in seconds, at which the offset holds. */
  private long from;

  private long until;
  private int offset;

  /** [from, until) less the instants whose local time the clock also shows beyond it. */
  private long onceFrom;

  private long onceUntil;

  private int earlierOffset;
  private int laterOffset;

  public ZoneClock(ZoneId zone) {
    rules = zone.getRules();
  }

  /** Seconds east of UTC at an instant. */
  public int offsetAt(long epochSecond) {
    if (epochSecond < from || epochSecond >= until) {
      load(epochSecond);
    }
    return offset;
  }

  /**
   * Reads a local time: seconds since 1970-01-01T00:00 on the zone's own clock.
   *
   * @return whether the clock shows it just once; the two offsets are then the same
   */
  boolean readLocal(long localSecond) {
    if (!isOnce(localSecond)) {
      load(localSecond - offset);
      if (!isOnce(localSecond)) {
        return readNearChange(localSecond);
      }
    }
    earlierOffset = offset;
    laterOffset = offset;
    return true;
  }

  /** The offset by which the local time read last is the earlier instant. */
  int earlierOffset() {
    return earlierOffset;
  }

  int laterOffset() {
    return laterOffset;
  }

  private boolean isOnce(long localSecond) {
    long instant = localSecond - offset;
    return instant >= onceFrom && instant < onceUntil;
  }

  private boolean readNearChange(long localSecond) {
    LocalDateTime local = LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
    ZoneOffsetTransition change = rules.getTransition(local);
    if (change == null) {
      earlierOffset = rules.getOffset(local).getTotalSeconds();
      laterOffset = earlierOffset;
      return true;
    }
    int before = change.getOffsetBefore().getTotalSeconds();
    int after = change.getOffsetAfter().getTotalSeconds();
    earlierOffset = Math.max(before, after);
    laterOffset = Math.min(before, after);
    return false;
  }

  private void load(long epochSecond) {
    Instant instant = Instant.ofEpochSecond(epochSecond);
    ZoneOffsetTransition next = rules.nextTransition(instant);
    ZoneOffsetTransition previous = rules.previousTransition(instant.plusSeconds(1));
    offset = rules.getOffset(instant).getTotalSeconds();
    from = previous == null ? Long.MIN_VALUE / 2 : previous.toEpochSecond();
    until = next == null ? Long.MAX_VALUE / 2 : next.toEpochSecond();
    onceFrom = from + (previous == null ? 0 : overlap(previous));
    onceUntil = until - (next == null ? 0 : overlap(next));
  }

  private static long overlap(ZoneOffsetTransition change) {
    return Math.max(0, -change.getDuration().getSeconds());
  }
}
