package io.fixhouse.line;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import io.fixhouse.fix.FixMessage;
import io.fixhouse.fix.FixScanner;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;

/** What is put into a message comes out of it. {@code -Dfixhouse.seed=N} tries others. */
public class RoundTripTest {
  private static final long SEED = Long.getLong("fixhouse.seed", 20240501);
  private static final List<String> SEPARATORS =
      List.of("\u0001", "|", ";", "^A", "^A ", "#", "{SOH}", "<SOH>", "\t", "||", "~");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HH:mm:ss");

  private final Random random = new Random(SEED);

  @Test
  public void fieldsInTheirOrder() {
    FixScanner scanner = new FixScanner(List.of());
    FixMessage message = new FixMessage();
    for (int round = 0; round < 8_000; round++) {
      String separator = SEPARATORS.get(random.nextInt(SEPARATORS.size()));
      List<String> put = new ArrayList<>(List.of("8=FIX.4.4"));
      int fields = random.nextInt(60);
      while (put.size() < fields) {
        if (random.nextInt(10) == 0) {
          String data = value("=|;#^A{SOH}\u0001\t8=FIX\u0000\u00ff") + separator;
          put.add("95=" + data.length());
          put.add("96=" + data);
        } else {
          put.add(tag() + "=" + value("=.:-+ abcXYZ0189[]@\u0000\u00ff"));
        }
      }
      String end = random.nextBoolean() ? separator : "";
      String line = random.nextBoolean() ? "log, 09:30:00: " : "";
      line += String.join(separator, put) + end;
      byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
      String of = "seed " + SEED + ": " + line;
      if (put.size() == 1 && end.isEmpty()) {
        continue; // Nothing says what separates.
      }
      assertNull(of, scanner.scan(bytes, 0, bytes.length, message));
      assertEquals(of, put, found(message));
    }
  }

  @Test
  public void valuesInTheirColumns() {
    LineNormalizer normalizer =
        Normalized.normalizer("amend_days: 366", io.fixhouse.vendor.ReferenceData.empty());
    for (int round = 0; round < 8_000; round++) {
      Map<String, String> put = new HashMap<>();
      BigDecimal price = decimal(8);
      BigDecimal quantity = decimal(6).abs().add(new BigDecimal("0.000001"));
      LocalDateTime time =
          LocalDateTime.of(2024, 1, 1, 0, 0).plusSeconds(random.nextInt(120 * 86_400));
      String nanos = String.format("%09d", random.nextInt(1_000_000_000));
      String decimals = nanos.substring(0, 1 + random.nextInt(9));
      put.put("price", Normalized.decimal(price));
      put.put("quantity", Normalized.decimal(quantity));
      put.put(
          "transact_time",
          time.toString().replace('T', ' ')
              + (time.getSecond() == 0 ? ":00" : "")
              + ("." + decimals).replaceAll("\\.?0*$", ""));
      put.put("exec_id", "E" + value("abcXYZ0189-/ "));
      put.put("client_id", "C" + value("abcXYZ0189-/ "));
      put.put("symbol", "S" + value("abcXYZ0189./ "));
      put.put("side", "" + "123456789ABCDEFGH".charAt(random.nextInt(17)));
      put.put("currency", "JPY");
      put.put("account", "A" + value("\u0000\u00ff="));
      TestLine line =
          TestLine.fill()
              .with(31, price.toPlainString())
              .with(32, quantity.toPlainString())
              .with(60, time.format(TIME) + "." + decimals)
              .with(17, put.get("exec_id"))
              .with(109, put.get("client_id"))
              .with(55, put.get("symbol"))
              .with(54, put.get("side"))
              .with(15, "JPY")
              .with(1, put.get("account"));
      Normalized found = new Normalized(normalizer, Normalized.bytes(line.toString()));
      String of = "seed " + SEED + ": " + line;
      assertEquals(of, "fill", found.fate);
      put.forEach((column, value) -> assertEquals(of, value, found.columns.get(column)));
    }
  }

  private static List<String> found(FixMessage message) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < message.size(); i++) {
      found.add(
          message.tag(i)
              + "="
              + new String(
                  message.buffer(),
                  message.start(i),
                  message.length(i),
                  StandardCharsets.ISO_8859_1));
    }
    return found;
  }

  /** A tag that is no data field's, nor that of a message's begin or end. */
  private int tag() {
    int[] tags = {1, 6, 11, 35, 55, 448, 452, 4095, 4096, 4097, 20_000, 999_999_999};
    return random.nextBoolean() ? tags[random.nextInt(tags.length)] : 2_000 + random.nextInt(9_000);
  }

  private String value(String alphabet) {
    StringBuilder value = new StringBuilder();
    for (int i = random.nextInt(4) * random.nextInt(8); i > 0; i--) {
      value.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return value.toString();
  }

  /** Of at most 17 digits, up to as many decimals as the column holds. */
  private BigDecimal decimal(int scale) {
    BigInteger digits = new BigInteger(random.nextInt(56), random);
    BigDecimal value = new BigDecimal(digits, random.nextInt(scale + 1));
    BigDecimal most = BigDecimal.TEN.pow(17 - scale);
    value = value.compareTo(most) < 0 ? value : most;
    return random.nextBoolean() ? value : value.negate();
  }
}
