package io.fixhouse.fix;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.Test;

public class DecimalsTest {
  @Test
  public void wholeNumbersAndDecimals() {
    assertEquals(17_010_000_000L, parse("170.10", 8));
    assertEquals(17_010_000_000L, parse("170.1", 8));
    assertEquals(100_000_000L, parse("100", 6));
    assertEquals(2L, parse("0.00000002", 8));
  }

  @Test
  public void negativeValuesAndMinusZero() {
    assertEquals(-35_000_000L, parse("-0.35", 8));
    assertEquals(0L, parse("-0", 8));
    assertEquals(0L, parse("-0.000", 8));
  }

  @Test
  public void leadingAndTrailingZeros() {
    assertEquals(100_000_000L, parse("0000000000000000000001", 8));
    assertEquals(150_000_000L, parse("1.50000000000000000000", 8));
  }

  @Test
  public void greatestAndLeastValues() {
    assertEquals(999_999_999_999_999_999L, parse("9999999999.99999999", 8));
    assertEquals(-999_999_999_999_999_999L, parse("-999999999999.999999", 6));
  }

  @Test
  public void valuesThatEighteenDigitsDoNotHold() {
    for (String text :
        List.of(
            "10000000000",
            "0.000000001",
            "1.123456789",
            "-10000000000.0",
            "99999999999999999999")) {
      assertEquals(text, Decimals.OUT_OF_RANGE, parse(text, 8));
    }
    assertFalse(Decimals.isValue(Decimals.OUT_OF_RANGE));
  }

  @Test
  public void textsThatAreNoDecimals() {
    for (String text :
        List.of(
            "",
            "-",
            "+1",
            "1e5",
            "1E5",
            " 1",
            "1 ",
            "1,000",
            "1,5",
            ".5",
            "5.",
            "1.2.3",
            "--1",
            "1-",
            "NaN",
            "Infinity",
            "0x1",
            "-.5",
            "\u0661",
            "99999999999999999999x",
            "0.0000000001x")) {
      assertEquals(text, Decimals.MALFORMED, parse(text, 8));
    }
  }

  @Test
  public void agreesWithBigDecimalOnEveryDecimalThatFits() {
    Random random = new Random(17);
    for (int i = 0; i < 20_000; i++) {
      int scale = random.nextBoolean() ? 8 : 6;
      BigDecimal value =
          new BigDecimal(new java.math.BigInteger(random.nextInt(70), random), random.nextInt(12))
              .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
      BigDecimal scaled = value.movePointRight(scale);
      boolean fits =
          scaled.stripTrailingZeros().scale() <= 0
              && scaled.abs().compareTo(BigDecimal.TEN.pow(18)) < 0;
      long expected = fits ? scaled.longValueExact() : Decimals.OUT_OF_RANGE;
      assertEquals(value.toPlainString(), expected, parse(value.toPlainString(), scale));
    }
  }

  private static long parse(String text, int scale) {
    byte[] bytes = ("x" + text + "9").getBytes(StandardCharsets.UTF_8);
    return Decimals.parse(bytes, 1, bytes.length - 1, scale);
  }
}
