package io.fixhouse.generator;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.line.ExecKind;
import io.fixhouse.line.Fate;
import io.fixhouse.line.LineNormalizer;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import io.fixhouse.vendor.VendorProfiles;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

  /** Whose BodyLength and CheckSum hold nowhere. */
  private static final String REDACTED = "ember";

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
      Map<String, List<String>> files = new TreeMap<>();
      for (FileTruth file : vendor.getValue()) {
        add(expected, file);
        file.rejected.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
        files.put(file.file, Generated.lines(Generated.file(output, date, vendor.getKey(), file)));
      }
      Map<String, Long> actual = new TreeMap<>();
      Map<String, Long> actualReasons = new TreeMap<>();
      List<String> fills = new ArrayList<>();
      boolean integrity = !vendor.getKey().equals(REDACTED);
      List<String> lines = files.values().stream().flatMap(List::stream).toList();
      normalize(normalizer, lines, integrity, actual, actualReasons, fills);
      assertEquals(vendor.getKey(), expected, actual);
      assertEquals(vendor.getKey(), reasons, actualReasons);
      Recount recount = Recount.withReference();
      recount.count(vendor.getKey(), date, files);
      assertEquals(
          vendor.getKey(),
          recount.sent(date, vendor.getKey()).stream().sorted().toList(),
          fills.stream().sorted().toList());
    }
  }

  private static void normalize(
      LineNormalizer normalizer,
      List<String> lines,
      boolean integrity,
      Map<String, Long> fates,
      Map<String, Long> reasons,
      List<String> fills) {
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
        holds(ExecutionColumn.CHECKSUM_OK, normalizer, integrity, line);
        holds(ExecutionColumn.BODY_LENGTH_OK, normalizer, integrity, line);
        String identity = normalizer.identityHigh() + "," + normalizer.identityLow();
        String content = normalizer.contentHigh() + "," + normalizer.contentLow();
        boolean duplicate = !seen.add(identity + content);
        counted = duplicate ? "DUPLICATE" : normalizer.kind().name();
        if (!duplicate && normalizer.kind() == ExecKind.FILL) {
          fills.add(fill(normalizer.execution()));
        }
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

  private static void holds(
      ExecutionColumn column, LineNormalizer normalizer, boolean expected, String line) {
    int index = column.ordinal();
    if (!normalizer.execution().isNull(index)) {
      assertEquals(column + ": " + line, expected ? 1 : 0, normalizer.execution().longAt(index));
    }
  }

  /** As the recount tells a fill. */
  private static String fill(Row row) {
    int time = ExecutionColumn.TRANSACT_TIME.ordinal();
    return String.join(
        " ",
        LocalDate.ofEpochDay(row.longAt(ExecutionColumn.TRADE_DATE.ordinal())).toString(),
        text(row, ExecutionColumn.CLIENT_ID),
        text(row, ExecutionColumn.SYMBOL),
        text(row, ExecutionColumn.CURRENCY),
        text(row, ExecutionColumn.SIDE),
        decimal(row, ExecutionColumn.PRICE, 8),
        decimal(row, ExecutionColumn.QUANTITY, 6),
        Instant.ofEpochSecond(row.longAt(time), row.nanosAt(time)).toString());
  }

  private static String text(Row row, ExecutionColumn column) {
    int i = column.ordinal();
    return new String(row.bytesAt(i), row.startAt(i), row.lengthAt(i), StandardCharsets.ISO_8859_1);
  }

  private static String decimal(Row row, ExecutionColumn column, int scale) {
    return BigDecimal.valueOf(row.longAt(column.ordinal()), scale)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static void add(Map<String, Long> fates, FileTruth file) {
    Map<String, Long> counts =
        Map.of(
            "FILL", file.fills,
            "BUST", file.busts,
            "CORRECT", file.corrects,
            "STATUS", file.status,
            "OTHER", file.other,
            "RELAY", file.relays,
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
}
