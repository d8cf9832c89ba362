package io.fixhouse.generator;

/**
 * The plan of a vendor's day: which episodes it has, and any one of them by its number. The
 * episodes below {@link #regular()} begin in the order of their numbers; heartbeats after the close
 * follow, so that the lines are as many as asked for.
 */
final class Planner {
  private static final long NANOS_PER_MILLI = 1_000_000L;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final int MILLION = 1_000_000;
  private static final int HEARTBEATS = 20_000;
  private static final int OF_EACH_SESSION_KIND = 300;
  private static final Episode.Kind[] SESSION_KINDS = {
    Episode.Kind.SESSION_REJECT,
    Episode.Kind.BUSINESS_REJECT,
    Episode.Kind.TEST_REQUEST,
    Episode.Kind.RESEND_REQUEST,
    Episode.Kind.SEQUENCE_RESET
  };

  /**
   * Of so many neighbouring episodes one at most repeats, busts or corrects one of as many before.
   */
  private static final int BLOCK = 32;

  private final Vendor vendor;
  private final Shares shares;
  private final TradingDay day;
  private final Market market;
  private final Planner earlier;
  private final boolean hasEarlierDay;
  private final long key;
  private final VolumeCurve curve;
  private final OrderPlan orders;
  private final Draw draw = new Draw();
  private final Draw kinds = new Draw();
  private final long regular;
  private final long padding;

  /**
   * @param markets of this day and of the trading day before; the latter is null at the calendar's
   *     beginning
   */
  Planner(Vendor vendor, Settings settings, Markets markets) {
    this(
        vendor,
        settings,
        markets.today(),
        markets.before() != null,
        earlier(vendor, settings, markets));
  }

  private Planner(
      Vendor vendor, Settings settings, Markets.Day today, boolean hasEarlierDay, Planner earlier) {
    this.vendor = vendor;
    this.shares = settings.shares();
    this.day = today.day();
    this.market = today.market();
    this.hasEarlierDay = hasEarlierDay;
    this.earlier = earlier;
    this.key = settings.seed() ^ Draw.key(vendor.name());
    this.curve = new VolumeCurve(day);
    this.orders = new OrderPlan(vendor.dialect(), shares, market);
    long lines = settings.messages(vendor);
    long used = 0;
    long number = 0;
    Episode episode = new Episode();
    while (true) {
      int more = 1;
      if (kind(number) == Episode.Kind.ORDER) {
        episode.reset(number, day, day.open());
        orders.order(episode, draw.keyed(key, day.date().toEpochDay(), number));
        more = episode.size();
      }
      if (used + more > lines) {
        break;
      }
      used += more;
      number++;
    }
    regular = number;
    padding = lines - used;
  }

  private static Planner earlier(Vendor vendor, Settings settings, Markets markets) {
    // Its own kinds that reach back further are never planned, so it needs no day before it.
    return markets.before() == null
        ? null
        : new Planner(vendor, settings, markets.before(), markets.beforeHasEarlier(), null);
  }

  Vendor vendor() {
    return vendor;
  }

  TradingDay day() {
    return day;
  }

  /** The trading day before, or null. */
  TradingDay earlierDay() {
    return earlier == null ? null : earlier.day;
  }

  /** How many episodes there are in all. */
  long episodes() {
    return regular + padding;
  }

  long regular() {
    return regular;
  }

  /** The time at which an episode begins, in whole milliseconds; it never falls as numbers rise. */
  long start(long number) {
    if (number >= regular) {
      return day.close() + (number - regular + 1) * NANOS_PER_SECOND;
    }
    draw.keyed(key, ~day.date().toEpochDay(), number);
    long time = curve.time((number + draw.fraction()) / regular);
    return time - time % NANOS_PER_MILLI;
  }

  /** Plans an episode. */
  void plan(long number, Episode episode) {
    episode.reset(number, day, start(number));
    Episode.Kind kind = number < regular ? kind(number) : Episode.Kind.HEARTBEAT;
    draw.keyed(key, day.date().toEpochDay(), number);
    switch (kind) {
      case LOGON -> episode.add(Event.Type.LOGON, episode.start);
      case HEARTBEAT -> episode.add(Event.Type.HEARTBEAT, episode.start);
      case SESSION_REJECT -> episode.add(Event.Type.SESSION_REJECT, episode.start);
      case BUSINESS_REJECT -> episode.add(Event.Type.BUSINESS_REJECT, episode.start);
      case TEST_REQUEST -> episode.add(Event.Type.TEST_REQUEST, episode.start);
      case RESEND_REQUEST ->
          episode.add(Event.Type.RESEND_REQUEST, episode.start).session = Event.FROM_HOUSE;
      case SEQUENCE_RESET -> episode.add(Event.Type.SEQUENCE_RESET, episode.start);
      case TEXT -> episode.add(Event.Type.TEXT, episode.start).malformation = Malformation.NOT_FIX;
      case ORDER -> orders.order(episode, draw);
      case LATE_FILL -> {
        long time = earlier.curve.time(draw.fraction());
        orders.lateFill(episode, draw, earlier.day, time, earlier.market);
      }
      case EARLIER_RESEND, EARLIER_BUST, EARLIER_CORRECT -> reachBack(kind, episode);
    }
  }

  private Episode.Kind kind(long number) {
    boolean numbered = vendor.dialect().numbersExecutions();
    if (number == 0 && numbered) {
      return Episode.Kind.LOGON;
    }
    kinds.keyed(key + 1, day.date().toEpochDay(), number);
    int ticket = kinds.below(MILLION);
    ticket -= shares.malformed() / 4;
    if (ticket < 0) {
      return Episode.Kind.TEXT;
    }
    ticket -= shares.late();
    if (ticket < 0 && hasEarlierDay) {
      return late(kinds, numbered);
    }
    if (!numbered) {
      return Episode.Kind.ORDER;
    }
    ticket -= HEARTBEATS;
    if (ticket < 0) {
      return Episode.Kind.HEARTBEAT;
    }
    return ticket < SESSION_KINDS.length * OF_EACH_SESSION_KIND
        ? SESSION_KINDS[ticket / OF_EACH_SESSION_KIND]
        : Episode.Kind.ORDER;
  }

  private static Episode.Kind late(Draw kinds, boolean numbered) {
    return switch (kinds.below(numbered ? 4 : 2)) {
      case 0 -> Episode.Kind.LATE_FILL;
      case 1 -> Episode.Kind.EARLIER_RESEND;
      case 2 -> Episode.Kind.EARLIER_BUST;
      default -> Episode.Kind.EARLIER_CORRECT;
    };
  }

  private void reachBack(Episode.Kind kind, Episode episode) {
    Event fill = isFirstOfBlock(kind, episode.number) ? target(kind, episode) : null;
    if (fill == null) {
      episode.add(Event.Type.HEARTBEAT, episode.start);
      return;
    }
    if (kind == Episode.Kind.EARLIER_RESEND) {
      Event copy = episode.add(Event.Type.FILL, episode.start);
      copy.original = fill;
      copy.copy = true;
      copy.possDup = vendor.dialect().numbersExecutions();
      return;
    }
    boolean bust = kind == Episode.Kind.EARLIER_BUST;
    Event event = episode.add(bust ? Event.Type.BUST : Event.Type.CORRECT, episode.start);
    event.order = fill.order;
    event.ordinal = 1;
    event.original = fill;
    event.quantity = fill.quantity;
    event.price = bust ? fill.price : OrderPlan.correctedPrice(fill.price, draw);
    event.filled = fill.filled;
    event.paid = fill.paid;
  }

  private boolean isFirstOfBlock(Episode.Kind kind, long number) {
    for (long other = number - number % BLOCK; other < number; other++) {
      if (kind(other) == kind) {
        return false;
      }
    }
    return true;
  }

  /** A fill of the day before; a resend's is never an amendment's. */
  private Event target(Episode.Kind kind, Episode episode) {
    if (episode.earlier == null) {
      episode.earlier = new Episode();
    }
    long block = episode.number - episode.number % BLOCK;
    boolean even = kind == Episode.Kind.EARLIER_RESEND;
    for (long number = even ? block : block + 1; number < block + BLOCK; number += 2) {
      if (number < earlier.regular && earlier.kind(number) == Episode.Kind.ORDER) {
        earlier.plan(number, episode.earlier);
        for (int i = 0; i < episode.earlier.size(); i++) {
          Event event = episode.earlier.event(i);
          if (event.isFill() && !event.copy && !event.conflict) {
            return event;
          }
        }
      }
    }
    return null;
  }
}
