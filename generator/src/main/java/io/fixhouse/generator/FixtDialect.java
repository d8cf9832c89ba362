package io.fixhouse.generator;

import java.nio.charset.StandardCharsets;

/**
 * FIXT 1.1 with FIX 5.0 SP2: nanoseconds, ISINs in place of symbols, the client among several
 * Parties, and data fields that hold separators and whole messages.
 */
final class FixtDialect extends FixDialect {
  private static final byte[] RAW = bytes("token=4711|8=FIX.4.4|35=8|10=000|");
  private static final byte[] ISSUER = bytes("Soci\u00e9t\u00e9 Anonyme|150=F|31=1.00");
  private static final byte[] TEXT =
      bytes("see 8=FIX.4.4|9=40|35=8|17=E1|150=F|32=999|31=0.01|10=017| of the exchange");
  private static final byte[] XML =
      bytes("<FIXML>8=FIX.4.2|35=8|49=ELSEWHERE|17=X|109=9999|10=001|</FIXML>");
  private static final int OF_HOW_MANY_HAS_TEXT = 4;
  private static final int OF_HOW_MANY_HAS_XML = 16;
  private static final int BEYOND_THE_LINE = 9999;

  FixtDialect(String sender) {
    super("FIXT.1.1", sender, SOH);
  }

  @Override
  void header(Event said, Fields fields) {
    fields.put("1128=9");
    if (said.ordinal > 0 && said.order.number % OF_HOW_MANY_HAS_XML == 0) {
      fields.data("212=", "213=", XML);
    }
  }

  @Override
  void logon(Fields fields) {
    fields.put("1137=9").data("95=", "96=", RAW);
  }

  @Override
  void instrument(Report report) {
    report.put("55=[N/A]").symbol("48=", report.said().symbol().isin()).put("22=4");
  }

  @Override
  void report(Report report) {
    report.orderId().clOrdId().execId().reference().execType().status();
    parties(report);
    instrument(report);
    report.side().orderQuantity().put("40=2").limit().currency("USD").put("59=0");
    report.lastQuantity().lastPrice().lastMarket().leaves().filled().average().time();
    report.put("851=2");
    text(report);
  }

  /** The executing firm, the client and the clearing firm. */
  private static void parties(Report report) {
    boolean hasClient = report.wrong() != Malformation.MISSING_CLIENT;
    report.put(hasClient ? "453=3" : "453=2").put("448=FJRD").put("447=D").put("452=1");
    if (hasClient) {
      report.client("448=").put("447=D").put("452=3");
    }
    report.put("448=CLRH").put("447=D").put("452=4");
  }

  private static void text(Report report) {
    Fields fields = report.fields();
    if (report.wrong() == Malformation.WRONG_DATA_LENGTH) {
      fields.number("354=", TEXT.length - 3).put("355=", TEXT);
    } else if (report.wrong() == Malformation.CUT_DATA) {
      fields.number("354=", BEYOND_THE_LINE).put("355=", TEXT);
    } else if (report.said().order.number % OF_HOW_MANY_HAS_TEXT == 0) {
      fields.data("348=", "349=", ISSUER).data("354=", "355=", TEXT);
    }
  }

  @Override
  boolean transactionTypes() {
    return false;
  }

  @Override
  boolean hasData() {
    return true;
  }

  @Override
  public int timeDecimals() {
    return 9;
  }

  private static byte[] bytes(String text) {
    return text.replace("|", SOH).getBytes(StandardCharsets.UTF_8);
  }
}
