package io.fixhouse.generator;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.line.ExecKind;
import io.fixhouse.line.Fate;
import io.fixhouse.line.LineNormalizer;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import io.fixhouse.vendor.VendorProfiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What fixhouse's own line normaliser makes of the generated lines, against the truth. */
public class NormalizerTest {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();

  /** Which reasons a malformed line may be rejected for. */
  private static final Map<String, Set<String>> REASONS =
      Map.of(
          "not_fix", Set.of("no_begin_string"),
          "cut_short", Set.of("truncated_field", "neither_exec_type_nor_ord_status"),
          "missing_price", Set.of("missing_price"),
          "missing_quantity", Set.of("missing_quantity"),
          "missing_symbol", Set.of("missing_symbol"),
          "missing_client", Set.of("missing_client"),
          "malformed_price", Set.of("malformed_price"),
          "negative_quantity", Set.of("negative_quantity"),
          "malformed_time", Set.of("malformed_time"),
          "missing_reference", Set.of("no_exec_ref_id"));

  private static Path output;
  private static DateTruth first;
  private static DateTruth second;
  private static ReferenceData reference;
  private static final VendorProfiles PROFILES =
      new VendorProfiles(Generated.CONF.resolve("vendors"));

  @BeforeClass
  public static void generate() throws Exception {
    output = FOLDER.getRoot().toPath();
    first = Generated.generate(output, Generated.FIRST);
    second = Generated.generate(output, Generated.SECOND);
    Path clients = Generated.REFERENCE.resolve("clients.csv");
    Path symbols = Generated.REFERENCE.resolve("symbols.csv");
    reference =
        ReferenceData.parse(
            clients.toString(),
            Files.readString(clients),
            symbols.toString(),
            Files.readString(symbols));
  }

  @Test
  public void eachVendorHasAProfile() throws Exception {
    assertEquals(new TreeSet<>(Generator.vendorNames()), PROFILES.vendors());
  }

  @Test
  public void eachLineOfTheFirstDateHasTheFateThatTheTruthSays() throws Exception {
    compare(first);
  }

  @Test
  public void eachLineOfTheSecondDateHasTheFateThatTheTruthSays() throws Exception {
    compare(second);
  }

  private static void compare(DateTruth truth) throws Exception {
    LocalDate date = LocalDate.parse(truth.date);
    for (Map.Entry<String, List<FileTruth>> vendor : truth.vendors.entrySet()) {
      VendorProfile profile = PROFILES.profile(vendor.getKey());
      LineNormalizer normalizer = new LineNormalizer(profile, reference, date);
      Map<String, Long> expected = new TreeMap<>();
      Map<String, Long> reasons = new TreeMap<>();
      for (FileTruth file : vendor.getValue()) {
        add(expected, file);
        file.rejected.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
      }
      Map<String, Long> actual = new TreeMap<>();
      Map<String, Long> actualReasons = new TreeMap<>();
      normalize(normalizer, lines(date, vendor), actual, actualReasons);
      assertEquals(vendor.getKey(), expected, actual);
      checkReasons(vendor.getKey(), reasons, actualReasons);
    }
  }

  private static List<String> lines(LocalDate date, Map.Entry<String, List<FileTruth>> vendor)
      throws Exception {
    List<String> lines = new ArrayList<>();
    for (FileTruth file : vendor.getValue()) {
      lines.addAll(Generated.lines(Generated.file(output, date, vendor.getKey(), file)));
    }
    return lines;
  }

  private static void normalize(
      LineNormalizer normalizer,
      List<String> lines,
      Map<String, Long> fates,
      Map<String, Long> reasons) {
    Map<String, Map<String, Integer>> contents = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (String line : lines) {
      byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
      Fate fate = normalizer.normalize(bytes, 0, bytes.length);
      String counted = fate.name();
      if (fate == Fate.REJECTED) {
        reasons.merge(normalizer.reason().text(), 1L, Long::sum);
      } else if (fate == Fate.EXECUTION) {
        assertTrue(line, normalizer.hasIdentity());
        assertNotEquals(line, ExecKind.RELAY, normalizer.kind());
        holds(ExecutionColumn.CHECKSUM_OK, normalizer, line);
        holds(ExecutionColumn.BODY_LENGTH_OK, normalizer, line);
        String identity = normalizer.identityHigh() + "," + normalizer.identityLow();
        String content = normalizer.contentHigh() + "," + normalizer.contentLow();
        boolean duplicate = !seen.add(identity + content);
        counted = duplicate ? "DUPLICATE" : normalizer.kind().name();
        if (!duplicate) {
          contents.computeIfAbsent(identity, i -> new HashMap<>()).merge(content, 1, Integer::sum);
        }
      }
      fates.merge(counted, 1L, Long::sum);
    }
    long conflicts =
        contents.values().stream().filter(c -> c.size() > 1).mapToLong(Map::size).sum();
    fates.put("CONFLICT", conflicts);
  }

  private static void holds(ExecutionColumn column, LineNormalizer normalizer, String line) {
    int index = column.ordinal();
    if (!normalizer.execution().isNull(index)) {
      assertEquals(column + ": " + line, 1, normalizer.execution().longAt(index));
    }
  }

  private static void add(Map<String, Long> fates, FileTruth file) {
    Map<String, Long> counts =
        Map.of(
            "FILL", file.fills,
            "BUST", file.busts,
            "CORRECT", file.corrects,
            "STATUS", file.status,
            "OTHER", file.other,
            "DUPLICATE", file.duplicates,
            "MESSAGE", file.messages,
            "REJECTED", file.rejectedLines());
    counts.forEach(
        (fate, count) -> {
          if (count > 0) {
            fates.merge(fate, count, Long::sum);
          }
        });
    fates.merge("CONFLICT", file.conflicts, Long::sum);
  }

  private static void checkReasons(
      String vendor, Map<String, Long> expected, Map<String, Long> actual) {
    expected.forEach(
        (malformation, count) -> {
          long found =
              REASONS.get(malformation).stream().mapToLong(r -> actual.getOrDefault(r, 0L)).sum();
          assertEquals(vendor + " " + malformation + " in " + actual, count.longValue(), found);
        });
  }
}
