package io.fixhouse.generator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A dialect of whole FIX messages: header, body, BodyLength and CheckSum, which are those of the
 * message with SOH whatever the separator in the log, and the messages that hold a session up. What
 * an ExecutionReport holds, and in which order, is each dialect's own.
 */
abstract class FixDialect implements Dialect {
  static final String SOH = "\u0001";

  private static final int HEADER_ROOM = 24;
  private static final int MOST_FIELDS_BEFORE_CUT = 10;
  private static final int EIGHTH = 125_000;
  private static final String HOUSE = "HOUSE";

  private final String sender;
  private final byte[] separator;
  private final int separatorSum;
  private final byte[] begin;

  FixDialect(String version, String sender, String separator) {
    this.sender = sender;
    this.separator = separator.getBytes(StandardCharsets.US_ASCII);
    this.begin = ("8=" + version + separator + "9=").getBytes(StandardCharsets.US_ASCII);
    this.separatorSum = sum(separator);
  }

  /** Writes the fields of an ExecutionReport behind its header. */
  abstract void report(Report report);

  /** Writes what identifies the symbol. */
  void instrument(Report report) {
    report.symbol();
  }

  /** Whether amendments are told by ExecTransType(20), as up to FIX 4.2, or by ExecType(150). */
  abstract boolean transactionTypes();

  /** Writes what this dialect has in the header beside the standard's fields. */
  void header(Event said, Fields fields) {}

  /** What of a vendor's own it writes in a logon. */
  void logon(Fields fields) {}

  /** What stands in the log before a message. */
  void prefix(Event event, LineBuffer line) {}

  /** The BodyLength that is written, where this is the right one. */
  int bodyLength(int right) {
    return right;
  }

  /** The CheckSum that is written, where this is the right one. */
  int checkSum(int right) {
    return right;
  }

  /** Whether its reports have TradeDate(75). */
  boolean tellsTradeDate() {
    return false;
  }

  /** Whether its reports have Currency(15). */
  boolean tellsCurrency() {
    return true;
  }

  /** Whether its reports have data fields. */
  boolean hasData() {
    return false;
  }

  /** SenderCompID and TargetCompID of a hop that logs an execution too. */
  String[] hop(int number) {
    throw new IllegalStateException("no hop " + number);
  }

  /** Whether a cancelled order's report has 20=1 and names its last execution, which is no bust. */
  boolean cancelsByTransactionType() {
    return false;
  }

  @Override
  public Exchange exchange() {
    return Exchange.US;
  }

  @Override
  public boolean numbersExecutions() {
    return true;
  }

  @Override
  public boolean echoesOrders() {
    return false;
  }

  @Override
  public int hops() {
    return 0;
  }

  @Override
  public int earlyAmendments() {
    return EIGHTH;
  }

  @Override
  public int timeDecimals() {
    return 3;
  }

  @Override
  public String clientId(Client client) {
    return Integer.toString(client.number());
  }

  @Override
  public String lineEnd() {
    return "\n";
  }

  @Override
  public List<Malformation> malformations() {
    Set<Malformation> all = EnumSet.complementOf(EnumSet.of(Malformation.NOT_FIX));
    if (!transactionTypes()) {
      all.remove(Malformation.MISSING_REFERENCE);
    }
    if (!tellsTradeDate()) {
      all.remove(Malformation.MALFORMED_TRADE_DATE);
      all.remove(Malformation.OLD_TRADE_DATE);
    }
    if (!tellsCurrency()) {
      all.remove(Malformation.MISSING_CURRENCY);
    }
    if (!hasData()) {
      all.remove(Malformation.WRONG_DATA_LENGTH);
      all.remove(Malformation.CUT_DATA);
    }
    return new ArrayList<>(all);
  }

  @Override
  public final void write(Event event, LineBuffer line) {
    prefix(event, line);
    int start = line.size();
    message(event, line);
    if (event.malformation == Malformation.TWO_MESSAGES) {
      message(event, line);
    } else if (event.malformation == Malformation.SEPARATORS_LOST) {
      line.remove(start, separator);
    }
  }

  private void message(Event event, LineBuffer line) {
    int start = line.size();
    line.reserve(HEADER_ROOM);
    Fields fields = new Fields(line, separator);
    Event said = event.copy || event.type == Event.Type.RELAY ? event.original : event;
    header(event, said, fields);
    int body = line.size();
    body(event, said, fields);
    int bodyLength = line.size() - start - HEADER_ROOM - fields.count() * (separator.length - 1);
    if (event.malformation == Malformation.CUT_SHORT) {
      int fieldsLeft = (int) (said.order.number % MOST_FIELDS_BEFORE_CUT);
      line.cut(line.behind(body, separator, fieldsLeft) + 1);
    }
    int end = line.overwrite(start, begin, bodyLength(bodyLength), separator);
    line.closeGap(end, start + HEADER_ROOM);
    if (event.malformation != Malformation.CUT_SHORT) {
      int separators = fields.count() + 2;
      int sum = line.sum(start) - separators * (separatorSum - 1);
      line.put("10=").padded(checkSum(sum) & 0xFF, 3).put(separator);
    }
  }

  private void header(Event event, Event said, Fields fields) {
    if (event.malformation != Malformation.MISSING_TYPE) {
      fields.put("35=", messageType(said.type));
    }
    if (event.session >= Event.FIRST_HOP) {
      String[] hop = hop(event.session - Event.FIRST_HOP);
      fields.put("49=", hop[0]).put("56=", hop[1]);
    } else {
      boolean fromHouse = event.session == Event.FROM_HOUSE;
      fields.put("49=", fromHouse ? HOUSE : sender).put("56=", fromHouse ? sender : HOUSE);
    }
    fields.number("34=", event.sequence);
    if (event.possDup) {
      fields.put("43=Y");
      fields.time("52=", event.sentDay, event.sentDay.utc(event.sent), timeDecimals());
      fields.time("122=", said.sentDay, said.sentDay.utc(said.sent), timeDecimals());
    } else if (event.malformation != Malformation.MISSING_TIME) {
      Event sent = event.copy ? said : event;
      fields.time("52=", sent.sentDay, sent.sentDay.utc(sent.sent), timeDecimals());
    }
    header(said, fields);
  }

  private void body(Event event, Event said, Fields fields) {
    switch (said.type) {
      case LOGON -> {
        fields.put("98=0").put("108=30").put("141=Y");
        logon(fields);
      }
      case HEARTBEAT -> {}
      case TEST_REQUEST -> fields.number("112=TEST", said.sequence);
      case RESEND_REQUEST -> fields.number("7=", said.sequence).put("16=0");
      case SEQUENCE_RESET -> fields.put("123=Y").number("36=", said.sequence + 1);
      case SESSION_REJECT -> fields.put("45=17").put("58=Required tag missing").put("371=55");
      case BUSINESS_REJECT -> fields.put("45=18").put("372=D").put("380=3");
      case NEW_ORDER -> new Report(event, said, this, fields).order();
      default -> report(new Report(event, said, this, fields));
    }
  }

  private static String messageType(Event.Type type) {
    return switch (type) {
      case LOGON -> "A";
      case HEARTBEAT -> "0";
      case TEST_REQUEST -> "1";
      case RESEND_REQUEST -> "2";
      case SESSION_REJECT -> "3";
      case SEQUENCE_RESET -> "4";
      case BUSINESS_REJECT -> "j";
      case NEW_ORDER -> "D";
      case TEXT -> throw new IllegalArgumentException("text is no message");
      default -> "8";
    };
  }

  private static int sum(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += text.charAt(i);
    }
    return sum;
  }
}
