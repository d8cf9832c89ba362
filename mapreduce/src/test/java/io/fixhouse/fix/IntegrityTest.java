package io.fixhouse.fix;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

public class IntegrityTest {
  /** Of an engine's own making: QuickFIX's well known logon. */
  private static final String SENT =
      "8=FIX.4.2\u00019=65\u000135=A\u000149=SERVER\u000156=CLIENT\u000134=177\u0001"
          + "52=20090107-18:15:16\u000198=0\u0001108=30\u000110=062\u0001";

  private final FixMessage message = new FixMessage();

  @Test
  public void lengthAndSumAsSent() {
    assertHolds(true, true, SENT);
  }

  @Test
  public void separatorsRewrittenByALog() {
    for (String separator : List.of("|", ";", "^A", "^A ", "{SOH}")) {
      assertHolds(true, true, SENT.replace("\u0001", separator));
    }
  }

  @Test
  public void logPrefixDoesNotCount() {
    assertHolds(true, true, "20090107-18:15:16 : " + SENT);
  }

  @Test
  public void zeroPaddedBodyLength() {
    scan(SENT.replace("9=65", "9=0065"));
    assertEquals(true, Integrity.bodyLengthHolds(message));
  }

  @Test
  public void changedByte() {
    assertHolds(true, false, SENT.replace("SERVER", "SERVES"));
    assertHolds(false, false, SENT.replace("SERVER", "SERV"));
  }

  @Test
  public void wrongOrMalformedNumbers() {
    assertHolds(true, false, SENT.replace("10=062", "10=000"));
    assertHolds(true, false, SENT.replace("10=062", "10=62"));
    assertHolds(true, false, SENT.replace("10=062", "10=0x2"));
    scan(SENT.replace("9=65", "9=-65"));
    assertEquals(false, Integrity.bodyLengthHolds(message));
  }

  @Test
  public void withoutCheckSumTheBodyGoesToTheEnd() {
    scan(SENT.replace("10=062\u0001", ""));
    assertEquals(true, Integrity.bodyLengthHolds(message));
    assertEquals(false, Integrity.checkSumHolds(message));
  }

  @Test
  public void longMessagesOfHighBytes() {
    StringBuilder text = new StringBuilder("8=FIX.4.4\u000135=8\u000158=");
    int sum = 0;
    for (int i = 0; i < 100_003; i++) {
      text.append((char) (0xA0 + i % 90));
    }
    text.append('\u0001');
    for (byte b : text.toString().getBytes(StandardCharsets.ISO_8859_1)) {
      sum += b & 0xFF;
    }
    scan(text + String.format("10=%03d", sum % 256));
    assertEquals(true, Integrity.checkSumHolds(message));
  }

  private void assertHolds(boolean length, boolean sum, String line) {
    scan(line);
    assertEquals(line, length, Integrity.bodyLengthHolds(message));
    assertEquals(line, sum, Integrity.checkSumHolds(message));
  }

  private void scan(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    assertNull(new FixScanner(List.of()).scan(bytes, 0, bytes.length, message));
  }
}
