package io.fixhouse.profile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ProfileCheckTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Conf conf;
  private String output;

  @Before
  public void emptyFolders() throws IOException {
    conf = new Conf(folder.newFolder("vendors").toPath(), folder.newFolder("ref").toPath());
  }

  @Test
  public void theProjectsOwnProfilesAreRight() throws IOException {
    conf = new Conf(Path.of("../conf/vendors"), Path.of("../conf/reference"));
    assertEquals(0, check());
    assertTrue(output, output.endsWith("profile check ok: 10 profiles, 0 wrong, 0 warnings\n"));
  }

  @Test
  public void aProfileIsSummedUpInALine() throws IOException {
    profile(
        "acme",
        "{zones: {60: Asia/Seoul}, session: {zone: Asia/Seoul, roll: '17:30'}, currency: KRW,"
            + " sessions: A->B}");
    assertEquals(0, check());
    assertShows(
        "acme         price 31, quantity 32, client 109 or party, time 60 in Asia/Seoul or 52,"
            + " days of Asia/Seoul from 17:30, KRW, A->B\n");
  }

  @Test
  public void allThatIsWrongIsSaidAndNotTheFirstAlone() throws IOException {
    profile("acme", "price: LastPx\nquantty: 32\nzones: {52: Mars, 60: Venus}\nclient: 109\n");
    profile("other", "identity: contents\n");
    profile("right", "");
    profile("Wrong Name", "");
    assertEquals(1, check());
    assertShows("acme.yaml, line 1: a tag is a number");
    assertShows("acme.yaml, line 2: unknown profile key \"quantty\"; allowed are description");
    assertShows("acme.yaml, line 3: a zone is a name of the tz database");
    assertShows("not \"Venus\"");
    assertShows("other.yaml, line 1: unknown value for identity");
    assertShows("right        price 31");
    assertShows("Wrong Name   WRONG");
    assertTrue(output, output.endsWith("NOT ok: 4 profiles, 3 wrong, 0 warnings\n"));
  }

  @Test
  public void namedVendorsAloneAndUnknownOnes() throws IOException {
    profile("acme", "");
    profile("other", "identity: contents\n");
    assertEquals(0, check("acme"));
    assertFalse(output.contains("other"));
    assertEquals(1, check("acme", "nobody"));
    assertShows("there is no vendor 'nobody'");
  }

  @Test
  public void wrongRowsOfTheReferenceDataAreAllSaid() throws IOException {
    profile("acme", "");
    Files.writeString(
        conf.reference().resolve("clients.csv"),
        "vendor,raw_client_id,client_id\nacme,1,2\nacme,1,3\nacme,4\nacme,,5\n");
    assertEquals(1, check());
    assertShows("clients.csv, line 3: client 1 of acme has a row already");
    assertShows("clients.csv, line 4: 2 values where the header has 3");
    assertShows("clients.csv, line 5: \"raw_client_id\" is empty");
  }

  @Test
  public void whatReadsAndIsLikelyWrongIsAWarning() throws IOException {
    assertDoubt("client_ids: own", ", line 1: warning: own, but clients.csv has no row for acme");
    assertDoubt("price: 44", "Price(44) is the order's limit price");
    assertDoubt("client: 1\nquantity: 38", ", line 2: warning: OrderQty(38)");
    assertDoubt("{time: 52, zones: {60: Asia/Seoul}}", "TransactTime(60) has a zone");
    assertDoubt("sessions: [A->B, A->B]", "stands there twice");
    assertDoubt("sessions: A->A", "the same 49 and 56");
    assertDoubt("sessions: A->B->C", "several arrows");
    assertDoubt("currency: XYZ", "no currency of ISO 4217");
    assertDoubt("symbol: {strip_suffix: [Q, .OQ]}", ".OQ is never taken off");
    assertDoubt("thresholds: {reject_rate: 1}", "lets a delivery through");
    profile("acme", "{price: 44, fills_alone: true, currency: GBp, zones: {52: Asia/Seoul}}");
    assertEquals(0, check());
    assertShows(" 0 warnings");
  }

  @Test
  public void rowsForAVendorWithoutAProfileAreAWarning() throws IOException {
    profile("acme", "");
    Files.writeString(
        conf.reference().resolve("clients.csv"), "vendor,raw_client_id,client_id\nacmee,1,2\n");
    assertEquals(0, check());
    assertShows("it has rows for acmee");
  }

  private void assertDoubt(String yaml, String part) throws IOException {
    profile("acme", yaml);
    assertEquals(0, check());
    assertShows(part);
    assertShows(" 1 warning\n");
  }

  private void assertShows(String part) {
    assertTrue(output, output.contains(part));
  }

  private void profile(String vendor, String yaml) throws IOException {
    Files.writeString(conf.vendors().resolve(vendor + ".yaml"), yaml);
  }

  private int check(String... vendors) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      return new ProfileCheck(conf, out).run(List.of(vendors));
    } finally {
      output = bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
