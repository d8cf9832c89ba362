package io.fixhouse.line;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** Which of message, rejected line and kind of execution a line is, in the design's order. */
public class FateTest {
  private static final String HOUSE_SESSION = "sessions: [BRK->HOUSE]\n";

  @Test
  public void fillAsAProfileOfDefaultsTakesIt() {
    assertFate("fill", TestLine.fill());
    assertFate("fill", TestLine.fill().with(150, "1"));
    assertFate("fill", TestLine.fill().with(150, "2"));
    assertFate("fill", TestLine.fill().without(150));
    assertFate("fill", TestLine.fill().without(150).with(39, "1"));
    assertFate("fill", TestLine.fill().without(39));
  }

  @Test
  public void noMsgType() {
    assertFate("no_msg_type", TestLine.fill().without(35));
    assertFate("no_msg_type", TestLine.fill().with(35, ""));
  }

  @Test
  public void otherMessageTypesAreNotRejectedForWhatTheyLack() {
    assertFate("message", "8=FIX.4.4|35=0|");
    assertFate("message", "8=FIX.4.4|35=88|");
    assertFate("message", "8=FIX.4.4|35=AE|32=x|");
  }

  @Test
  public void neitherExecTypeNorOrdStatus() {
    assertFate("neither_exec_type_nor_ord_status", TestLine.fill().without(150, 39));
    assertFate("neither_exec_type_nor_ord_status", TestLine.fill().with(150, "").without(39));
    assertEquals("fill", fate("fills_alone: true", TestLine.fill().without(150, 39)));
  }

  @Test
  public void execTypeIsHeardBeforeOrdStatus() {
    assertFate("other", TestLine.fill().with(150, "0").with(39, "2"));
    assertFate("other", TestLine.fill().with(150, "D").with(39, "1"));
    assertEquals("other", fate("fills_alone: true", TestLine.fill().with(150, "0")));
  }

  @Test
  public void tradeWithoutItsQuantityOrPrice() {
    assertFate("missing_quantity", TestLine.fill().without(32));
    assertFate("missing_quantity", TestLine.fill().with(32, ""));
    assertFate("missing_price", TestLine.fill().without(31));
    assertFate("missing_price", TestLine.fill().without(31).with(44, "170.10").with(38, "100"));
    assertFate("missing_quantity", TestLine.fill().without(32, 31).with(442, "3"));
  }

  @Test
  public void orderThatDoesNotTradeNeedsNeither() {
    assertFate("other", TestLine.fill().with(150, "0").without(31, 32));
    assertFate("other", TestLine.fill().with(150, "4").without(60, 109, 55, 54, 15));
  }

  @Test
  public void quantityThatIsNegativeOrNone() {
    assertFate("negative_quantity", TestLine.fill().with(32, "-5"));
    assertFate("negative_quantity", TestLine.fill().with(32, "-1000000000000"));
    assertFate("negative_quantity", TestLine.fill().with(32, "-0.0000001").with(442, "3"));
    assertFate("other", TestLine.fill().with(32, "0"));
    assertFate("other", TestLine.fill().with(32, "-0.00"));
    assertFate("malformed_quantity", TestLine.fill().with(32, "1e5"));
    assertFate("malformed_quantity", TestLine.fill().with(32, "1,000"));
    assertFate("quantity_out_of_range", TestLine.fill().with(32, "0.0000001"));
  }

  @Test
  public void pricesOfAFill() {
    assertFate("malformed_price", TestLine.fill().with(31, "1e5"));
    assertFate("malformed_price", TestLine.fill().with(31, "+1"));
    assertFate("price_out_of_range", TestLine.fill().with(31, "0.000000001"));
    assertFate("price_out_of_range", TestLine.fill().with(31, "10000000000"));
    assertFate("fill", TestLine.fill().with(31, "-0.35"));
    assertFate("fill", TestLine.fill().with(31, "0"));
  }

  @Test
  public void bustsByExecTypeAndByExecTransType() {
    assertFate("bust", TestLine.fill().with(150, "H").with(19, "E0"));
    assertFate("bust", TestLine.fill().with(150, "H").with(19, "E0").without(31, 32, 60, 55, 109));
    assertFate("bust", TestLine.fill().with(20, "1").with(19, "E0"));
    assertFate("bust", TestLine.fill().with(20, "1").with(19, "E0").without(150));
    assertFate("other", TestLine.fill().with(20, "1").with(19, "E0").with(150, "4"));
  }

  @Test
  public void execTransTypeWithoutExecRefId() {
    for (String none : List.of("", "0", "NONE")) {
      assertFate("no_exec_ref_id", TestLine.fill().with(20, "1").with(19, none));
      assertFate("no_exec_ref_id", TestLine.fill().with(20, "2").with(19, none));
    }
    assertFate("other", TestLine.fill().with(20, "1").with(150, "0"));
    assertFate("fill", TestLine.fill().with(20, "0"));
  }

  @Test
  public void correctionsByExecTypeAndByExecTransType() {
    assertFate("correct", TestLine.fill().with(150, "G").with(19, "E0"));
    assertFate("correct", TestLine.fill().with(20, "2").with(19, "E0"));
    assertFate("bust", TestLine.fill().with(150, "H").with(20, "2").with(19, "E0"));
  }

  @Test
  public void correctionMayLeaveOutWhatStaysTheOriginals() {
    assertFate("correct", correction().without(54, 55, 109, 15));
    assertFate("missing_price", correction().without(31));
    assertFate("missing_quantity", correction().without(32));
    assertFate("negative_quantity", correction().with(32, "-1"));
    assertFate("missing_time", correction().without(60, 52));
  }

  @Test
  public void correctionWithWhatCannotBeRead() {
    assertFate("malformed_side", correction().with(54, "BUY"));
    assertFate("malformed_currency", correction().with(15, "$"));
    assertFate("malformed_price", correction().with(31, "abc"));
    assertFate("malformed_time", correction().with(60, "20240501"));
  }

  @Test
  public void statusByExecTypeAndByExecTransType() {
    assertFate("status", TestLine.fill().with(150, "I"));
    assertFate("status", TestLine.fill().with(20, "3"));
    assertFate("status", TestLine.fill().with(150, "I").without(60, 109, 31));
  }

  @Test
  public void multiLegTradesCountOnce() {
    assertFate("other", TestLine.fill().with(442, "3"));
    assertFate("fill", TestLine.fill().with(442, "2"));
    assertFate("fill", TestLine.fill().with(442, "1"));
    assertEquals("fill", fate("multileg: parent", TestLine.fill().with(442, "3")));
    assertEquals("other", fate("multileg: parent", TestLine.fill().with(442, "2")));
  }

  @Test
  public void hopsThatTheProfileDoesNotName() {
    assertEquals("fill", fate(HOUSE_SESSION, TestLine.fill()));
    assertEquals("relay", fate(HOUSE_SESSION, TestLine.fill().with(49, "RTR")));
    assertEquals("relay", fate(HOUSE_SESSION, TestLine.fill().with(56, "RTR")));
    assertEquals("relay", fate(HOUSE_SESSION, TestLine.fill().without(49)));
    assertEquals("relay", fate(HOUSE_SESSION, TestLine.fill().with(49, "R").with(150, "H")));
    assertEquals("message", fate(HOUSE_SESSION, "8=FIX.4.4|35=0|49=RTR|"));
  }

  @Test
  public void fillWithoutSymbolSideClientOrCurrency() {
    assertFate("missing_symbol", TestLine.fill().without(55));
    assertFate("missing_side", TestLine.fill().without(54));
    assertFate("malformed_side", TestLine.fill().with(54, "Z"));
    assertFate("missing_client", TestLine.fill().without(109));
    assertEquals("fill", fate("client: none", TestLine.fill().without(109)));
    assertFate("missing_currency", TestLine.fill().without(15));
    assertEquals("fill", fate("currency: USD", TestLine.fill().without(15)));
    assertFate("malformed_currency", TestLine.fill().with(15, "US"));
    assertEquals("malformed_currency", fate("currency: USD", TestLine.fill().with(15, "U$D")));
  }

  @Test
  public void bodyLengthAndCheckSumThatDoNotHold() {
    TestLine wrong = TestLine.fill().with(9, "1").with(10, "999");
    assertFate("fill", wrong);
    assertEquals("wrong_body_length", fate("body_length: reject", wrong));
    assertEquals("wrong_checksum", fate("checksum: reject", wrong));
    assertEquals("fill", fate("{body_length: reject, checksum: reject}", TestLine.fill()));
    assertEquals("wrong_checksum", fate("checksum: reject", "8=FIX.4.4|35=0|10=000|"));
  }

  @Test
  public void separatorThatTheProfileDoesNotAccept() {
    assertEquals("separator_not_accepted", fate("separators: [SOH]", TestLine.fill()));
    assertEquals("fill", fate("separators: [SOH, \"|\"]", TestLine.fill()));
  }

  @Test
  public void lineThatIsNoMessage() {
    assertFate("no_begin_string", "");
    assertFate("several_messages", "" + TestLine.fill() + TestLine.fill());
    assertFate("truncated_field", TestLine.fill() + "58");
    assertFate("truncated_data_field", TestLine.fill() + "95=9|96=x|");
  }

  private static TestLine correction() {
    return TestLine.fill().with(150, "G").with(19, "E0");
  }

  private static void assertFate(String expected, Object line) {
    assertEquals(line.toString(), expected, Normalized.of(line).fate);
  }

  private static String fate(String profile, Object line) {
    return Normalized.of(profile, line).fate;
  }
}
