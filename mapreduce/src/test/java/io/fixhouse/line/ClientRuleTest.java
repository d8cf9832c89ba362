package io.fixhouse.line;

import static io.fixhouse.table.ExecutionColumn.ACCOUNT;
import static io.fixhouse.table.ExecutionColumn.CLIENT_ID;
import static io.fixhouse.table.ExecutionColumn.RAW_CLIENT_ID;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import io.fixhouse.vendor.ReferenceData;
import org.junit.Test;

public class ClientRuleTest {
  private static final String PARTIES =
      "453=3|448=BRK|447=D|452=1|448=C7|447=D|452=3|448=C8|452=3|";

  private static final ReferenceData CLIENTS =
      ReferenceData.parse(
          "clients.csv",
          "vendor,raw_client_id,client_id\nbrk,C7,1007\nother,1001,9999\n",
          "symbols.csv",
          "");

  @Test
  public void houseIdentifierIn109() {
    Normalized line = normalized("", TestLine.fill());
    assertEquals("1001", line.get(CLIENT_ID));
    assertEquals("1001", line.get(RAW_CLIENT_ID));
    assertTrue(line.clientUnmapped);
  }

  @Test
  public void identifierThatClientsMaps() {
    Normalized line = normalized("", TestLine.fill().with(109, "C7"));
    assertEquals("1007", line.get(CLIENT_ID));
    assertEquals("C7", line.get(RAW_CLIENT_ID));
    assertFalse(line.clientUnmapped);
  }

  @Test
  public void partyWithRoleThreeWhereThereIsNo109() {
    Normalized line = normalized("", TestLine.fill().without(109) + PARTIES);
    assertEquals("1007", line.get(CLIENT_ID));
    assertEquals("C7", line.get(RAW_CLIENT_ID));
    assertEquals("BRK", line.tags.get("448"));
    assertNull(line.tags.get("448#2"));
    assertEquals("C8", line.tags.get("448#3"));
  }

  @Test
  public void clientIdWinsOverTheParty() {
    Normalized line = normalized("", TestLine.fill() + PARTIES);
    assertEquals("1001", line.get(CLIENT_ID));
    assertEquals("C7", line.tags.get("448#2"));
  }

  @Test
  public void partiesOfOtherRolesAreNoClient() {
    assertEquals(
        "missing_client", normalized("", TestLine.fill().without(109) + "448=A|452=1|").fate);
    assertEquals("missing_client", normalized("", TestLine.fill().without(109) + "452=3|").fate);
  }

  @Test
  public void aRoleWithoutAPartyOfItsOwnIsNotTheOneBeforeIt() {
    String parties = "448=A|447=D|452=1|447=D|452=3|";
    assertEquals("missing_client", normalized("", TestLine.fill().without(109) + parties).fate);
  }

  @Test
  public void accountOnlyWhereTheProfileNamesIt() {
    TestLine line = TestLine.fill().with(1, "C7").without(109);
    assertEquals("missing_client", normalized("", line).fate);
    Normalized named = normalized("client: 1", line);
    assertEquals("1007", named.get(CLIENT_ID));
    assertEquals("C7", named.get(ACCOUNT));
  }

  @Test
  public void vendorsOwnIdentifierWithoutARow() {
    Normalized line = normalized("client_ids: own", TestLine.fill());
    assertEquals("brk:1001", line.get(CLIENT_ID));
    assertEquals("1001", line.get(RAW_CLIENT_ID));
    assertTrue(line.clientUnmapped);
    String longest = "x".repeat(500);
    assertEquals(
        "brk:" + longest,
        normalized("client_ids: own", TestLine.fill().with(109, longest)).get(CLIENT_ID));
  }

  @Test
  public void vendorsOwnIdentifierWithARow() {
    assertEquals(
        "1007", normalized("client_ids: own", TestLine.fill().with(109, "C7")).get(CLIENT_ID));
  }

  @Test
  public void vendorWithoutClients() {
    Normalized line = normalized("client: none", TestLine.fill());
    assertEquals("fill", line.fate);
    assertNull(line.get(CLIENT_ID));
    assertNull(line.get(RAW_CLIENT_ID));
    assertEquals("1001", line.tags.get("109"));
    assertFalse(line.clientUnmapped);
  }

  private static Normalized normalized(String profile, Object line) {
    return Normalized.of(profile, CLIENTS, line);
  }
}
