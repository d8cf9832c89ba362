package io.fixhouse.line;

import static org.junit.Assert.assertTrue;

import io.fixhouse.fix.Shared;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * The normalizer against the plain reading of the design's rules: the same fate, the same row, the
 * same identities. {@code -Dfixhouse.seed=N} tries other lines.
 */
public class ReferenceTest {
  private static final long SEED = Long.getLong("fixhouse.seed", 20240501);

  private final Random random = new Random(SEED);

  @Test
  public void linesNearlyAsVendorsSendThem() {
    RandomMessages messages = new RandomMessages(random);
    List<Agreement> agreements = agreements(Normalized.FILE_DATE);
    for (int i = 0; i < 60_000; i++) {
      check(agreements, messages.next());
    }
    Map<String, Integer> fates = new TreeMap<>();
    agreements.forEach(a -> a.fates().forEach((fate, n) -> fates.merge(fate, n, Integer::sum)));
    for (ExecKind kind : ExecKind.values()) {
      assertTrue(kind.text() + " in " + fates, fates.getOrDefault(kind.text(), 0) > 100);
    }
    for (RejectReason reason : RejectReason.values()) {
      assertTrue(
          reason.text() + " in " + fates,
          reason == RejectReason.LINE_TOO_LONG || fates.getOrDefault(reason.text(), 0) > 10);
    }
  }

  @Test
  public void randomBytes() {
    List<Agreement> agreements = agreements(Normalized.FILE_DATE);
    byte[] begin = Normalized.bytes("8=FIX.4.4|35=8|");
    for (int i = 0; i < 20_000; i++) {
      byte[] junk = new byte[random.nextInt(200)];
      random.nextBytes(junk);
      check(agreements, junk);
      check(agreements, join(begin, junk));
    }
  }

  @Test
  public void randomCharactersOfMessages() {
    List<Agreement> agreements = agreements(Normalized.FILE_DATE);
    String alphabet = "0123456789=|=|8FIX.-:ABGH\u0001 ";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder line = new StringBuilder("8=FIX.4.4|35=8|150=F|");
      for (int c = random.nextInt(150); c > 0; c--) {
        line.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      check(agreements, Normalized.bytes(line.toString()));
    }
  }

  @Test
  public void realLinesAndDamagedOnes() throws IOException {
    for (LocalDate fileDate :
        List.of(
            LocalDate.of(2009, 11, 9),
            LocalDate.of(2003, 2, 3),
            LocalDate.of(2015, 8, 26),
            LocalDate.of(2024, 1, 15))) {
      List<Agreement> agreements = agreements(fileDate);
      for (byte[] line : realLines()) {
        check(agreements, line);
        for (int i = 0; i < 4; i++) {
          check(agreements, damaged(line));
        }
      }
    }
  }

  /** Lines whose tags are another's, in its order, and lines that are nearly such. */
  @Test
  public void linesOfAKnownOrderAndDamagedOnes() {
    RandomMessages messages = new RandomMessages(random);
    for (int i = 0; i < 3_000; i++) {
      byte[] line = messages.next();
      String profile = Agreement.PROFILES.get(random.nextInt(Agreement.PROFILES.size()));
      List<Agreement> one = List.of(new Agreement(profile, Normalized.FILE_DATE));
      check(one, line);
      check(one, line);
      for (int damages = 0; damages < 10 && line.length > 0; damages++) {
        check(one, damaged(line));
      }
      check(one, line);
    }
  }

  private void check(List<Agreement> agreements, byte[] line) {
    try {
      agreements.get(random.nextInt(agreements.size())).check(line);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("-Dfixhouse.seed=" + SEED + ": " + e.getMessage(), e);
    }
  }

  private static List<Agreement> agreements(LocalDate fileDate) {
    return Agreement.PROFILES.stream().map(yaml -> new Agreement(yaml, fileDate)).toList();
  }

  /** A byte changed, some taken out, some put in twice, or two lines run into one. */
  private byte[] damaged(byte[] line) {
    byte[] copy = line.clone();
    int from = random.nextInt(copy.length);
    int to = Math.min(copy.length, from + 1 + random.nextInt(12));
    switch (random.nextInt(4)) {
      case 0 -> copy[from] = (byte) random.nextInt(256);
      case 1 -> copy = join(Arrays.copyOf(line, from), Arrays.copyOfRange(line, to, line.length));
      case 2 -> copy = join(Arrays.copyOf(line, to), Arrays.copyOfRange(line, from, line.length));
      default -> copy = join(Arrays.copyOf(line, to), line);
    }
    return copy;
  }

  private static List<byte[]> realLines() throws IOException {
    List<byte[]> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(Shared.folder("fixdata"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".fix")).sorted().toList()) {
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
          if (!line.isEmpty()) {
            lines.add(Normalized.bytes(line));
          }
        }
      }
    }
    return lines;
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
