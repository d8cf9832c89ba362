package io.fixhouse.line;

import static io.fixhouse.table.ExecutionColumn.AVG_PX;
import static io.fixhouse.table.ExecutionColumn.CURRENCY;
import static io.fixhouse.table.ExecutionColumn.PRICE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.util.Map;
import org.junit.Test;

public class MoneyRuleTest {
  @Test
  public void currencyAsSent() {
    Normalized line = Normalized.of("currency: EUR", TestLine.fill());
    assertEquals("USD", line.get(CURRENCY));
    assertEquals(Map.of(), line.tags);
  }

  @Test
  public void currencyOfTheProfileWhereNoneIsSent() {
    Normalized line = Normalized.of("currency: EUR", TestLine.fill().without(15));
    assertEquals("EUR", line.get(CURRENCY));
    assertNull(line.tags.get("15"));
  }

  @Test
  public void minorUnitsBecomeTheMajorOne() {
    for (String[] unit :
        new String[][] {
          {"GBp", "GBP"}, {"GBX", "GBP"}, {"ZAr", "ZAR"}, {"ZAc", "ZAR"}, {"ZAC", "ZAR"},
          {"ILs", "ILS"}, {"ILa", "ILS"}, {"ILA", "ILS"}, {"USX", "USD"}, {"EUX", "EUR"}
        }) {
      Normalized line =
          Normalized.of(TestLine.fill().with(15, unit[0]).with(31, "1049.50").with(6, "1049.25"));
      assertEquals(unit[1], line.get(CURRENCY));
      assertEquals("10.495", line.get(PRICE));
      assertEquals("10.4925", line.get(AVG_PX));
      assertEquals(Map.of("15", unit[0], "31", "1049.50"), line.tags);
    }
  }

  @Test
  public void poundsAreNoPence() {
    Normalized line = Normalized.of(TestLine.fill().with(15, "GBP").with(31, "10.495"));
    assertEquals("GBP", line.get(CURRENCY));
    assertEquals("10.495", line.get(PRICE));
  }

  @Test
  public void penceThatAHundredthDoesNotHoldExactly() {
    TestLine pence = TestLine.fill().with(15, "GBp");
    assertEquals("0.00000001", Normalized.of(pence.with(31, "0.000001")).get(PRICE));
    assertEquals("price_out_of_range", Normalized.of(pence.with(31, "0.0000001")).fate);
    assertEquals(
        "9999999999.99999999", Normalized.of(pence.with(31, "999999999999.999999")).get(PRICE));
    assertEquals("price_out_of_range", Normalized.of(pence.with(31, "1000000000000")).fate);
  }

  @Test
  public void minorUnitAsTheProfilesCurrency() {
    Normalized line = Normalized.of("currency: GBp", TestLine.fill().without(15));
    assertEquals("GBP", line.get(CURRENCY));
    assertEquals("1.701", line.get(PRICE));
    assertEquals(Map.of("15", "GBp", "31", "170.10"), line.tags);
  }

  @Test
  public void emptyCurrencyIsAbsent() {
    Normalized line = Normalized.of("currency: GBp", TestLine.fill().with(15, ""));
    assertEquals("GBP", line.get(CURRENCY));
    assertEquals(Map.of("15", "GBp", "31", "170.10"), line.tags);
  }

  @Test
  public void correctionWithoutCurrencyKeepsTheOriginals() {
    TestLine correction = TestLine.fill().with(150, "G").with(19, "E0").without(15);
    Normalized line = Normalized.of("currency: GBp", correction);
    assertNull(line.get(CURRENCY));
    assertEquals("170.1", line.get(PRICE));
    assertEquals(Map.of(), line.tags);
  }

  @Test
  public void averagePriceThatDoesNotFit() {
    Normalized line = Normalized.of(TestLine.fill().with(6, "12275.629612345"));
    assertEquals("fill", line.fate);
    assertNull(line.get(AVG_PX));
    assertEquals("12275.629612345", line.tags.get("6"));
  }

  @Test
  public void unreadablePriceAndCurrencyOfAnotherKind() {
    Normalized line = Normalized.of(TestLine.fill().with(150, "0").with(31, "MKT").with(15, "$"));
    assertNull(line.get(PRICE));
    assertNull(line.get(CURRENCY));
    assertEquals(Map.of("15", "$", "31", "MKT"), line.tags);
  }

  @Test
  public void priceAndQuantityTagsOfTheProfile() {
    Normalized line =
        Normalized.of("{price: 44, quantity: 53}", TestLine.fill().with(44, "1.5").with(53, "7"));
    assertEquals("1.5", line.get(PRICE));
    assertEquals("7", line.columns.get("quantity"));
    assertEquals(Map.of("31", "170.10", "32", "100"), line.tags);
  }
}
