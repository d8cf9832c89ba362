package io.fixhouse.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * FIX 4.2 and 4.4 as the specification has it, UTC throughout: acknowledgements, partial fills,
 * fills, cancels and status in ExecutionReports, amendments by ExecTransType(20) in 4.2 and by
 * ExecType(150) in 4.4, heartbeats and rejects; BodyLength and CheckSum are those of the message
 * with SOH, whatever the separator in the log.
 */
final class StandardDialect implements Dialect {
  private static final int HEADER_ROOM = 24;

  private final Builder is;
  private final byte[] header;
  private final byte separator;

  private StandardDialect(Builder builder) {
    is = builder;
    separator = (byte) builder.separator;
    LineBuffer begin = new LineBuffer();
    begin.put("8=").put(is.version).put(separator).put("9=");
    header = new byte[begin.size()];
    for (int i = 0; i < header.length; i++) {
      header[i] = begin.at(i);
    }
  }

  static Builder fix42(String sender, char separator) {
    return new Builder("FIX.4.2", true, sender, separator);
  }

  static Builder fix44(String sender, char separator) {
    return new Builder("FIX.4.4", false, sender, separator);
  }

  @Override
  public boolean numbersExecutions() {
    return true;
  }

  @Override
  public boolean echoesOrders() {
    return is.echoesOrders;
  }

  @Override
  public int timeDecimals() {
    return is.timeDecimals;
  }

  @Override
  public List<Malformation> malformations() {
    List<Malformation> all = new ArrayList<>(List.of(Malformation.values()));
    all.remove(Malformation.NOT_FIX);
    if (!is.transactionTypes) {
      all.remove(Malformation.MISSING_REFERENCE);
    }
    return all;
  }

  @Override
  public String clientId(Client client) {
    boolean mapped = is.clientPrefix.isEmpty() || client.number() < Builder.FIRST_UNMAPPED;
    return mapped
        ? Integer.toString(client.number())
        : is.vendor + ":" + is.clientPrefix + (client.number() + is.clientOffset);
  }

  @Override
  public void write(Event event, LineBuffer line) {
    int start = line.size();
    line.reserve(HEADER_ROOM);
    Event said = event.copy ? event.original : event;
    String type = StandardBody.messageType(said.type);
    line.put("35=").put(type).put(separator);
    boolean fromHouse = said.type == Event.Type.NEW_ORDER;
    line.put("49=").put(fromHouse ? "HOUSE" : is.sender).put(separator);
    line.put("56=").put(fromHouse ? is.sender : "HOUSE").put(separator);
    line.put("34=").number(event.sequence).put(separator);
    if (event.possDup) {
      line.put("43=Y").put(separator);
      time("52=", event.sentDay, event.sent, line);
      time("122=", said.sentDay, said.sent, line);
    } else {
      time("52=", said.sentDay, said.sent, line);
    }
    int body = line.size();
    StandardBody.write(said, is, line);
    if (said.malformation == Malformation.CUT_SHORT) {
      line.cut(body + Math.min(line.size() - body, 12));
      int end = line.overwrite(start, header, 299, separator);
      line.closeGap(end, start + HEADER_ROOM);
      return;
    }
    int bodyLength = line.size() - start - HEADER_ROOM;
    int end = line.overwrite(start, header, bodyLength, separator);
    line.closeGap(end, start + HEADER_ROOM);
    int sum = 0;
    for (int i = start; i < line.size(); i++) {
      byte value = line.at(i);
      sum += value == separator ? 1 : value;
    }
    line.put("10=").padded(sum & 0xFF, 3).put(separator);
  }

  private void time(String tag, TradingDay day, long time, LineBuffer line) {
    line.put(tag).put(day.compactDate()).put((byte) '-');
    line.timeOfDay(day.utc(time), is.timeDecimals).put(separator);
  }

  /** What a vendor's FIX is like. */
  static final class Builder {
    /** The first of the house's clients that {@code clients.csv} does not have for this vendor. */
    static final int FIRST_UNMAPPED = Client.FIRST_NUMBER + Client.COUNT - 1;

    final String version;
    final boolean transactionTypes;
    final String sender;
    final char separator;
    boolean echoesOrders;
    boolean clientInParties;
    boolean cancelsByTransType;
    int timeDecimals = 3;
    String vendor = "";
    String clientPrefix = "";
    int clientOffset;

    private Builder(String version, boolean transactionTypes, String sender, char separator) {
      this.version = version;
      this.transactionTypes = transactionTypes;
      this.sender = sender;
      this.separator = separator;
    }

    /** The house's orders stand in the same log. */
    Builder echoesOrders() {
      echoesOrders = true;
      return this;
    }

    /** The client is the Party with role 3, not ClientID(109). */
    Builder clientInParties() {
      clientInParties = true;
      return this;
    }

    /** A cancelled order's report has 20=1 and 19, which is no bust, for 150=4. */
    Builder cancelsByTransType() {
      cancelsByTransType = true;
      return this;
    }

    Builder timeDecimals(int decimals) {
      timeDecimals = decimals;
      return this;
    }

    /** The vendor's own identifiers for clients: a prefix and the house's number plus an offset. */
    Builder ownClients(String name, String prefix, int offset) {
      vendor = name;
      clientPrefix = prefix;
      clientOffset = offset;
      return this;
    }

    StandardDialect build() {
      return new StandardDialect(this);
    }
  }
}
