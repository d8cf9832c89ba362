package io.fixhouse.generator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/** The events of a vendor's day in the order in which they are written. */
final class EventStream {
  private final Planner planner;
  private final PriorityQueue<Episode> live =
      new PriorityQueue<>((a, b) -> a.comesBefore(b) ? -1 : 1);
  private final Deque<Episode> spare = new ArrayDeque<>();
  private final List<Episode> finished = new ArrayList<>(1);
  private long nextNumber;
  private long nextStart;
  private final long[] sequences;

  EventStream(Planner planner) {
    this.planner = planner;
    sequences = new long[Event.FIRST_HOP + planner.vendor().dialect().hops()];
    nextStart = planner.episodes() == 0 ? Long.MAX_VALUE : planner.start(0);
  }

  /** The next event, which stays as it is until the next call; null at the end. */
  Event next() {
    spare.addAll(finished);
    finished.clear();
    admit();
    Episode episode = live.poll();
    if (episode == null) {
      return null;
    }
    Event event = episode.next();
    number(event);
    episode.advance();
    if (episode.next() == null) {
      finished.add(episode);
    } else {
      live.add(episode);
    }
    return event;
  }

  private void admit() {
    while (nextNumber < planner.episodes()
        && (live.isEmpty() || nextStart <= live.peek().next().emit)) {
      Episode episode = spare.isEmpty() ? new Episode() : spare.pop();
      planner.plan(nextNumber++, episode);
      live.add(episode);
      if (nextNumber < planner.episodes()) {
        nextStart = planner.start(nextNumber);
      }
    }
  }

  private void number(Event event) {
    boolean resent = event.copy && event.original.issuer == event.issuer;
    if (resent) {
      event.sequence = event.original.sequence;
    } else if (event.type != Event.Type.TEXT) {
      event.sequence = ++sequences[event.session];
    }
  }
}
