package io.fixhouse.generator;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class GeneratorTest {
  private static final Settings SMALL = Settings.of(3, 4_000);

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void theSameRequestGivesTheSameBytesWhateverTheThreads() throws Exception {
    Map<String, byte[]> one = made("one", request("one", SMALL, 1));
    Map<String, byte[]> two = made("two", request("two", SMALL, 4));
    assertSame(one, two);
  }

  @Test
  public void aRerunLeavesTheSameFilesAndNoOthers() throws Exception {
    GenerateRequest request = request("one", SMALL, 2);
    assertSame(made("one", request), made("one", request));
  }

  @Test
  public void aVendorMadeAloneIsAsAmongTheOthers() throws Exception {
    Map<String, byte[]> all = made("all", request("all", SMALL, 2));
    Path alone = folder.getRoot().toPath().resolve("alone");
    Generated.generate(
        new GenerateRequest(
            Generated.FIRST, List.of("harbor"), SMALL, alone, Generated.REFERENCE, 1, false));
    String file = "file_date=2024-07-02/vendor=harbor/harbor_20240702.fix.zip";
    assertArrayEquals(all.get(file), files(alone).get(file));
    assertEquals(2, files(alone).size());
  }

  @Test
  public void theTruthOfVendorsMadeBeforeIsKept() throws Exception {
    Path output = folder.getRoot().toPath().resolve("one");
    for (String vendor : List.of("harbor", "alpine")) {
      Generated.generate(
          new GenerateRequest(
              Generated.FIRST, List.of(vendor), SMALL, output, Generated.REFERENCE, 1, true));
    }
    DateTruth truth = DateTruth.read(output, Generated.FIRST);
    assertEquals("[alpine, harbor]", truth.vendors.keySet().toString());
  }

  @Test
  public void anotherSeedGivesOtherBytes() throws Exception {
    Map<String, byte[]> one = made("one", request("one", SMALL, 2));
    Settings other = Settings.of(4, SMALL.messages());
    Map<String, byte[]> two = made("two", request("two", other, 2));
    String file = "file_date=2024-07-02/vendor=cascade/cascade_20240702.fix";
    assertFalse(Arrays.equals(one.get(file), two.get(file)));
  }

  @Test
  public void aFolderMadeWithOtherSettingsIsLeftAlone() throws Exception {
    Map<String, byte[]> before = made("one", request("one", SMALL, 2));
    Settings other = Settings.of(4, SMALL.messages());
    UserException wrong =
        assertThrows(UserException.class, () -> made("one", request("one", other, 2)));
    assertThat(wrong.getMessage(), containsString("was made with --seed 3 "));
    assertSame(before, files(folder.getRoot().toPath().resolve("one")));
  }

  @Test
  public void weightsAndFilesSayWhoSendsHowMuchInHowManyFiles() throws Exception {
    Settings settings =
        new Settings(3, 4_000, Shares.DEFAULT, Weights.parse("alpine=100"), 10, Compression.PLAIN);
    Map<String, byte[]> made = made("one", request("one", settings, 1));
    List<String> files =
        made.keySet().stream().filter(file -> file.startsWith("file_date=")).toList();
    assertEquals(files.toString(), 11, files.size());
    assertThat(files.toString(), containsString("vendor=alpine/alpine_20240702_01.fix,"));
    assertThat(files.toString(), containsString("vendor=alpine/alpine_20240702_10.fix]"));
    DateTruth truth = DateTruth.read(folder.getRoot().toPath().resolve("one"), Generated.FIRST);
    assertEquals("[alpine]", truth.vendors.keySet().toString());
    assertTrue(truth.vendors.get("alpine").stream().allMatch(file -> file.lines == 400));
    assertThat(truth.settings, containsString(" --weights alpine=100 --files 10 --compression"));
  }

  @Test
  public void aClosedDayIsAnErrorThatNamesTheNextTradingDay() {
    GenerateRequest request =
        GenerateRequest.of(
            LocalDate.parse("2024-07-04"), SMALL, folder.getRoot().toPath(), Generated.REFERENCE);
    UserException wrong = assertThrows(UserException.class, () -> Generated.generate(request));
    assertThat(wrong.getMessage(), containsString("2024-07-04 has no session (Independence Day)"));
    assertThat(wrong.getMessage(), containsString("2024-07-05"));
  }

  @Test
  public void anUnknownVendorIsAnErrorThatNamesTheVendors() {
    GenerateRequest request =
        new GenerateRequest(
            Generated.FIRST,
            List.of("acme"),
            SMALL,
            folder.getRoot().toPath(),
            Generated.REFERENCE,
            1,
            true);
    UserException wrong = assertThrows(UserException.class, () -> Generated.generate(request));
    assertThat(wrong.getMessage(), containsString("there is no vendor 'acme'"));
    assertThat(wrong.getMessage(), containsString("alpine, borealis"));
  }

  @Test
  public void oneLineForADateIsEnough() throws Exception {
    made("one", request("one", Settings.of(1, 1), 1));
    DateTruth truth = DateTruth.read(folder.getRoot().toPath().resolve("one"), Generated.FIRST);
    long lines =
        truth.vendors.values().stream().flatMap(List::stream).mapToLong(file -> file.lines).sum();
    assertEquals(1, lines);
  }

  @Test
  public void theFirstDayOfTheCalendarHasNoDayBefore() throws Exception {
    Path output = folder.getRoot().toPath();
    DateTruth truth = Generated.generate(output, LocalDate.parse("2024-01-02"));
    assertTrue(truth.vendors.containsKey("juniper"));
    assertEquals(1, Files.readAllLines(output.resolve("truth/unmatched_amendments.tsv")).size());
  }

  private GenerateRequest request(String output, Settings settings, int threads) {
    return new GenerateRequest(
        Generated.FIRST,
        List.of(),
        settings,
        folder.getRoot().toPath().resolve(output),
        Generated.REFERENCE,
        threads,
        true);
  }

  private Map<String, byte[]> made(String output, GenerateRequest request) throws Exception {
    Generated.generate(request);
    return files(folder.getRoot().toPath().resolve(output));
  }

  private static Map<String, byte[]> files(Path output) throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(output)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(output.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }

  private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((file, bytes) -> assertArrayEquals(file, bytes, actual.get(file)));
  }
}
