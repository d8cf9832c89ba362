package io.fixhouse.generator;

/** One line to be sent: what it says and when. Reused; times are the exchange's, in nanoseconds. */
final class Event {
  /** What kind of message it is. */
  enum Type {
    LOGON,
    HEARTBEAT,
    SESSION_REJECT,
    BUSINESS_REJECT,
    TEST_REQUEST,
    RESEND_REQUEST,
    SEQUENCE_RESET,
    TEXT,
    NEW_ORDER,
    ACKNOWLEDGEMENT,
    ORDER_REJECT,
    FILL,
    CANCEL,
    STATUS,
    BUST,
    CORRECT,
    /** An execution as another hop of its way logs it; it never counts. */
    RELAY
  }

  static final int FROM_VENDOR = 0;
  static final int FROM_HOUSE = 1;
  static final int FIRST_HOP = 2;

  Type type;

  /** The order that it is about. */
  Episode order;

  /** The episode that sends it; its ExecID is made of this and {@link #ordinal}. */
  Episode issuer;

  /** The day and time at which it happened. */
  TradingDay transactDay;

  long transact;

  /** The day and time at which it was sent first. */
  TradingDay sentDay;

  long sent;

  /** The time at which it is written to the file, whose day is the stream's. */
  long emit;

  /** What this repeats, takes back or corrects; for a cancel or status the last fill; or null. */
  Event original;

  /** Whether it is the original's line again. */
  boolean copy;

  /** Whether that is said: PossDupFlag(43) and OrigSendingTime(122). */
  boolean possDup;

  /** Which execution of its episode it is. */
  int ordinal;

  /** Whether it is a fill of another order, which bears an ExecID that is used already. */
  boolean sibling;

  /** Whether another fill has the same ExecID. */
  boolean conflict;

  /** Shares of this fill, or as it is corrected. */
  long quantity;

  /** Price of this fill, or as it is corrected, scaled as the exchange says. */
  long price;

  /** Shares of the order filled by now. */
  long filled;

  /** What was paid for those, scaled likewise. */
  long paid;

  /** Whose numbers it bears: the vendor's, the house's, or those of a hop from FIRST_HOP on. */
  int session;

  /** What is wrong with it, or null. */
  Malformation malformation;

  /** MsgSeqNum(34), given as it is written. */
  long sequence;

  Event reset(Type newType, Episode episode, TradingDay day, long time) {
    type = newType;
    order = episode;
    issuer = episode;
    transactDay = day;
    transact = time;
    sentDay = day;
    sent = time;
    emit = time;
    original = null;
    copy = false;
    possDup = false;
    ordinal = 0;
    sibling = false;
    conflict = false;
    quantity = 0;
    price = 0;
    filled = 0;
    paid = 0;
    session = FROM_VENDOR;
    malformation = null;
    sequence = 0;
    return this;
  }

  /** Whether it is a fill that counts as one, sent for the first time in its stream. */
  boolean isFill() {
    return type == Type.FILL && malformation == null;
  }

  Client client() {
    return Client.ALL.get(order.client);
  }

  Symbol symbol() {
    return order.day.exchange().symbols().get(order.symbol);
  }
}
