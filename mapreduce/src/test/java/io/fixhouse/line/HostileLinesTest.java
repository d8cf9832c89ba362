package io.fixhouse.line;

import static io.fixhouse.table.ExecutionColumn.ACCOUNT;
import static io.fixhouse.table.ExecutionColumn.PRICE;
import static io.fixhouse.table.ExecutionColumn.QUANTITY;
import static io.fixhouse.table.ExecutionColumn.TRANSACT_TIME;
import static org.junit.Assert.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.Test;

/** What may stand on the wire in a line's place, and what becomes of it: a table a theme. */
public class HostileLinesTest {
  private static final String HALF = "8=FIX.4.4|35=8|49=BRK|17=E1|150=F|39=2|54=1|55=AA";

  @Test
  public void linesThatAreNoMessage() {
    assertFates(
        "no_begin_string",
        "",
        " ",
        "\t\t   ",
        "\r",
        "\u0000\u0000",
        "\u00ef\u00bb\u00bf",
        "8",
        "8=");
    assertFates("no_begin_string", "35=8|150=F|", "118=FIX.4.4|35=8|", "8 =FIX.4.4|35=8|");
    assertFates("no_separator", "8=FIX", "8=FIX.4.4", "8=FIX.4.4=", "8=FIX.4.435=8");
    assertFates("no_separator", "8=FIX.4.4     35=8     ", "log says 8=FIX.4.4");
  }

  @Test
  public void linesOfOtherFiles() {
    assertFates(
        "no_begin_string",
        "\u0089PNG\r",
        "\u001a",
        "%PDF-1.7",
        "xref 0 6",
        "{\"ExecType\": \"F\", \"LastPx\": 170.1}",
        "<?xml version=\"1.0\"?>",
        "<FIXML><ExecRpt ExecID=\"E1\" ExecTyp=\"F\"/></FIXML>",
        "<html><body>404 Not Found</body></html>",
        "ExecID,Symbol,Side,LastQty,LastPx",
        "E1,AAPL,1,100,170.10",
        "SELECT * FROM fills");
  }

  @Test
  public void linesOfRandomBytes() {
    assertFates(
        "no_begin_string", "\u007fELF\u0002\u0001\u0001\u0000", "\u00ff\u00fe\u00fd\u0000\u0001");
    assertFates("bad_tag", "8=FIX.4.4|35=8|\u00ff\u00fe=\u0000|");
  }

  @Test
  public void halfAMessage() {
    assertFates("missing_quantity", HALF);
    assertFates("truncated_field", "8=FIX.4.4|35=8|150=F|3", "8=FIX.4.4|35=8|150");
    assertFates("no_msg_type", "8=FIX.4.4|", "8=FIX.4.4|9=100|", "8=FIX.4.4|35=");
  }

  @Test
  public void twoMessagesOnALine() {
    String whole = TestLine.fill().toString();
    String summed = whole + "10=123|";
    assertFates("several_messages", whole + whole, summed + summed, summed + "\r" + summed);
    assertFates("several_messages", summed + "} {" + summed, "x " + summed + "x " + summed);
    assertFates("several_messages", HALF + whole, HALF + "\u0000" + whole, HALF + "=" + summed);
    assertFates("several_messages", "8=FIX.4.4|35=8|10=000" + whole, whole + "35=8|");
  }

  @Test
  public void aMessageInsideADataFieldIsNoSecondOne() {
    String inner = TestLine.fill() + "10=123|";
    assertFates("fill", TestLine.fill() + "212=" + inner.length() + "|213=" + inner + "|");
    assertFates("fill", TestLine.fill() + "95=5|96=|35=8|");
  }

  @Test
  public void tagsThatAreNoNumbers() {
    assertFates("bad_tag", "8=FIX.4.4|MSGTYPE=8|", "8=FIX.4.4|MsgType=8|ExecType=F|");
    assertFates("bad_tag", TestLine.fill() + "12345678901234567890=x|");
    assertFates("bad_tag", TestLine.fill() + "1234567890=x|", TestLine.fill() + "0=x|");
    assertFates("bad_tag", TestLine.fill() + "-1=x|", TestLine.fill() + "+1=x|");
    assertFates("bad_tag", TestLine.fill() + "58 =x|", TestLine.fill() + " 58=x|");
    assertFates("bad_tag", TestLine.fill() + "=x|", TestLine.fill() + "|58=x|");
    assertFates("bad_tag", TestLine.fill() + "5\u00008=x|", TestLine.fill() + "\u00b2=x|");
    assertFates("fill", TestLine.fill() + "999999999=x|");
  }

  @Test
  public void lengthsOfDataFields() {
    String line = TestLine.fill().toString();
    assertFates("bad_data_length", line + "95=-3|96=abc|", line + "95=|96=abc|");
    assertFates("bad_data_length", line + "95=+3|96=abc|", line + "95=3.0|96=abc|");
    assertFates("bad_data_length", line + "95=4294967299|96=abc|", line + "95=0x3|96=abc|");
    assertFates("bad_data_length", line + "95=99999999999999999999|96=abc|");
    assertFates("bad_data_length", line + "95=2|96=abc|", line + "95=0|96=abc|");
    assertFates("truncated_data_field", line + "95=5|96=abc|", line + "95=9999999|96=abc|");
    assertFates("fill", line + "95=3|96=abc|", line + "95=0003|96=abc|", line + "95=4|96=abc|");
    assertFates("fill", line + "96=abc|", line + "95=3|58=x|96=abc|", line + "95=3|");
  }

  @Test
  public void pricesAndQuantities() {
    String forty = "1234567890123456789012345678901234567890";
    Map<String, String> wrong = new LinkedHashMap<>();
    for (String malformed :
        new String[] {
          "1e5", "1E5", "NaN", "Infinity", "-inf", "1..2", "1.2.3", "+5", " 5", "5 ", "1,000",
              "1,5",
          ".5", "5.", "-", "--5", "5-", "-.5", "0x10", "$5", "5%", "1_000", "\u0000", "5\u0000",
          "\u00bd", "five", forty + "x", "."
        }) {
      wrong.put(malformed, "malformed");
    }
    wrong.put("", "missing");
    wrong.put(forty, "out_of_range");
    wrong.put("0." + forty, "out_of_range");
    wrong.put("9223372036854775808", "out_of_range");
    wrong.put("18446744073709551617", "out_of_range");
    wrong.forEach(
        (value, fault) -> {
          boolean range = fault.equals("out_of_range");
          String price = range ? "price_" + fault : fault + "_price";
          String quantity = range ? "quantity_" + fault : fault + "_quantity";
          assertFates(price, TestLine.fill().with(31, value));
          assertFates(quantity, TestLine.fill().with(32, value));
        });
    assertFates("price_out_of_range", TestLine.fill().with(31, "-" + forty));
    assertFates("negative_quantity", TestLine.fill().with(32, "-" + forty));
  }

  @Test
  public void oddButRightPricesAndQuantities() {
    String zeros = "0".repeat(40);
    String[][] same = {
      {"-0", "0"},
      {"0", "0"},
      {"-0.000", "0"},
      {"-3.5", "-3.5"},
      {zeros + "7", "7"},
      {"7." + zeros, "7"},
      {"9999999999.99999999", "9999999999.99999999"}
    };
    for (String[] pair : same) {
      assertEquals(pair[0], pair[1], Normalized.of(TestLine.fill().with(31, pair[0])).get(PRICE));
    }
    Normalized most = Normalized.of(TestLine.fill().with(32, "999999999999.999999"));
    assertEquals("999999999999.999999", most.get(QUANTITY));
    assertFates("other", TestLine.fill().with(32, "-0"), TestLine.fill().with(32, "0.000000000"));
  }

  @Test
  public void timesThatDoNotExist() {
    for (String time :
        new String[] {
          "20240230-09:30:00",
          "20230229-09:30:00",
          "20241301-09:30:00",
          "20240001-09:30:00",
          "20240132-09:30:00",
          "20240501-24:00:00",
          "20240501-09:60:00",
          "20161231-23:59:60",
          "20240501-8:19:50",
          "20240501-08:19",
          "20240501-081950",
          "2024-05-01T08:19:50Z",
          "20240501-08:19:50.",
          "20240501-08:19:50.1234567890",
          "20240501-08:19:50,123",
          "20240501-08:19:50+25:00",
          "20240501-08:19:50 UTC",
          "20240501-08:19:50\u0000",
          "-0240501-08:19:50",
          "08:19:50",
          "20240501",
          "1714551590",
          "0",
          "now",
          " "
        }) {
      assertFates("malformed_time", TestLine.fill().with(60, time));
    }
    assertFates("missing_time", TestLine.fill().with(60, "").without(52));
  }

  @Test
  public void offsetsInTimes() {
    String[][] same = {
      {"20240501-13:30:01Z", "2024-05-01 13:30:01"},
      {"20240501-13:30:01+00", "2024-05-01 13:30:01"},
      {"20240501-09:30:01-04:00", "2024-05-01 13:30:01"},
      {"20240501-19:00:01.5+0530", "2024-05-01 13:30:01.5"},
      {"20240502-02:30:01+13", "2024-05-01 13:30:01"}
    };
    for (String[] pair : same) {
      for (String zone : new String[] {"UTC", "America/New_York", "Asia/Seoul"}) {
        String profile = "zones: {60: " + zone + "}";
        Normalized line = Normalized.of(profile, TestLine.fill().with(60, pair[0]));
        assertEquals(pair[0], pair[1], line.get(TRANSACT_TIME));
      }
    }
  }

  /** New York, 2024: 02:00 to 03:00 of 10 March never came, 01:00 to 02:00 of 3 November twice. */
  @Test
  public void changesOfDaylightSaving() {
    String[][] local = {
      {"20240310-01:59:59", "2024-03-10 06:59:59"},
      {"20240310-03:00:00", "2024-03-10 07:00:00"},
      {"20241103-00:59:59", "2024-11-03 04:59:59"},
      {"20241103-02:00:00", "2024-11-03 07:00:00"}
    };
    String newYork = "zones: {60: America/New_York}";
    for (String[] pair : local) {
      TestLine line = TestLine.fill().with(60, pair[0]).with(75, "20240501");
      assertEquals(pair[1], Normalized.of(newYork, line).get(TRANSACT_TIME));
    }
    for (String time : new String[] {"20240310-02:00:00", "20240310-02:59:59.999"}) {
      assertSettledOnlyBySendingTime(newYork, time, "20240310-07:30:00");
    }
    for (String time : new String[] {"20241103-01:00:00", "20241103-01:59:59.999"}) {
      assertSettledOnlyBySendingTime(newYork, time, "20241103-06:30:00");
    }
  }

  private static void assertSettledOnlyBySendingTime(String profile, String time, String sent) {
    TestLine line = TestLine.fill().with(60, time).with(75, "20240501").with(52, sent);
    assertEquals(time, "fill", Normalized.of(profile, line).fate);
    String bothLocal = "zones: {52: America/New_York, 60: America/New_York}";
    assertEquals(time, "ambiguous_time", Normalized.of(bothLocal, line).fate);
    assertEquals(time, "ambiguous_time", Normalized.of(profile, line.without(52)).fate);
  }

  @Test
  public void bytesThatAreNoUtf8StandAsTheyCame() {
    String bytes = "\u00c3\u0028\u00ff\u00fe\u00ed\u00a0\u0080\u0000x";
    Normalized line = Normalized.of(TestLine.fill().with(1, bytes).with(58, bytes));
    assertEquals("fill", line.fate);
    assertEquals(bytes, line.get(ACCOUNT));
    assertEquals(bytes, line.tags.get("58"));
  }

  @Test
  public void byteOrderMarkBeforeTheFirstMessage() {
    String mark =
        new String("\uFEFF".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertFates("fill", mark + TestLine.fill());
  }

  @Test
  public void carriageReturnsThatEndNoLine() {
    assertFates("fill", TestLine.fill() + "10=123|\r", TestLine.fill() + "58=a\rb|");
    assertFates("bad_tag", TestLine.fill() + "\r");
    assertFates("malformed_currency", TestLine.fill().toString().replace("15=USD|", "15=USD\r"));
  }

  private static void assertFates(String expected, Object... lines) {
    for (Object line : lines) {
      assertEquals(line.toString(), expected, Normalized.of(line).fate);
    }
  }
}
