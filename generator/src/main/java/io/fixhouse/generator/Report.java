package io.fixhouse.generator;

/** The fields of one execution's report, for a dialect to write those that it has, in its order. */
final class Report {
  private static final int AVERAGE_DECIMALS = 4;
  private static final String FORTY_DIGITS = "1234567890123456789012345678901234567890";

  private final Event said;
  private final Malformation wrong;
  private final FixDialect dialect;
  private final Fields fields;

  /**
   * @param event what is written
   * @param said the execution that it tells: itself or what it repeats
   */
  Report(Event event, Event said, FixDialect dialect, Fields fields) {
    this.said = said;
    this.wrong = event.malformation;
    this.dialect = dialect;
    this.fields = fields;
  }

  Event said() {
    return said;
  }

  Malformation wrong() {
    return wrong;
  }

  /** What there is no method for. */
  Fields fields() {
    return fields;
  }

  /** Whether it tells of shares that changed hands, or did not after all. */
  boolean hasTrade() {
    return said.quantity > 0;
  }

  /** A whole field that every report has. */
  Report put(String field) {
    fields.put(field);
    return this;
  }

  /** The house's order for which the execution stands, whole. */
  void order() {
    clOrdId().put("21=1");
    dialect.instrument(this);
    side().orderQuantity().put("40=2").limit();
    fields.time("60=", said.sentDay, said.sentDay.utc(said.sent), dialect.timeDecimals());
    client("109=");
  }

  Report orderId() {
    return identifier("37=O");
  }

  Report clOrdId() {
    return identifier("11=C");
  }

  Report execId() {
    return executionId("17=E", said);
  }

  /** ExecTransType(20) and ExecRefID(19), where it refers to another execution. */
  Report transaction() {
    fields.put("20=", transactionType());
    return reference();
  }

  /** ExecRefID(19), where it refers to another execution. */
  Report reference() {
    boolean refers =
        said.type == Event.Type.BUST
            || said.type == Event.Type.CORRECT
            || (said.type == Event.Type.CANCEL && cancelsByTransactionType());
    return refers ? executionId("19=E", said.original) : this;
  }

  Report execType() {
    if (wrong != Malformation.MISSING_STATUS) {
      fields.put("150=", executionType());
    }
    return this;
  }

  Report status() {
    if (wrong != Malformation.MISSING_STATUS) {
      fields.put("39=", orderStatus());
    }
    return this;
  }

  /** The symbol in 55, as the house has it. */
  Report symbol() {
    return symbol("55=", said.symbol().tickerBytes());
  }

  /** The symbol in 55, as Reuters has it. */
  Report ric() {
    return symbol("55=", said.symbol().ric());
  }

  /** A symbol or SecurityID, unless just that is missing. */
  Report symbol(String tag, byte[] value) {
    if (wrong == Malformation.TAG_NAME) {
      fields.put("Symbol=", value);
    } else if (wrong != Malformation.MISSING_SYMBOL) {
      fields.put(tag, value);
    }
    return this;
  }

  Report side() {
    if (wrong != Malformation.MISSING_SIDE) {
      fields.put("54=", wrong == Malformation.MALFORMED_SIDE ? 'Z' : said.order.side);
    }
    return this;
  }

  Report orderQuantity() {
    fields.number("38=", said.order.quantity);
    return this;
  }

  Report limit() {
    fields.decimal("44=", said.order.limit, quoteDecimals());
    return this;
  }

  Report currency(String code) {
    if (wrong != Malformation.MISSING_CURRENCY) {
      fields.put("15=", code);
    }
    return this;
  }

  Report lastQuantity() {
    if (wrong != Malformation.MISSING_QUANTITY) {
      String sign =
          wrong == Malformation.NEGATIVE_QUANTITY
              ? "-"
              : wrong == Malformation.MALFORMED_QUANTITY ? "+" : "";
      fields.line().put("32=").put(sign).number(said.quantity);
      fields.end();
    }
    return this;
  }

  Report lastPrice() {
    return lastPrice(0);
  }

  /** LastPx(31) with so many zeros behind it. */
  Report lastPrice(int zeros) {
    if (wrong == Malformation.MISSING_PRICE) {
      return this;
    }
    LineBuffer line = fields.line().put("31=");
    if (wrong == Malformation.ENORMOUS_PRICE) {
      line.put(FORTY_DIGITS);
    } else {
      int decimals = quoteDecimals() + zeros;
      long price = said.price;
      for (int i = 0; i < zeros; i++) {
        price *= 10;
      }
      if (decimals == 0) {
        line.number(price);
      } else {
        line.decimal(price, decimals);
      }
      line.put(wrong == Malformation.MALFORMED_PRICE ? "e5" : "");
    }
    fields.end();
    return this;
  }

  /** LastMkt(30), of a trade. */
  Report lastMarket() {
    if (hasTrade()) {
      fields.put("30=", said.symbol().market());
    }
    return this;
  }

  Report leaves() {
    boolean open = said.type != Event.Type.CANCEL && said.type != Event.Type.ORDER_REJECT;
    fields.number("151=", open ? Math.max(0, said.order.quantity - said.filled) : 0);
    return this;
  }

  Report filled() {
    fields.number("14=", said.filled);
    return this;
  }

  Report average() {
    if (said.filled == 0) {
      fields.put("6=0");
      return this;
    }
    long unit = 1;
    for (int i = quoteDecimals(); i < AVERAGE_DECIMALS; i++) {
      unit *= 10;
    }
    long average = (2 * said.paid * unit + said.filled) / (2 * said.filled);
    fields.decimal("6=", average, AVERAGE_DECIMALS);
    return this;
  }

  /** TransactTime(60) in UTC. */
  Report time() {
    return time(said.transactDay.utc(said.transact));
  }

  /** TransactTime(60) by the exchange's clock. */
  Report localTime() {
    return time(said.transact);
  }

  /** TradeDate(75); an amendment bears that of what it amends. */
  Report tradeDate() {
    TradingDay day = said.original == null ? said.transactDay : said.original.transactDay;
    if (wrong == Malformation.MALFORMED_TRADE_DATE) {
      fields.put("75=20241301");
    } else if (wrong == Malformation.OLD_TRADE_DATE) {
      fields.put("75=20190102");
    } else {
      fields.put("75=", day.compactDate());
    }
    return this;
  }

  /** The house's number of the client, behind a tag and what the vendor puts before it. */
  Report client(String tag) {
    return client(tag, 0);
  }

  /** The client's number plus an offset. */
  Report client(String tag, int offset) {
    if (wrong != Malformation.MISSING_CLIENT) {
      fields.number(tag, said.client().number() + offset);
    }
    return this;
  }

  private Report time(long time) {
    if (wrong == Malformation.MISSING_TIME) {
      return this;
    }
    TradingDay day = said.transactDay;
    if (wrong == Malformation.MALFORMED_TIME) {
      fields.line().put("60=").put(day.compactDate()).put("-25:61:01");
      fields.end();
    } else if (wrong == Malformation.IMPOSSIBLE_DATE) {
      fields.line().put("60=20240230-").timeOfDay(time, dialect.timeDecimals());
      fields.end();
    } else {
      fields.time("60=", day, time, dialect.timeDecimals());
    }
    return this;
  }

  private int quoteDecimals() {
    return dialect.exchange().quoteDecimals();
  }

  private boolean cancelsByTransactionType() {
    return dialect.cancelsByTransactionType() && said.original != null;
  }

  private char transactionType() {
    if (wrong == Malformation.MISSING_REFERENCE) {
      return '1';
    }
    return switch (said.type) {
      case BUST -> '1';
      case CORRECT -> '2';
      case STATUS -> '3';
      case CANCEL -> cancelsByTransactionType() ? '1' : '0';
      default -> '0';
    };
  }

  private char executionType() {
    boolean byStatus = dialect.transactionTypes();
    return switch (said.type) {
      case ACKNOWLEDGEMENT -> '0';
      case ORDER_REJECT -> '8';
      case CANCEL -> '4';
      case FILL -> byStatus ? orderStatus() : 'F';
      case STATUS -> byStatus ? orderStatus() : 'I';
      case BUST -> byStatus ? orderStatus() : 'H';
      case CORRECT -> byStatus ? orderStatus() : 'G';
      default -> throw new IllegalStateException("no report: " + said.type);
    };
  }

  private char orderStatus() {
    return switch (said.type) {
      case ACKNOWLEDGEMENT -> '0';
      case ORDER_REJECT -> '8';
      case CANCEL -> '4';
      default -> said.sibling || said.filled >= said.order.quantity ? '2' : '1';
    };
  }

  private Report identifier(String tag) {
    Episode order = said.order;
    LineBuffer line = fields.line();
    line.put(tag).put(order.day.compactDate()).put((byte) '-').number(order.number);
    if (said.sibling) {
      line.put((byte) 'S');
    }
    fields.end();
    return this;
  }

  private Report executionId(String tag, Event execution) {
    Episode issuer = execution.issuer;
    LineBuffer line = fields.line();
    line.put(tag).put(issuer.day.compactDate()).put((byte) '-').number(issuer.number);
    line.put((byte) '-').number(execution.ordinal);
    fields.end();
    return this;
  }
}
