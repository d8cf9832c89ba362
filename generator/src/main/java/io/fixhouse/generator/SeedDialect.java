package io.fixhouse.generator;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The seed line: fills alone, New York time in SendingTime(52), price in 44, quantity in 53, no
 * ExecID, BodyLength or CheckSum.
 */
final class SeedDialect implements Dialect {
  private static final List<Malformation> MALFORMATIONS =
      List.of(
          Malformation.CUT_SHORT,
          Malformation.TWO_MESSAGES,
          Malformation.SEPARATORS_LOST,
          Malformation.MISSING_TYPE,
          Malformation.MISSING_PRICE,
          Malformation.MISSING_QUANTITY,
          Malformation.MISSING_SYMBOL,
          Malformation.MISSING_SIDE,
          Malformation.MISSING_CLIENT,
          Malformation.MALFORMED_PRICE,
          Malformation.NEGATIVE_QUANTITY,
          Malformation.MALFORMED_TIME,
          Malformation.IMPOSSIBLE_DATE);
  private static final int ORDER_DIGITS = 4;

  private final byte[] prefix;
  private final byte separator;

  /**
   * @param prefix what its ClOrdIDs begin with
   * @param separator the byte between fields
   */
  SeedDialect(String prefix, char separator) {
    this.prefix = (prefix + "-").getBytes(StandardCharsets.US_ASCII);
    this.separator = (byte) separator;
  }

  @Override
  public Exchange exchange() {
    return Exchange.US;
  }

  @Override
  public int hops() {
    return 0;
  }

  @Override
  public int earlyAmendments() {
    return 0;
  }

  @Override
  public String lineEnd() {
    return "\n";
  }

  @Override
  public boolean numbersExecutions() {
    return false;
  }

  @Override
  public boolean echoesOrders() {
    return false;
  }

  @Override
  public int timeDecimals() {
    return 3;
  }

  @Override
  public List<Malformation> malformations() {
    return MALFORMATIONS;
  }

  @Override
  public String clientId(Client client) {
    return Integer.toString(client.number());
  }

  @Override
  public void write(Event event, LineBuffer line) {
    Event said = event.copy ? event.original : event;
    int start = line.size();
    message(said, line);
    if (said.malformation == Malformation.TWO_MESSAGES) {
      message(said, line.put(separator));
    } else if (said.malformation == Malformation.SEPARATORS_LOST) {
      line.remove(start, new byte[] {separator});
    }
  }

  private void message(Event said, LineBuffer line) {
    if (said.type == Event.Type.HEARTBEAT) {
      line.put("8=FIX.4.2").put(separator).put("35=0");
      time(said, line);
      return;
    }
    Malformation wrong = said.malformation;
    line.put("8=FIX.4.2").put(separator).put("11=").put(prefix);
    long number = said.order.number;
    if (number < 10_000) {
      line.padded(number, ORDER_DIGITS);
    } else {
      line.number(number);
    }
    if (wrong != Malformation.MISSING_TYPE) {
      line.put(separator).put("35=8");
    }
    if (wrong != Malformation.MISSING_PRICE) {
      price(said.price, line.put(separator).put("44="));
      line.put(wrong == Malformation.MALFORMED_PRICE ? "e5" : "");
    }
    time(said, line);
    if (wrong == Malformation.CUT_SHORT) {
      line.put(separator).put("53");
      return;
    }
    if (wrong != Malformation.MISSING_QUANTITY) {
      line.put(separator).put(wrong == Malformation.NEGATIVE_QUANTITY ? "53=-" : "53=");
      line.number(said.quantity);
    }
    if (wrong != Malformation.MISSING_SIDE) {
      line.put(separator).put("54=").put((byte) said.order.side);
    }
    if (wrong != Malformation.MISSING_SYMBOL) {
      line.put(separator).put("55=").put(said.symbol().tickerBytes());
    }
    if (wrong != Malformation.MISSING_CLIENT) {
      line.put(separator).put("109=").number(said.client().number());
    }
  }

  private void time(Event said, LineBuffer line) {
    line.put(separator).put("52=");
    if (said.malformation == Malformation.IMPOSSIBLE_DATE) {
      line.put("20240230");
    } else {
      line.put(said.transactDay.compactDate());
    }
    line.put((byte) '-');
    if (said.malformation == Malformation.MALFORMED_TIME) {
      line.put("25:61:01");
    } else {
      line.timeOfDay(said.transact, timeDecimals());
    }
  }

  /** Without zeros at the end, as {@code 170.1}. */
  private static void price(long cents, LineBuffer line) {
    if (cents % 100 == 0) {
      line.number(cents / 100);
    } else if (cents % 10 == 0) {
      line.decimal(cents / 10, 1);
    } else {
      line.decimal(cents, 2);
    }
  }
}
