package io.fixhouse.line;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.fix.Shared;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;

/**
 * ExecutionReports of public repositories, read from beside the project and never copied into it.
 */
public class RealMessagesTest {
  @Test
  public void everyLineIsAccountedFor() throws IOException {
    assertEquals(68, sum(fates("FxFixParser.fix", "client: none", 2024, 1, 15)));
    assertEquals(853, sum(fates("fix-antenna-net-core.fix", "client: none", 2003, 2, 3)));
    assertEquals(9, sum(fates("logstash-filter-fix_protocol.fix", "client: 1", 2015, 8, 26)));
  }

  @Test
  public void koreanProgrammeWithLocalTransactTimes() throws IOException {
    String profile =
        "{zones: {60: Asia/Seoul}, session: {zone: Asia/Seoul}, client: 115, sessions: [BRBRIDGE->TFBRIDGE]}";
    Map<String, Integer> fates = fates("sackfixlogplayer.fix", profile, 2009, 11, 9);
    assertEquals(48, sum(fates));
    assertTrue(fates.toString(), fates.getOrDefault("relay", 0) > 0);
    assertTrue(fates.toString(), fates.getOrDefault("other", 0) > 0);
  }

  /** Their engines reckoned these, not we. */
  @Test
  public void lengthsAndSumsOfMostMessagesHold() throws IOException {
    int lengths = 0;
    int sums = 0;
    LineNormalizer normalizer = normalizer("client: none", LocalDate.of(2003, 2, 3));
    for (String line : lines("fix-antenna-net-core.fix")) {
      Normalized normalized = new Normalized(normalizer, Normalized.bytes(line));
      lengths += "true".equals(normalized.columns.get("body_length_ok")) ? 1 : 0;
      sums += "true".equals(normalized.columns.get("checksum_ok")) ? 1 : 0;
    }
    assertTrue("" + lengths, lengths > 400);
    assertTrue("" + sums, sums > 400);
  }

  private static int sum(Map<String, Integer> fates) {
    return fates.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> fates(
      String file, String profile, int year, int month, int day) throws IOException {
    LineNormalizer normalizer = normalizer(profile, LocalDate.of(year, month, day));
    Map<String, Integer> fates = new TreeMap<>();
    for (String line : lines(file)) {
      fates.merge(new Normalized(normalizer, Normalized.bytes(line)).fate, 1, Integer::sum);
    }
    return fates;
  }

  private static LineNormalizer normalizer(String profile, LocalDate fileDate) {
    return new LineNormalizer(
        VendorProfile.parse("real", "real.yaml", profile), ReferenceData.empty(), fileDate);
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(Shared.folder("fixdata").resolve(file), StandardCharsets.ISO_8859_1);
  }
}
