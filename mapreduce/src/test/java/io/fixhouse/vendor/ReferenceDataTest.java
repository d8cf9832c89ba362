package io.fixhouse.vendor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.Test;

public class ReferenceDataTest {
  private static final String CLIENTS = "vendor,raw_client_id,client_id\n";
  private static final String SYMBOLS = "symbol,ric,isin,sedol,cusip,currency,splits\n";

  @Test
  public void clientsOfEachVendor() {
    ReferenceData data = clients("a,17,1001\nb,17,1002\n\"a\",\"x,y\",1003\n");
    assertEquals("1001", get(data.clientsOf("a"), "17"));
    assertEquals("1002", get(data.clientsOf("b"), "17"));
    assertEquals("1003", get(data.clientsOf("a"), "x,y"));
    assertNull(get(data.clientsOf("a"), "18"));
    assertNull(get(data.clientsOf("c"), "17"));
  }

  @Test
  public void symbolsByEachIdentifier() {
    ReferenceData data = symbols("VOD,VOD.L,GB00BH4HKS39,BH4HKS3,,GBP,2014-02-24:6/11\n");
    assertEquals("VOD", get(data.symbolsBy(SymbolKey.SYMBOL), "VOD"));
    assertEquals("VOD", get(data.symbolsBy(SymbolKey.RIC), "VOD.L"));
    assertEquals("VOD", get(data.symbolsBy(SymbolKey.ISIN), "GB00BH4HKS39"));
    assertEquals("VOD", get(data.symbolsBy(SymbolKey.SEDOL), "BH4HKS3"));
    assertNull(get(data.symbolsBy(SymbolKey.CUSIP), ""));
  }

  @Test
  public void columnsInAnyOrderCommentsAndBlankLines() {
    ReferenceData data =
        ReferenceData.parse(
            "c.csv",
            "\uFEFF# ours\nclient_id , vendor, raw_client_id\r\n\r\n1001,a,17\r\n",
            "s.csv",
            "isin,symbol\nX1,A\n");
    assertEquals("1001", get(data.clientsOf("a"), "17"));
    assertEquals("A", get(data.symbolsBy(SymbolKey.ISIN), "X1"));
  }

  @Test
  public void noRowsAtAll() {
    assertNull(get(ReferenceData.empty().clientsOf("a"), "17"));
    assertNull(get(clients("").clientsOf("a"), "17"));
  }

  @Test
  public void identifierThatStandsForTwo() {
    assertError("clients.csv, line 3: client 17 of a has a row already", "a,17,1\na,17,2\n", "");
    assertError("symbols.csv, line 3: isin X1 stands for A already", "", "A,,X1,,,,\nB,,X1,,,,\n");
    assertError("symbols.csv, line 3: symbol A stands for A already", "", "A,,,,,,\nA,,,,,,\n");
  }

  @Test
  public void rowsThatAreNotRight() {
    assertError("clients.csv, line 2: \"client_id\" is empty", "a,17,\n", "");
    assertError("clients.csv, line 2: 2 values where the header has 3", "a,17\n", "");
    assertError("symbols.csv, line 2: \"symbol\" is empty", "", ",VOD.L,,,,,\n");
  }

  @Test
  public void headersThatAreNotRight() {
    String unknown = error("vendor,client,client_id\na,1,2\n", "");
    assertTrue(unknown, unknown.contains("clients.csv, line 1: unknown column \"client\""));
    assertTrue(unknown, unknown.contains("allowed are vendor, raw_client_id, client_id"));
    assertTrue(error("vendor,client_id\na,1\n", "").contains("\"raw_client_id\" is missing"));
    assertTrue(error("", "ric\nA\n").contains("\"symbol\" is missing"));
  }

  @Test
  public void manyRows() {
    Map<String, String> entries = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      entries.put("key" + i, "value" + i);
    }
    SliceMap map = new SliceMap(entries);
    entries.forEach((key, value) -> assertEquals(value, get(map, key)));
    assertNull(get(map, "key10000"));
    assertNull(get(map, ""));
  }

  @Test
  public void keysOfEachLengthAndThoseThatDifferInAByte() {
    for (int length = 1; length <= 20; length++) {
      String key = "ABCDEFGHIJKLMNOPQRST".substring(0, length);
      SliceMap map = new SliceMap(Map.of(key, "value"));
      assertEquals("value", get(map, key));
      assertNull(get(map, key + "U"));
      for (int i = 0; i < length; i++) {
        assertNull(get(map, key.substring(0, i) + "x" + key.substring(i + 1)));
      }
    }
  }

  private static ReferenceData clients(String rows) {
    return ReferenceData.parse("clients.csv", CLIENTS + rows, "symbols.csv", "");
  }

  private static ReferenceData symbols(String rows) {
    return ReferenceData.parse("clients.csv", "", "symbols.csv", SYMBOLS + rows);
  }

  private static void assertError(String expected, String clientRows, String symbolRows) {
    assertEquals(expected, error(CLIENTS + clientRows, SYMBOLS + symbolRows));
  }

  private static String error(String clients, String symbols) {
    return assertThrows(
            ProfileException.class,
            () -> ReferenceData.parse("clients.csv", clients, "symbols.csv", symbols))
        .getMessage();
  }

  private static String get(SliceMap map, String key) {
    byte[] bytes = ("x" + key + "y").getBytes(StandardCharsets.UTF_8);
    byte[] value = map.get(bytes, 1, bytes.length - 2);
    byte[] further = ("xxxxxxxx" + key).getBytes(StandardCharsets.UTF_8);
    assertSame(value, map.get(further, Long.BYTES, further.length - Long.BYTES));
    return value == null ? null : new String(value, StandardCharsets.UTF_8);
  }
}
