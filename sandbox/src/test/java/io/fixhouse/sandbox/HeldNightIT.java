package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.UserException;
import io.fixhouse.land.Manifest.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What one vendor keeps from the others: all, where it holds the night, and else nothing. */
public class HeldNightIT {
  @ClassRule public static final RunningCluster CLUSTER = RunningCluster.shared();
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();

  private static final String HOLDER = "holder";
  private static final String STEADY = "steady";

  private static TestHouse house;
  private static Path profiles;

  @BeforeClass
  public static void twoVendors() throws Exception {
    profiles = FOLDER.newFolder("vendors").toPath();
    Files.writeString(profiles.resolve(HOLDER + ".yaml"), "hold_night: true\n");
    Files.writeString(profiles.resolve(STEADY + ".yaml"), "");
    house = new TestHouse(CLUSTER.cluster(), profiles, TestHouse.REFERENCE);
  }

  @Test
  public void aVendorThatHoldsTheNightKeepsTheOthersUnpublishedUntilItIsRight() throws Exception {
    LocalDate date = LocalDate.of(2024, 9, 9);
    house.land(STEADY, date, Kind.FIRST, file("a.fix", fill(date, "S1"), fill(date, "S2")));
    house.land(HOLDER, date, Kind.FIRST, file("b.fix", "junk", "junk", fill(date, "H1")));
    UserException e = assertThrows(UserException.class, () -> house.run(date));
    assertTrue(
        e.getMessage(),
        e.getMessage().startsWith("nothing is published, for holder holds the night"));
    assertTrue(e.getMessage(), e.getMessage().contains("2 of 3 lines rejected"));
    assertEquals(List.of(), fills(date));
    assertEquals(List.of("failed"), nights(date));
    assertEquals(List.of("holder|failed", "steady|failed"), loads(date));

    house.land(HOLDER, date, Kind.RESTATE, file("c.fix", fill(date, "H1")));
    house.run(date);
    assertEquals(List.of("holder|H1", "steady|S1", "steady|S2"), fills(date));
    assertEquals(List.of("done", "failed"), nights(date));
    assertEquals(List.of("holder|loaded", "steady|loaded"), loads(date));
  }

  @Test
  public void aVendorWhoseProfileBreaksAfterItLandedIsHeldBackAloneUntilItIsMended()
      throws Exception {
    LocalDate date = LocalDate.of(2024, 9, 10);
    house.land(STEADY, date, Kind.FIRST, file("d.fix", fill(date, "S3")));
    house.land(HOLDER, date, Kind.FIRST, file("e.fix", fill(date, "H2")));
    Files.writeString(profiles.resolve(STEADY + ".yaml"), "prize: 44\n");
    try {
      house.run(date);
    } finally {
      Files.writeString(profiles.resolve(STEADY + ".yaml"), "");
    }
    assertEquals(List.of("holder|H2"), fills(date));
    assertEquals(List.of("partial"), nights(date));
    assertEquals(List.of("holder|loaded", "steady|held_back"), loads(date));
    List<List<String>> reasons =
        house.query(
            "SELECT reason FROM file_loads WHERE state = 'held_back' AND file_date = DATE '"
                + date
                + "'");
    assertEquals(1, reasons.size());
    String reason = reasons.get(0).get(0);
    assertTrue(reason, reason.contains("steady.yaml, line 1") && reason.contains("prize"));

    house.run(date);
    assertEquals(List.of("holder|H2", "steady|S3"), fills(date));
    assertEquals(List.of("done", "partial"), nights(date));
  }

  private static String fill(LocalDate date, String execId) {
    return "8=FIX.4.4|35=8|49=BRK|56=HOUSE|37=O1|11=C1|17="
        + execId
        + "|150=F|39=2|54=1|55=AAPL|32=100|31=170.10|109=1001|15=USD|60="
        + date.toString().replace("-", "")
        + "-14:30:00|";
  }

  private static Path file(String name, String... lines) throws Exception {
    Path file = FOLDER.getRoot().toPath().resolve(name);
    TestFiles.write(file, List.of(lines));
    return file;
  }

  private static List<String> fills(LocalDate date) throws Exception {
    return TestRows.values(
        house.query("SELECT vendor, exec_id FROM fills WHERE trade_date = DATE '" + date + "'"));
  }

  /** The states of all of the date's runs. */
  private static List<String> nights(LocalDate date) throws Exception {
    return TestRows.values(
        house.query("SELECT state FROM nights WHERE trade_date = DATE '" + date + "'"));
  }

  /** The states of the files in the date's last run. */
  private static List<String> loads(LocalDate date) throws Exception {
    String ofDate = " WHERE file_date = DATE '" + date + "'";
    return TestRows.values(
        house.query(
            "SELECT vendor, state FROM file_loads f JOIN (SELECT max(generation) AS last FROM"
                + " file_loads"
                + ofDate
                + ") l ON f.generation = l.last"
                + ofDate));
  }
}
