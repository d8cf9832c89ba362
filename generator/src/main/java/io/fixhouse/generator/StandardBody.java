package io.fixhouse.generator;

/** The fields between header and CheckSum of standard FIX 4.2 and 4.4 messages. */
final class StandardBody {
  private static final int AVERAGE_DECIMALS = 4;
  private static final int AVERAGE_UNIT = 100;

  private final Event said;
  private final StandardDialect.Builder is;
  private final LineBuffer line;
  private final byte separator;

  private StandardBody(Event said, StandardDialect.Builder is, LineBuffer line) {
    this.said = said;
    this.is = is;
    this.line = line;
    this.separator = (byte) is.separator;
  }

  static void write(Event said, StandardDialect.Builder is, LineBuffer line) {
    StandardBody body = new StandardBody(said, is, line);
    switch (said.type) {
      case LOGON -> body.field("98=0").field("108=30");
      case HEARTBEAT -> {}
      case SESSION_REJECT -> body.field("45=17").field("58=Required tag missing").field("371=55");
      case BUSINESS_REJECT -> body.field("45=18").field("372=D").field("380=3");
      case NEW_ORDER -> body.order();
      default -> body.report();
    }
  }

  static String messageType(Event.Type type) {
    return switch (type) {
      case LOGON -> "A";
      case HEARTBEAT -> "0";
      case SESSION_REJECT -> "3";
      case BUSINESS_REJECT -> "j";
      case NEW_ORDER -> "D";
      case TEXT -> throw new IllegalArgumentException("text is no message");
      default -> "8";
    };
  }

  private void order() {
    identifier("11=C", false);
    field("21=1");
    field("55=", said.symbol().tickerBytes());
    side();
    time();
    number("38=", said.order.quantity);
    field("40=2");
    cents("44=", said.order.limit);
    client();
  }

  private void report() {
    Malformation wrong = said.malformation;
    identifier("37=O", said.sibling);
    identifier("11=C", said.sibling);
    executionId("17=E", said);
    if (is.transactionTypes) {
      line.put("20=").put(transactionType()).put(separator);
    }
    boolean refers =
        said.type == Event.Type.BUST
            || said.type == Event.Type.CORRECT
            || (said.type == Event.Type.CANCEL && cancelsByTransType());
    if (refers) {
      executionId("19=E", said.original);
    }
    line.put("150=").put((byte) executionType()).put(separator);
    line.put("39=").put((byte) orderStatus()).put(separator);
    number("1=ACC", said.client().number() % 7 + 10);
    if (wrong != Malformation.MISSING_SYMBOL) {
      field("55=", said.symbol().tickerBytes());
    }
    side();
    number("38=", said.order.quantity);
    field("40=2");
    cents("44=", said.order.limit);
    field("15=USD");
    field("59=0");
    lastQuantityAndPrice();
    if (said.quantity > 0) {
      field("30=", said.symbol().market());
    }
    boolean open = said.type != Event.Type.CANCEL && said.type != Event.Type.ORDER_REJECT;
    number("151=", open ? Math.max(0, said.order.quantity - said.filled) : 0);
    number("14=", said.filled);
    average();
    time();
    tradeDate();
    if (wrong != Malformation.MISSING_CLIENT) {
      client();
    }
  }

  private void lastQuantityAndPrice() {
    Malformation wrong = said.malformation;
    if (wrong != Malformation.MISSING_QUANTITY) {
      number(wrong == Malformation.NEGATIVE_QUANTITY ? "32=-" : "32=", said.quantity);
    }
    if (wrong == Malformation.MALFORMED_PRICE) {
      line.put("31=").decimal(said.price, 2).put("e0").put(separator);
    } else if (wrong != Malformation.MISSING_PRICE) {
      cents("31=", said.price);
    }
  }

  private void average() {
    if (said.filled == 0) {
      field("6=0");
      return;
    }
    long average = (2 * said.paid * AVERAGE_UNIT + said.filled) / (2 * said.filled);
    line.put("6=").decimal(average, AVERAGE_DECIMALS).put(separator);
  }

  private void time() {
    line.put("60=").put(said.transactDay.compactDate()).put((byte) '-');
    if (said.malformation == Malformation.MALFORMED_TIME) {
      line.put("25:61:01").put(separator);
      return;
    }
    line.timeOfDay(said.transactDay.utc(said.transact), is.timeDecimals).put(separator);
  }

  /** An amendment bears the trade date of what it amends. */
  private void tradeDate() {
    TradingDay day = said.original == null ? said.transactDay : said.original.transactDay;
    field("75=", day.compactDate());
  }

  private void side() {
    line.put("54=").put((byte) said.order.side).put(separator);
  }

  private void client() {
    String tag = is.clientInParties ? "453=1" : "109=";
    line.put(tag);
    if (is.clientInParties) {
      line.put(separator).put("448=");
    }
    line.put(is.clientPrefix).number(said.client().number() + is.clientOffset).put(separator);
    if (is.clientInParties) {
      field("447=D").field("452=3");
    }
  }

  private boolean cancelsByTransType() {
    return is.cancelsByTransType && said.original != null;
  }

  private String transactionType() {
    if (said.malformation == Malformation.MISSING_REFERENCE) {
      return "1";
    }
    return switch (said.type) {
      case BUST -> "1";
      case CORRECT -> "2";
      case STATUS -> "3";
      case CANCEL -> cancelsByTransType() ? "1" : "0";
      default -> "0";
    };
  }

  private char executionType() {
    return switch (said.type) {
      case ACKNOWLEDGEMENT -> '0';
      case ORDER_REJECT -> '8';
      case CANCEL -> '4';
      case FILL -> is.transactionTypes ? orderStatus() : 'F';
      case STATUS -> is.transactionTypes ? orderStatus() : 'I';
      case BUST -> is.transactionTypes ? orderStatus() : 'H';
      case CORRECT -> is.transactionTypes ? orderStatus() : 'G';
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

  private void identifier(String tag, boolean sibling) {
    Episode order = said.order;
    line.put(tag).put(order.day.compactDate()).put((byte) '-').number(order.number);
    if (sibling) {
      line.put((byte) 'S');
    }
    line.put(separator);
  }

  private void executionId(String tag, Event execution) {
    Episode issuer = execution.issuer;
    line.put(tag).put(issuer.day.compactDate()).put((byte) '-').number(issuer.number);
    line.put((byte) '-').number(execution.ordinal).put(separator);
  }

  private StandardBody field(String field) {
    line.put(field).put(separator);
    return this;
  }

  private void field(String tag, byte[] value) {
    line.put(tag).put(value).put(separator);
  }

  private void number(String tag, long value) {
    line.put(tag).number(value).put(separator);
  }

  private void cents(String tag, long cents) {
    line.put(tag).decimal(cents, 2).put(separator);
  }
}
