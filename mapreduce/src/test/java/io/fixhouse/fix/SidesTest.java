package io.fixhouse.fix;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

public class SidesTest {
  @Test
  public void codesOfFix() {
    for (String side : List.of("1", "2", "5", "9", "A", "H")) {
      assertTrue(side, isSide(side));
    }
  }

  @Test
  public void wordsAndOtherCharacters() {
    for (String side : List.of("", "0", "I", "a", "11", "BUY", "B ", "-")) {
      assertFalse(side, isSide(side));
    }
  }

  private static boolean isSide(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return Sides.isSide(bytes, 0, bytes.length);
  }
}
