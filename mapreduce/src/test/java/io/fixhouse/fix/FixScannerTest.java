package io.fixhouse.fix;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.Test;

public class FixScannerTest {
  private final FixMessage message = new FixMessage();

  @Test
  public void separatorIsWhateverFollowsTheBeginString() {
    for (String s :
        List.of(
            "\u0001", "|", ";", "^", "^A", "^A ", "#", "{SOH}", "<SOH>", " ", "\\x01", "\t",
            "; ")) {
      String line = "8=FIX.4.2" + s + "9=5" + s + "35=8" + s + "55=AAPL" + s;
      assertEquals(s, List.of("8=FIX.4.2", "9=5", "35=8", "55=AAPL"), fields(line));
    }
  }

  @Test
  public void lastFieldWithoutASeparator() {
    assertEquals(List.of("8=FIX.4.2", "35=8", "55=AAPL"), fields("8=FIX.4.2|35=8|55=AAPL"));
  }

  @Test
  public void fixtAndServicePackVersions() {
    assertEquals(List.of("8=FIXT.1.1", "35=8"), fields("8=FIXT.1.1|35=8|"));
    assertEquals(List.of("8=FIX.5.0SP2", "35=8"), fields("8=FIX.5.0SP2|35=8|"));
  }

  @Test
  public void logPrefixBeforeTheMessage() {
    String fields = "8=FIX.4.4|35=8|10=001|";
    List<String> expected = List.of("8=FIX.4.4", "35=8", "10=001");
    assertEquals(expected, fields("20240501-13:30:00.000 : " + fields));
    assertEquals(expected, fields("<20240501-13:30:00, incoming> (" + fields + ")"));
    assertEquals(expected, fields("outgoing: " + fields));
  }

  @Test
  public void prefixThatEndsAnotherTagIsNoBegin() {
    assertEquals(List.of("8=FIX.4.4", "35=8"), fields("text 58=FIX says 8=FIX.4.4|35=8|"));
    assertEquals(ScanFault.NO_BEGIN_STRING, fault("35=8|58=FIX.4.4|"));
  }

  @Test
  public void logSuffixAfterTheCheckSum() {
    assertEquals(List.of("8=FIX.4.4", "35=8", "10=123"), fields("8=FIX.4.4|35=8|10=123|\") sent"));
  }

  @Test
  public void textWithoutAMessage() {
    assertEquals(ScanFault.NO_BEGIN_STRING, fault("not FIX at all"));
    assertEquals(ScanFault.NO_BEGIN_STRING, fault(""));
    assertEquals(ScanFault.NO_BEGIN_STRING, fault("8=FI"));
  }

  @Test
  public void beginStringAlone() {
    assertEquals(ScanFault.NO_SEPARATOR, fault("8=FIX.4.4"));
    assertEquals(ScanFault.NO_SEPARATOR, fault("8=FIX.4.4=35=8"));
    assertEquals(ScanFault.NO_SEPARATOR, fault("8=FIX.4.4-----35=8"));
  }

  @Test
  public void separatorThatTheProfileDoesNotAccept() {
    FixScanner pipes = new FixScanner(List.of(bytes("|")));
    byte[] line = bytes("8=FIX.4.4;35=8;");
    assertEquals(ScanFault.SEPARATOR_NOT_ACCEPTED, pipes.scan(line, 0, line.length, message));
    byte[] accepted = bytes("8=FIX.4.4|35=8|");
    assertNull(pipes.scan(accepted, 0, accepted.length, message));
  }

  @Test
  public void tagNamesInPlaceOfNumbers() {
    assertEquals(ScanFault.BAD_TAG, fault("8=FIX.4.4|MSGTYPE=D|55=A|"));
    assertEquals(ScanFault.BAD_TAG, fault("8=FIX.4.4 35=8 MSGTYPE=D"));
  }

  @Test
  public void tagsThatAreNoTags() {
    assertEquals(ScanFault.BAD_TAG, fault("8=FIX.4.4|12345678901234567890=x|"));
    assertEquals(ScanFault.BAD_TAG, fault("8=FIX.4.4|055=x|"));
    assertEquals(ScanFault.BAD_TAG, fault("8=FIX.4.4|35=8|-55=x|"));
    assertEquals(ScanFault.BAD_TAG, fault("8=FIX.4.4|35=8||55=x|"));
    assertEquals(ScanFault.BAD_TAG, fault("8=FIX.4.4|35=8|...|"));
  }

  @Test
  public void greatestTag() {
    assertEquals(List.of("8=FIX.4.4", "999999999=x"), fields("8=FIX.4.4|999999999=x|"));
  }

  @Test
  public void lineCutInsideATag() {
    assertEquals(ScanFault.TRUNCATED_FIELD, fault("8=FIX.4.4|35=8|60"));
  }

  @Test
  public void emptyValues() {
    assertEquals(List.of("8=FIX.4.4", "17=", "55=A"), fields("8=FIX.4.4|17=|55=A|"));
    assertEquals(3, message.size());
    assertEquals(1, message.find(17));
    assertEquals(-1, message.findValue(17));
    assertEquals(List.of("8=FIX.4.4", "17="), fields("8=FIX.4.4|17="));
  }

  @Test
  public void blanksInAValueWhereTheBlankSeparates() {
    assertEquals(
        List.of("8=FIX.4.2", "58=order filled", "55=A"), fields("8=FIX.4.2 58=order filled 55=A"));
  }

  @Test
  public void separatorBytesInsideDataFields() {
    assertEquals(
        List.of("8=FIX.4.4", "95=7", "96=a|b|35=", "55=A"),
        fields("8=FIX.4.4|95=7|96=a|b|35=|55=A|"));
    assertEquals(List.of("8=FIX.4.4", "95=3", "96=a|b"), fields("8=FIX.4.4|95=3|96=a|b"));
  }

  @Test
  public void wholeMessageInsideXmlData() {
    String inner = "8=FIX.4.4|35=8|150=F|10=000|";
    assertEquals(
        List.of("8=FIX.4.4", "212=28", "213=" + inner, "35=n"),
        fields("8=FIX.4.4|212=28|213=" + inner + "|35=n|"));
  }

  @Test
  public void emptyDataField() {
    assertEquals(List.of("8=FIX.4.4", "354=0", "355="), fields("8=FIX.4.4|354=0|355=|"));
  }

  @Test
  public void dataTagWithoutItsLengthEndsAtTheSeparator() {
    assertEquals(List.of("8=FIX.4.4", "96=abc", "55=A"), fields("8=FIX.4.4|96=abc|55=A|"));
  }

  @Test
  public void dataLengthThatDoesNotHold() {
    assertEquals(ScanFault.TRUNCATED_DATA_FIELD, fault("8=FIX.4.4|95=50|96=abc|"));
    assertEquals(ScanFault.TRUNCATED_DATA_FIELD, fault("8=FIX.4.4|95=9999999|96=abc|"));
    assertEquals(ScanFault.BAD_DATA_LENGTH, fault("8=FIX.4.4|95=2|96=abc|"));
    assertEquals(ScanFault.BAD_DATA_LENGTH, fault("8=FIX.4.4|95=-3|96=abc|"));
    assertEquals(ScanFault.BAD_DATA_LENGTH, fault("8=FIX.4.4|95=|96=abc|"));
    assertEquals(ScanFault.BAD_DATA_LENGTH, fault("8=FIX.4.4|95=99999999999|96=abc|"));
  }

  @Test
  public void twoMessagesOnALine() {
    String one = "8=FIX.4.4|35=8|10=000|";
    assertEquals(ScanFault.SEVERAL_MESSAGES, fault(one + one));
    assertEquals(ScanFault.SEVERAL_MESSAGES, fault(one + " then " + one));
    assertEquals(ScanFault.SEVERAL_MESSAGES, fault("8=FIX.4.4|35=8|10=000" + one));
    assertEquals(ScanFault.SEVERAL_MESSAGES, fault("8=FIX.4.4|35=8|" + one));
  }

  @Test
  public void repeatedTagsAreCounted() {
    fields("8=FIX.4.4|448=A|452=1|448=B|452=3|448=C|5001=x|5001=y|");
    assertEquals(1, message.find(448));
    List<Integer> occurrences = new ArrayList<>();
    for (int i = 0; i < message.size(); i++) {
      occurrences.add(message.occurrence(i));
    }
    assertEquals(List.of(1, 1, 1, 2, 2, 3, 1, 2), occurrences);
  }

  @Test
  public void fieldsOfTheLineBeforeAreForgotten() {
    fields("8=FIX.4.4|35=8|55=A|109=C|");
    fields("8=FIX.4.4|35=8|55=A|");
    assertEquals(-1, message.find(109));
  }

  @Test
  public void everyLineInAnotherOrder() {
    Random random = new Random(1);
    FixScanner scanner = new FixScanner(List.of());
    List<String> fields = new ArrayList<>(List.of("35=8", "448=A", "448=", "452=3", "5001=x"));
    IntStream.range(0, 10).forEach(i -> fields.add(100 + i + "=" + "v".repeat(3 * i)));
    for (int i = 0; i < 3_000; i++) {
      if (random.nextInt(3) == 0) {
        Collections.shuffle(fields, random);
      }
      String last = random.nextBoolean() ? "|" : "";
      byte[] line = bytes("8=FIX.4.4|" + String.join("|", fields) + last + "\nno line's end");
      int end = line.length - "\nno line's end".length();
      assertNull(scanner.scan(line, 0, end, message));
      assertEquals("8=FIX.4.4," + String.join(",", fields), String.join(",", fields()));
      assertEquals(1 + fields.indexOf("452=3"), message.find(452));
      int first = Math.min(fields.indexOf("448=A"), fields.indexOf("448="));
      int second = Math.max(fields.indexOf("448=A"), fields.indexOf("448="));
      assertEquals(1 + first, message.find(448));
      assertEquals(1, message.occurrence(1 + first));
      assertEquals(2, message.occurrence(1 + second));
      assertEquals(-1, message.find(55));
      assertTrue(message.isRepeated(448));
      assertFalse(message.isRepeated(35));
    }
  }

  /** After lines of the same tags: what makes a line no message makes it none there too. */
  @Test
  public void faultsInALineOfAKnownOrder() {
    String known = "8=FIX.4.4|35=8|95=3|58=abc|10=001|";
    assertEquals(null, faultAfter(known, known));
    assertEquals(ScanFault.BAD_TAG, faultAfter(known, "8=FIX.4.4|35=8|9x=3|58=abc|10=001|"));
    assertEquals(ScanFault.BAD_TAG, faultAfter(known, "8=FIX.4.4|35=8|95=3|058=ab|10=001|"));
    assertEquals(ScanFault.BAD_TAG, faultAfter(known, "8=FIX.4.4|35=8|}95=3|58=ab|10=01|"));
    assertEquals(ScanFault.TRUNCATED_FIELD, faultAfter(known, "8=FIX.4.4|35=8|95=3|58=abc|1"));
    assertEquals(
        ScanFault.SEVERAL_MESSAGES,
        faultAfter(known, "8=FIX.4.4|35=8|95=3|58=abc|10=0018=FIX.4.4|"));
    String data = "8=FIX.4.4|95=3|96=abc|";
    assertEquals(ScanFault.BAD_DATA_LENGTH, faultAfter(data, "8=FIX.4.4|95=2|96=abc|"));
    assertEquals(ScanFault.TRUNCATED_DATA_FIELD, faultAfter(data, "8=FIX.4.4|95=9|96=abc|"));
  }

  private ScanFault faultAfter(String known, String line) {
    FixScanner scanner = new FixScanner(List.of());
    byte[] before = bytes(known + "0=1|8=FIX");
    byte[] after = bytes(line + "0=1|8=FIX");
    for (int i = 0; i < 3; i++) {
      assertNull(scanner.scan(before, 0, known.length(), message));
    }
    return scanner.scan(after, 0, line.length(), message);
  }

  @Test
  public void hundredThousandFieldsOnALine() {
    StringBuilder line = new StringBuilder("8=FIX.4.4|");
    for (int i = 1; i <= 100_000; i++) {
      line.append(i + 10_000).append("=").append(i).append("|5=x|");
    }
    assertEquals(200_001, fields(line.toString()).size());
    assertEquals(100_000, message.occurrence(200_000));
    assertEquals(199_999, message.find(110_000));
    assertEquals(-1, message.find(110_001));
  }

  @Test
  public void messageInTheMiddleOfABuffer() {
    byte[] buffer = bytes("55=X|\n8=FIX.4.4|35=8|\n60=Y");
    assertNull(new FixScanner(List.of()).scan(buffer, 6, 21, message));
    assertEquals(2, message.size());
    assertEquals(ScanFault.NO_BEGIN_STRING, new FixScanner(List.of()).scan(buffer, 0, 5, message));
  }

  private List<String> fields(String line) {
    assertNull(line, fault(line));
    return fields();
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < message.size(); i++) {
      String value =
          new String(
              message.buffer(), message.start(i), message.length(i), StandardCharsets.ISO_8859_1);
      fields.add(message.tag(i) + "=" + value);
    }
    return fields;
  }

  private ScanFault fault(String line) {
    byte[] bytes = bytes(line);
    return new FixScanner(List.of()).scan(bytes, 0, bytes.length, message);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
