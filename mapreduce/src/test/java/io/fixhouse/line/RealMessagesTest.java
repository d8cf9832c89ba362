package io.fixhouse.line;

import static io.fixhouse.table.ExecutionColumn.CURRENCY;
import static io.fixhouse.table.ExecutionColumn.EXEC_ID;
import static io.fixhouse.table.ExecutionColumn.PRICE;
import static io.fixhouse.table.ExecutionColumn.QUANTITY;
import static io.fixhouse.table.ExecutionColumn.TRANSACT_TIME;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.fix.Shared;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/**
 * ExecutionReports of public repositories, read from beside the project and never copied into it;
 * each file by a profile that fits its source, each line as of the day that it was sent. The counts
 * were made by looking at the lines.
 */
public class RealMessagesTest {
  private static final Pattern SENT = Pattern.compile("[^0-9]52=([0-9]{8})-");
  private static final LocalDate NOT_SENT = LocalDate.of(2024, 1, 15);

  @Test
  public void linesCutOutOfAParsersSources() throws IOException {
    assertEquals(
        Map.of(
            "fill", 4,
            // Half a message: 52 end with a quote after the last separator, one with "...".
            "bad_tag", 53,
            // Fragments without 150 and 39, one of them separated by ", ", one by {SOH}.
            "neither_exec_type_nor_ord_status", 9,
            // 150=F and nothing else of a trade.
            "missing_quantity", 1,
            // 150=I.
            "status", 1),
        fates("FxFixParser.fix", "client: none"));
  }

  @Test
  public void messagesOfAValidatorsTests() throws IOException {
    assertEquals(
        Map.of(
            "fill", 153,
            // New, cancelled, rejected and, on purpose, 150 and 20 that are no codes of FIX.
            "other", 503,
            // 20=3.
            "status", 178,
            // 20=1 and 20=2 with 19, of FIX 4.1 and 4.2.
            "bust", 2,
            "correct", 2,
            // 37=<>"SOH'@: the separator inside a field that is no data field.
            "bad_tag", 1,
            // 54=0, -1 and a, each twice.
            "malformed_side", 6,
            // 150=F without 32, twice with 20=3; and 150=G without 32, twice.
            "missing_quantity", 6,
            // 150=F with 32 and without 31.
            "missing_price", 2),
        fates("fix-antenna-net-core.fix", "{client: none, currency: USD}"));
  }

  @Test
  public void reportsOfThreeSendersInOneFile() throws IOException {
    assertEquals(
        Map.of(
            // The client's firm in Account.
            "fill", 3,
            // FIX 4.1 without any client, twice; a bond's allocation without Account.
            "missing_client", 3,
            // 150=2 with 39=0 and 32=0: acknowledgements that say they are fills of nothing.
            "other", 3),
        fates("logstash-filter-fix_protocol.fix", "{client: 1, currency: USD}"));
  }

  /** Each execution is logged on its way in, in pence, and on its way out, in pounds. */
  @Test
  public void koreanProgrammeOverSeveralHops() throws IOException {
    String[] hops = {"BR_DFD->TF_DFD", "FIX_ROUTER->ASSETMANAGER"};
    for (String hop : hops) {
      assertEquals(
          Map.of(
              "fill", 8,
              // 150=1 or 4 with 32=0: the same reports, sent with nothing done first.
              "other", 8,
              "relay", 32),
          fates("sackfixlogplayer.fix", programme(hop)));
    }
    List<String> in = fills(hops[0]);
    assertEquals(in, fills(hops[1]));
    assertEquals("111904391 54000 x 12275.6296 KRW, 2009-11-09 00:15:57", in.get(0));
    assertEquals("24856 3297 x 10.49109039 GBP, 2009-11-09 00:40:06", in.get(1));
  }

  /** Their engines reckoned these, not we. */
  @Test
  public void lengthsAndSumsOfMostMessagesHold() throws IOException {
    int lengths = 0;
    int sums = 0;
    for (String line : lines("fix-antenna-net-core.fix")) {
      Normalized normalized = normalized("{client: none, currency: USD}", line);
      lengths += "true".equals(normalized.columns.get("body_length_ok")) ? 1 : 0;
      sums += "true".equals(normalized.columns.get("checksum_ok")) ? 1 : 0;
    }
    assertTrue("" + lengths, lengths > 400);
    assertTrue("" + sums, sums > 400);
  }

  private static String programme(String session) {
    return "{zones: {60: Asia/Seoul}, session: {zone: Asia/Seoul}, client: 116, sessions: ["
        + session
        + "]}";
  }

  /** Each fill; without a TransactTime(60) its time is each hop's own SendingTime. */
  private static List<String> fills(String session) throws IOException {
    List<String> fills = new ArrayList<>();
    for (String text : lines("sackfixlogplayer.fix")) {
      Normalized line = normalized(programme(session), text);
      if (line.fate.equals("fill")) {
        String time = text.contains("\u000160=") ? ", " + line.get(TRANSACT_TIME) : "";
        String trade = line.get(QUANTITY) + " x " + line.get(PRICE) + " " + line.get(CURRENCY);
        fills.add(line.get(EXEC_ID) + " " + trade + time);
      }
    }
    return fills;
  }

  private static Map<String, Integer> fates(String file, String profile) throws IOException {
    Map<String, Integer> fates = new TreeMap<>();
    for (String line : lines(file)) {
      fates.merge(normalized(profile, line).fate, 1, Integer::sum);
    }
    return fates;
  }

  private static Normalized normalized(String profile, String line) {
    Matcher sent = SENT.matcher(line);
    LocalDate fileDate =
        sent.find() ? LocalDate.parse(sent.group(1), DateTimeFormatter.BASIC_ISO_DATE) : NOT_SENT;
    return new Normalized(
        new LineNormalizer(
            VendorProfile.parse("real", "real.yaml", profile), ReferenceData.empty(), fileDate),
        Normalized.bytes(line));
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(Shared.folder("fixdata").resolve(file), StandardCharsets.ISO_8859_1);
  }
}
