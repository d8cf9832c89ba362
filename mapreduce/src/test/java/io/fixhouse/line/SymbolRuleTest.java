package io.fixhouse.line;

import static io.fixhouse.table.ExecutionColumn.RAW_SYMBOL;
import static io.fixhouse.table.ExecutionColumn.SECURITY_ID;
import static io.fixhouse.table.ExecutionColumn.SECURITY_ID_SOURCE;
import static io.fixhouse.table.ExecutionColumn.SYMBOL;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import io.fixhouse.vendor.ReferenceData;
import org.junit.Test;

public class SymbolRuleTest {
  private static final ReferenceData SYMBOLS =
      ReferenceData.parse(
          "clients.csv",
          "",
          "symbols.csv",
          """
          symbol,ric,isin,sedol,cusip,currency,splits
          AAPL,AAPL.OQ,US0378331005,2046251,037833100,USD,
          VOD,VOD.L,GB00BH4HKS39,BH4HKS3,,GBP,
          """);

  @Test
  public void houseSymbolOrRicIn55() {
    assertMapped("AAPL", TestLine.fill().with(55, "AAPL"));
    assertMapped("VOD", TestLine.fill().with(55, "VOD.L"));
    assertEquals("VOD.L", normalized("", TestLine.fill().with(55, "VOD.L")).get(RAW_SYMBOL));
  }

  @Test
  public void securityIdByItsSource() {
    TestLine unknown = TestLine.fill().with(55, "4711");
    assertMapped("AAPL", unknown.with(48, "037833100").with(22, "1"));
    assertMapped("AAPL", unknown.with(48, "2046251").with(22, "2"));
    assertMapped("VOD", unknown.with(48, "GB00BH4HKS39").with(22, "4"));
    assertMapped("VOD", unknown.with(48, "VOD.L").with(22, "5"));
    Normalized line = normalized("", unknown);
    assertEquals("VOD.L", line.get(SECURITY_ID));
    assertEquals("5", line.get(SECURITY_ID_SOURCE));
  }

  @Test
  public void securityIdOfAnotherSource() {
    Normalized line =
        normalized("", TestLine.fill().with(55, "X").with(48, "2046251").with(22, "4"));
    assertEquals("X", line.get(SYMBOL));
    assertTrue(line.symbolUnmapped);
  }

  @Test
  public void rawSymbolStandsWithoutARow() {
    Normalized line = normalized("", TestLine.fill().with(55, "CLZ4-CLF5"));
    assertEquals("CLZ4-CLF5", line.get(SYMBOL));
    assertTrue(line.symbolUnmapped);
  }

  @Test
  public void noSymbolButASecurityId() {
    TestLine line = TestLine.fill().without(55).with(48, "US0378331005").with(22, "4");
    assertMapped("AAPL", line);
    assertNull(normalized("", line).get(RAW_SYMBOL));
    Normalized standing = normalized("", line.with(48, "XS1"));
    assertEquals("fill", standing.fate);
    assertEquals("XS1", standing.get(SYMBOL));
    assertTrue(standing.symbolUnmapped);
  }

  @Test
  public void notApplicableIsNoSymbol() {
    Normalized line =
        normalized("", TestLine.fill().with(55, "[N/A]").with(48, "VOD.L").with(22, "5"));
    assertEquals("VOD", line.get(SYMBOL));
    assertEquals("[N/A]", line.get(RAW_SYMBOL));
    assertEquals("missing_symbol", normalized("", TestLine.fill().with(55, "[N/A]")).fate);
  }

  @Test
  public void suffixThatTheProfileTakesOff() {
    String strip = "symbol: {strip_suffix: [.OQ, .N]}";
    Normalized line = normalized(strip, TestLine.fill().with(55, "IBM.N"));
    assertEquals("IBM", line.get(SYMBOL));
    assertEquals("IBM.N", line.get(RAW_SYMBOL));
    assertTrue(line.symbolUnmapped);
    assertFalse(normalized(strip, TestLine.fill().with(55, "VOD.N")).symbolUnmapped);
    assertEquals(".N", normalized(strip, TestLine.fill().with(55, ".N")).get(SYMBOL));
  }

  @Test
  public void symbolTagOfTheProfile() {
    Normalized line = normalized("symbol: {tag: 107}", TestLine.fill().with(107, "VOD"));
    assertEquals("VOD", line.get(SYMBOL));
    assertEquals("AAPL", line.tags.get("55"));
  }

  private static void assertMapped(String symbol, TestLine line) {
    Normalized normalized = normalized("", line);
    assertEquals(symbol, normalized.get(SYMBOL));
    assertFalse(normalized.symbolUnmapped);
  }

  private static Normalized normalized(String profile, TestLine line) {
    return Normalized.of(profile, SYMBOLS, line);
  }
}
