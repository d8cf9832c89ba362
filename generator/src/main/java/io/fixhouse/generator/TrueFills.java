package io.fixhouse.generator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Consumer;

/**
 * Applies a vendor's busts and corrections, whichever of its dates they come on, to its fills: from
 * the plan, not from the files.
 */
final class TrueFills {
  /** An amendment that a later date made; {@code price} is null for a bust. */
  private record Amendment(int ordinal, Long price, long quantity) {}

  private final Vendor vendor;
  private final NavigableMap<LocalDate, Planner> planners;
  private final Consumer<TrueFill> fills;
  private final Map<LocalDate, Map<Long, List<Amendment>>> later = new HashMap<>();
  private final Map<LocalDate, long[]> unmatched = new HashMap<>();

  /**
   * @param planners of every date that the vendor has
   * @param fills takes each fill that stands
   */
  TrueFills(Vendor vendor, NavigableMap<LocalDate, Planner> planners, Consumer<TrueFill> fills) {
    this.vendor = vendor;
    this.planners = planners;
    this.fills = fills;
  }

  /** Finds them all; amendments reach back one trading day, so the dates go backwards. */
  void find() {
    Episode episode = new Episode();
    for (Planner planner : planners.descendingMap().values()) {
      for (long number = 0; number < planner.episodes(); number++) {
        planner.plan(number, episode);
        for (int i = 0; i < episode.size(); i++) {
          event(planner, episode, i);
        }
      }
      later.remove(planner.day().date());
    }
  }

  /** By file date, how many busts and corrections name a fill of a date that the vendor lacks. */
  Map<LocalDate, long[]> unmatched() {
    return unmatched;
  }

  private void event(Planner planner, Episode episode, int index) {
    Event event = episode.event(index);
    boolean reachesBack = event.original != null && event.original.issuer != episode;
    if (event.type == Event.Type.FILL && event.malformation == null) {
      if (reachesBack && !planners.containsKey(planner.earlierDay().date())) {
        stand(event.original, event.original.price, event.original.quantity, false, planner, event);
      } else if (!event.copy) {
        amend(planner, episode, event);
      }
    } else if (reachesBack) {
      remember(planner, event);
    }
  }

  private void remember(Planner planner, Event event) {
    LocalDate named = planner.earlierDay().date();
    boolean bust = event.type == Event.Type.BUST;
    if (!planners.containsKey(named)) {
      unmatched.computeIfAbsent(planner.day().date(), d -> new long[2])[bust ? 0 : 1]++;
      return;
    }
    later
        .computeIfAbsent(named, d -> new HashMap<>())
        .computeIfAbsent(event.original.issuer.number, n -> new ArrayList<>())
        .add(new Amendment(event.original.ordinal, bust ? null : event.price, event.quantity));
  }

  private void amend(Planner planner, Episode episode, Event fill) {
    Event correction = null;
    for (int i = 0; i < episode.size(); i++) {
      Event event = episode.event(i);
      boolean bust = event.type == Event.Type.BUST;
      if ((bust || event.type == Event.Type.CORRECT) && root(event) == fill) {
        if (bust) {
          return;
        }
        // The episode is in the order of writing, so that the later of a tie comes later here.
        correction =
            correction == null || event.transact >= correction.transact ? event : correction;
      }
    }
    Long price = correction == null ? null : Long.valueOf(correction.price);
    long quantity = correction == null ? fill.quantity : correction.quantity;
    for (Amendment amendment : laterOf(planner, episode)) {
      if (amendment.ordinal == fill.ordinal && !fill.sibling) {
        if (amendment.price == null) {
          return;
        }
        price = amendment.price;
        quantity = amendment.quantity;
      }
    }
    boolean corrected = price != null;
    stand(fill, corrected ? price : fill.price, quantity, corrected, planner, fill);
  }

  private List<Amendment> laterOf(Planner planner, Episode episode) {
    return later
        .getOrDefault(planner.day().date(), Map.of())
        .getOrDefault(episode.number, List.of());
  }

  private static Event root(Event amendment) {
    Event event = amendment;
    while (event.type != Event.Type.FILL) {
      event = event.original;
    }
    return event;
  }

  private void stand(
      Event fill, long price, long quantity, boolean corrected, Planner planner, Event line) {
    Episode issuer = line.issuer;
    int index = 0;
    while (issuer.event(index) != line) {
      index++;
    }
    fills.accept(
        new TrueFill(
            fill.transactDay.date(),
            vendor.dialect().clientId(fill.client()),
            fill.symbol().ticker(),
            vendor.dialect().exchange().currency(),
            fill.order.side,
            BigDecimal.valueOf(price, vendor.dialect().exchange().priceDecimals()),
            BigDecimal.valueOf(quantity),
            corrected,
            new Place(
                fill.transactDay.instant(fill.transact),
                vendor.name(),
                planner.day().date().toEpochDay(),
                line.emit,
                issuer.number,
                index)));
  }
}
