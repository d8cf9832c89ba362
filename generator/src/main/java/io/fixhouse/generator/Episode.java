package io.fixhouse.generator;

import java.util.Arrays;

/** An order and all that is sent about it, or a single message of another kind. Reused. */
final class Episode {
  /** What an episode is made of. */
  enum Kind {
    LOGON,
    HEARTBEAT,
    SESSION_REJECT,
    BUSINESS_REJECT,
    TEST_REQUEST,
    RESEND_REQUEST,
    SEQUENCE_RESET,
    TEXT,
    ORDER,
    LATE_FILL,
    EARLIER_RESEND,
    EARLIER_BUST,
    EARLIER_CORRECT
  }

  /** Its number within the vendor's day. */
  long number;

  TradingDay day;

  /** The local time of its first event. */
  long start;

  int client;
  int symbol;

  /** FIX's code. */
  char side;

  long quantity;

  /** The limit, scaled as the exchange says. */
  long limit;

  /** The order of the trading day before that a resend, bust or correction is about. */
  Episode earlier;

  private Event[] events = new Event[8];
  private int size;

  /** How many of the events have been written. */
  private int written;

  void reset(long newNumber, TradingDay newDay, long newStart) {
    number = newNumber;
    day = newDay;
    start = newStart;
    size = 0;
    written = 0;
  }

  Event add(Event.Type type, long time) {
    if (size == events.length) {
      events = Arrays.copyOf(events, size * 2);
    }
    if (events[size] == null) {
      events[size] = new Event();
    }
    return events[size++].reset(type, this, day, time);
  }

  int size() {
    return size;
  }

  Event event(int index) {
    return events[index];
  }

  /** Puts the events in the order in which they are written; equal times stay as they are. */
  void sort() {
    for (int i = 1; i < size; i++) {
      Event event = events[i];
      int place = i;
      while (place > 0 && events[place - 1].emit > event.emit) {
        events[place] = events[place - 1];
        place--;
      }
      events[place] = event;
    }
  }

  /** The next event to be written, or null. */
  Event next() {
    return written < size ? events[written] : null;
  }

  void advance() {
    written++;
  }

  boolean comesBefore(Episode other) {
    long mine = events[written].emit;
    long others = other.events[other.written].emit;
    return mine < others || (mine == others && number < other.number);
  }
}
