package io.fixhouse.generator;

import java.util.List;

/** Decides what happens to an order: its fills, and what goes wrong with them. */
final class OrderPlan {
  private static final long NANOS_PER_MILLI = 1_000_000L;
  private static final int MILLI_DECIMALS = 3;
  private static final int NANO_DECIMALS = 9;
  private static final int SHORT_SALES = 8;
  private static final int REJECTED_ORDERS = 10_000;
  private static final int UNFINISHED_ORDERS = 150_000;
  private static final int STATUS_REPORTS = 30_000;
  private static final int HALF = 500_000;
  private static final int EIGHTH = 125_000;
  private static final int OWN_SYMBOLS = 5;
  private static final int RESEND_WITHIN_MILLIS = 60_000;
  private static final int AMEND_WITHIN_MILLIS = 20 * 60_000;

  private final Dialect dialect;
  private final List<Malformation> malformations;
  private final Shares shares;
  private final Market market;
  private final List<Symbol> symbols;
  private final int[] symbolWeights;
  private final int fractionUnit;

  private Draw draw;
  private Episode episode;
  private int ordinal;

  OrderPlan(Dialect dialect, Shares shares, Market market) {
    this.dialect = dialect;
    this.malformations = dialect.malformations();
    this.shares = shares;
    this.market = market;
    this.fractionUnit = unitBelowMilli(dialect.timeDecimals());
    this.symbols = dialect.exchange().symbols();
    this.symbolWeights = new int[symbols.size()];
    int sum = 0;
    for (int i = 0; i < symbolWeights.length; i++) {
      sum += symbols.get(i).weight();
      symbolWeights[i] = sum;
    }
  }

  /** Fills an episode, which has its number, day and start, with one order. */
  void order(Episode target, Draw numbers) {
    episode = target;
    draw = numbers;
    ordinal = 0;
    Client client = chooseOrder();
    int lots = draw.between(1, client.lots());
    int slices = draw.between(1, Math.min(client.slices(), lots));
    episode.quantity = (long) lots * client.lot();
    long time = precise(episode.start);
    if (dialect.numbersExecutions()) {
      if (dialect.echoesOrders()) {
        episode.add(Event.Type.NEW_ORDER, time).session = Event.FROM_HOUSE;
      }
      time = precise(time + draw.between(1, 5) * NANOS_PER_MILLI);
      if (draw.chance(REJECTED_ORDERS)) {
        execution(Event.Type.ORDER_REJECT, time);
        return;
      }
      execution(Event.Type.ACKNOWLEDGEMENT, time);
    }
    fills(client, time, lots, slices);
    episode.sort();
  }

  /** Fills an episode with one fill of another day, told on this one. */
  void lateFill(Episode target, Draw numbers, TradingDay day, long time, Market prices) {
    episode = target;
    draw = numbers;
    ordinal = 0;
    Client client = chooseOrder();
    episode.quantity = (long) draw.between(1, client.lots()) * client.lot();
    // No hop logs it: it comes from the vendor's books, and is one line.
    Event fill = oneLine(Event.Type.FILL, precise(episode.start));
    fill.transactDay = day;
    fill.transact = precise(time);
    trade(fill, episode.quantity, null, prices);
  }

  /** A price some ticks away from another. */
  static long correctedPrice(long price, Draw draw) {
    return price + draw.between(1, 9) * (draw.chance(HALF) ? 1 : -1);
  }

  private Client chooseOrder() {
    episode.client = Math.min(draw.below(Client.COUNT), draw.below(Client.COUNT));
    Client client = Client.ALL.get(episode.client);
    if (draw.below(100) < client.favourites()) {
      int own = draw.below(OWN_SYMBOLS);
      episode.symbol = (episode.client * 7 + own * own) % symbolWeights.length;
    } else {
      int ticket = draw.below(symbolWeights[symbolWeights.length - 1]);
      int symbol = 0;
      while (symbolWeights[symbol] <= ticket) {
        symbol++;
      }
      episode.symbol = symbol;
    }
    boolean buys = draw.below(100) < client.buys();
    episode.side = buys ? '1' : draw.below(SHORT_SALES) == 0 ? '5' : '2';
    int price = market.price(episode.symbol, episode.start, draw);
    int room = 1 + price / 200;
    episode.limit = buys ? price + room : price - room;
    return client;
  }

  private void fills(Client client, long begin, int lots, int slices) {
    boolean unfinished = slices > 1 && draw.chance(UNFINISHED_ORDERS);
    long longest = (episode.day.close() - begin) / NANOS_PER_MILLI / (slices + 1);
    int patience = (int) Math.max(1, Math.min(client.patience(), longest));
    long time = begin;
    int left = lots;
    Event last = null;
    for (int i = 0; i < slices; i++) {
      time = precise(time + draw.between(1, patience) * NANOS_PER_MILLI);
      boolean end = i == slices - 1;
      if (end && unfinished) {
        break;
      }
      int part = end ? left : draw.between(1, Math.max(1, (left - (slices - 1 - i)) * 2 / 3));
      left -= part;
      Event fill = execution(Event.Type.FILL, time);
      trade(fill, (long) part * client.lot(), last, market);
      mishaps(fill, client);
      last = fill;
    }
    if (!dialect.numbersExecutions()) {
      return;
    }
    if (draw.chance(STATUS_REPORTS)) {
      repeat(execution(Event.Type.STATUS, time + NANOS_PER_MILLI), last);
    }
    if (unfinished) {
      Event cancel = execution(Event.Type.CANCEL, time);
      cancel.filled = last.filled;
      cancel.paid = last.paid;
      cancel.original = last;
    }
  }

  private void trade(Event fill, long quantity, Event before, Market prices) {
    fill.quantity = quantity;
    fill.price = prices.price(episode.symbol, fill.transact, draw);
    fill.filled = quantity + (before == null ? 0 : before.filled);
    fill.paid = quantity * fill.price + (before == null ? 0 : before.paid);
  }

  private void mishaps(Event fill, Client client) {
    if (draw.chance(shares.malformed())) {
      fill.malformation = malformations.get(draw.below(malformations.size()));
      return;
    }
    if (draw.chance(shares.duplicate())) {
      resend(fill);
    }
    if (!dialect.numbersExecutions()) {
      return;
    }
    if (draw.chance(shares.conflict())) {
      conflict(fill, client);
    }
    Event corrected = fill;
    if (draw.chance(shares.correct())) {
      corrected = correct(fill, fill);
      if (draw.chance(EIGHTH)) {
        corrected = correct(fill, draw.chance(HALF) ? fill : corrected);
      }
    }
    if (draw.chance(shares.bust())) {
      Event bust = execution(Event.Type.BUST, amendment(corrected));
      repeat(bust, draw.chance(HALF) ? fill : corrected);
    }
  }

  private void resend(Event fill) {
    long time = precise(fill.sent + draw.between(1, RESEND_WITHIN_MILLIS) * NANOS_PER_MILLI);
    Event copy = episode.add(Event.Type.FILL, time);
    copy.original = fill;
    copy.copy = true;
    copy.possDup = dialect.numbersExecutions() && draw.chance(HALF);
  }

  private void conflict(Event fill, Client client) {
    Event other = episode.add(Event.Type.FILL, precise(fill.transact + 7 * NANOS_PER_MILLI));
    other.ordinal = fill.ordinal;
    other.sibling = true;
    other.conflict = true;
    fill.conflict = true;
    other.quantity = client.lot();
    other.price = correctedPrice(fill.price, draw);
    other.filled = other.quantity;
    other.paid = other.quantity * other.price;
  }

  private Event correct(Event fill, Event named) {
    Event correct = execution(Event.Type.CORRECT, amendment(named));
    repeat(correct, named);
    correct.price = correctedPrice(fill.price, draw);
    if (draw.chance(EIGHTH)) {
      correct.quantity = fill.quantity + Client.ALL.get(episode.client).lot();
    }
    return correct;
  }

  /** When an amendment comes: now and then before what it amends. */
  private long amendment(Event named) {
    if (named.type == Event.Type.FILL && draw.chance(dialect.earlyAmendments())) {
      return precise(episode.start + 2 * NANOS_PER_MILLI);
    }
    return precise(named.sent + draw.between(1000, AMEND_WITHIN_MILLIS) * NANOS_PER_MILLI);
  }

  private static void repeat(Event event, Event named) {
    event.original = named;
    event.quantity = named.quantity;
    event.price = named.price;
    event.filled = named.filled;
    event.paid = named.paid;
  }

  private Event execution(Event.Type type, long time) {
    Event event = oneLine(type, time);
    relays(event);
    return event;
  }

  private Event oneLine(Event.Type type, long time) {
    Event event = episode.add(type, time);
    event.ordinal = ++ordinal;
    event.sent = precise(time + draw.below(3) * NANOS_PER_MILLI);
    event.emit = event.sent;
    return event;
  }

  /** The first hop logs every execution, each other one half of them. */
  private void relays(Event execution) {
    for (int hop = 0; hop < dialect.hops() && (hop == 0 || draw.chance(HALF)); hop++) {
      Event relay = episode.add(Event.Type.RELAY, execution.sent + hop * NANOS_PER_MILLI);
      relay.original = execution;
      relay.session = Event.FIRST_HOP + hop;
    }
  }

  /** A time in the dialect's precision. */
  private long precise(long time) {
    long millis = time - time % NANOS_PER_MILLI;
    return fractionUnit == 0
        ? millis
        : millis + draw.below((int) NANOS_PER_MILLI / fractionUnit) * (long) fractionUnit;
  }

  /** The nanoseconds in the last decimal, or 0 where that is no part of a millisecond. */
  private static int unitBelowMilli(int decimals) {
    int unit = decimals > MILLI_DECIMALS ? 1 : 0;
    for (int i = decimals; i < NANO_DECIMALS; i++) {
      unit *= 10;
    }
    return unit;
  }
}
