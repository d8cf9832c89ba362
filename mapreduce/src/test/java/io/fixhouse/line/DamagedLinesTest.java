package io.fixhouse.line;

import static org.junit.Assert.assertEquals;

import io.fixhouse.vendor.ReferenceData;
import java.util.Random;
import org.junit.Test;

/**
 * Whatever the bytes, a line has a fate and every field of an execution is in a column or a tag.
 */
public class DamagedLinesTest {
  private static final String PROFILE =
      "{zones: {60: America/New_York}, currency: GBp, client_ids: own, identity: content}";

  private final Random random = new Random(20240501);
  private final LineNormalizer normalizer = Normalized.normalizer(PROFILE, ReferenceData.empty());

  @Test
  public void randomBytes() {
    for (int i = 0; i < 20_000; i++) {
      byte[] line = new byte[random.nextInt(200)];
      random.nextBytes(line);
      normalizer.normalize(line, 0, line.length);
    }
  }

  @Test
  public void randomCharactersOfMessages() {
    String alphabet = "0123456789=|=|8FIX.-:ABGH\u0001 ";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder line = new StringBuilder("8=FIX.4.4|35=8|150=F|");
      for (int c = random.nextInt(150); c > 0; c--) {
        line.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      new Normalized(normalizer, Normalized.bytes(line.toString()));
    }
  }

  @Test
  public void messagesWithAChangedByte() {
    byte[] whole = Normalized.bytes(TestLine.fill() + "448=A|452=3|95=3|96=a|b|6=1.5|10=123|");
    for (int i = 0; i < 50_000; i++) {
      byte[] line = whole.clone();
      line[random.nextInt(line.length)] = (byte) random.nextInt(256);
      new Normalized(normalizer, line);
    }
  }

  @Test
  public void messagesCutAnywhere() {
    String whole = TestLine.fill() + "95=3|96=a|b|10=123|";
    for (int length = 0; length <= whole.length(); length++) {
      new Normalized(normalizer, Normalized.bytes(whole.substring(0, length)));
    }
    assertEquals("fill", new Normalized(normalizer, Normalized.bytes(whole)).fate);
  }
}
