package io.fixhouse.profile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import io.fixhouse.command.UserException;
import io.fixhouse.fix.Shared;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

public class ProfileTryTest {
  private static final LocalDate DATE = LocalDate.of(2024, 5, 1);
  private static final String FILL =
      "8=FIX.4.4|9=1|35=8|49=BRK|56=HOUSE|34=7|52=20240501-13:30:01.100|17=E1|150=F|39=2|54=1"
          + "|55=AAPL|32=100|31=170.10|60=20240501-13:30:01.5|109=1001|15=USD|9001=new|";
  private static final String LOGON = "8=FIX.4.4|35=A|49=BRK|56=HOUSE|34=1|52=20240501-13:00:00|";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Conf conf;
  private String output;

  @Before
  public void aVendor() throws IOException {
    conf = new Conf(folder.newFolder("vendors").toPath(), folder.newFolder("ref").toPath());
    Files.writeString(conf.vendors().resolve("acme.yaml"), "client: 109\n");
    Files.writeString(conf.reference().resolve("symbols.csv"), "symbol\nAAPL\n");
  }

  @Test
  public void aFillIsShownFieldByFieldAndAsTheTableHoldsIt() throws IOException {
    assertEquals(0, run(FILL + "\n"));
    assertShows("lines.fix: plain, " + (FILL.length() + 1) + " bytes, 1 line");
    assertShows("separator: | (1 line)");
    assertShows("BodyLength(9): in 1 line, wrong in 1");
    assertShows("lines.fix line 1 (block 0, position 0): fill");
    assertTrue(output, output.matches("(?s).* 31 LastPx +170\\.10 +price\n.*"));
    assertTrue(output, output.matches("(?s).* 60 TransactTime +\\S+ +transact_time\n.*"));
    assertTrue(output, output.matches("(?s).* 109 ClientID +1001 +raw_client_id\n.*"));
    assertTrue(output, output.matches("(?s).* 9001 +new +tags\n.*"));
    assertShows("transact_time 2024-05-01 13:30:01.5 UTC, trade_date 2024-05-01");
    assertShows("client_id 1001 (no row in clients.csv), symbol AAPL\n");
    assertShows("side 1, quantity 100, price 170.1 USD");
    assertShows("identity: BRK, E1, fill");
    assertTrue(output, output.matches("(?s).*NOBODY ASKED FOR.* 9001 +1  e\\.g\\. new\n.*"));
    assertTrue(
        output,
        output.endsWith("1 line: 1 fill, 0 other executions, 0 other messages, 0 rejected\n"));
  }

  @Test
  public void theDateIsTheCommonestOfTheFileOrWhatTheUserSays() throws IOException {
    run(FILL + "\n");
    assertShows("file date 2024-05-01: the commonest");
    assertEquals(1, run(new ProfileTry("acme", write(FILL), null, DATE.plusDays(30), 3, 9)));
    assertShows("trade_date_out_of_window: 1 line");
    assertShows("there: 60=20240501-13:30:01.5, 52=20240501-13:30:01.100");
  }

  @Test
  public void eachReasonComesWithTheFirstLineItIsSaidOf() throws IOException {
    String price = FILL.replace("170.10", "1e5");
    assertEquals(1, run(LOGON + "\n" + price + "\n" + price + "\nno fix\n"));
    assertShows("malformed_price: 2 lines\n");
    assertShows("e.g. lines.fix line 2 (block 0, position " + (LOGON.length() + 1) + ")");
    assertShows("there: 31=1e5");
    assertShows("no_begin_string: 1 line\n");
    assertShows("1 other messages: 35=A 1");
    assertShows("NOT ok: 3 of 4 lines rejected (75 %; reject_rate allows 25 %)");
  }

  @Test
  public void rejectedLinesUpToTheThresholdAreLetThrough() throws IOException {
    assertEquals(0, run(FILL + "\n" + LOGON + "\n" + LOGON + "\n?\n"));
    assertEquals(1, run(FILL + "\n" + LOGON + "\n?\n"));
  }

  @Test
  public void duplicatesAndConflictsAreCountedAsTheJobSettlesThem() throws IOException {
    String other = FILL.replace("32=100", "32=200");
    run(FILL + "\n" + FILL + "\n" + other + "\n" + other.replace("=200", "=300") + "\n");
    assertShows("1 duplicates, 3 in conflict");
  }

  private interface Compressor {
    OutputStream over(OutputStream out) throws IOException;
  }

  @Test
  public void filesOfEachFormatGiveTheSame() throws IOException {
    Map<String, Compressor> formats =
        Map.of(
            "plain", out -> out,
            "gzip", GZIPOutputStream::new,
            "bzip2", BZip2CompressorOutputStream::new,
            "zstd", ZstdOutputStream::new,
            "xz", out -> new XZOutputStream(out, new LZMA2Options(1)),
            "lz4", LZ4FrameOutputStream::new);
    for (Map.Entry<String, Compressor> format : formats.entrySet()) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      try (OutputStream out = format.getValue().over(file)) {
        out.write(((FILL + "\r\n").repeat(50) + LOGON).getBytes(StandardCharsets.US_ASCII));
      }
      run(file.toByteArray());
      assertShows("lines.fix: " + format.getKey() + ", ");
      assertShows(", 51 lines\n    50 lines end in CR LF\n    the last line has no line end");
      assertShows("fill 50");
    }
  }

  @Test
  public void aDamagedFileIsReadToWhereItIsDamaged() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write((FILL + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    byte[] cut = Arrays.copyOf(gzip.toByteArray(), gzip.size() - 4);
    assertEquals(1, run(cut));
    assertShows("CANNOT BE READ WHOLE");
    assertShows("NOT ok: lines.fix cannot be read whole");
  }

  @Test
  public void anEmptyFileHasNoLinesAndIsNoFault() throws IOException {
    assertEquals(0, run(""));
    assertShows("0 lines");
  }

  @Test
  public void hostileBytesAreShownHarmlessAndShort() throws IOException {
    Random random = new Random(11);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] noise = new byte[500];
    for (int i = 0; i < 300; i++) {
      random.nextBytes(noise);
      bytes.write(
          FILL.replace("AAPL", "A\u001B]0;x\u0007\u001B[2J").getBytes(StandardCharsets.US_ASCII));
      bytes.write(noise);
      bytes.write('\n');
      bytes.write(("\u001B[1m8=FIX.4.4|35=8|\u001B=1|").getBytes(StandardCharsets.US_ASCII));
      bytes.write('\n');
      bytes.write(noise);
    }
    bytes.write("8=FIX.4.4|58=".getBytes(StandardCharsets.US_ASCII));
    bytes.write("x".repeat(3 << 20).getBytes(StandardCharsets.US_ASCII));
    run(bytes.toByteArray());
    assertShows("1 line of more than 1 MiB");
    assertTrue(output.chars().noneMatch(c -> (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0)));
    assertTrue(output.lines().allMatch(line -> line.length() < 600));
  }

  @Test
  public void realMessagesAreAccountedForWithAnEmptyProfile() throws IOException {
    for (String name :
        List.of(
            "FxFixParser.fix", "fix-antenna-net-core.fix", "logstash-filter-fix_protocol.fix")) {
      Path file = Shared.folder("fixdata").resolve(name);
      run(new ProfileTry("acme", List.of(file.toString()), null, null, 3, Long.MAX_VALUE));
      assertShows(Files.readAllLines(file, StandardCharsets.ISO_8859_1).size() + " lines\n");
      assertShows("WHAT THE PROFILE MIGHT SAY INSTEAD");
    }
  }

  @Test
  public void aProfileThatIsNotInPlaceYet() throws IOException {
    Path draft = folder.getRoot().toPath().resolve("draft.yaml");
    Files.writeString(draft, "client: none\n");
    String file = write(FILL.replace("|109=1001", "")).get(0);
    assertEquals(0, run(new ProfileTry("newcomer", List.of(file), draft.toString(), null, 3, 9)));
    UserException unknown =
        assertThrows(
            UserException.class,
            () -> run(new ProfileTry("newcomer", List.of(file), null, null, 3, 9)));
    assertTrue(unknown.getMessage(), unknown.getMessage().contains("known are acme"));
    assertTrue(unknown.getMessage(), unknown.getMessage().contains("--profile FILE"));
  }

  @Test
  public void atMostAsManyLinesAsAreAskedForAreReadAndShown() throws IOException {
    List<String> file = write((LOGON + "\n").repeat(10) + FILL);
    run(new ProfileTry("acme", file, null, null, 2, 5));
    assertShows("5 lines read, the rest not");
    assertFalse(output.contains("line 3 (block"));
    run(new ProfileTry("acme", file, null, null, 2, 50));
    assertShows("THE FIRST LINES, and the first fill");
    assertShows("line 11 (block 0");
  }

  @Test
  public void aFileThatIsNotThere() {
    assertThrows(
        UserException.class,
        () -> run(new ProfileTry("acme", List.of("/no/such.fix"), null, null, 3, 9)));
    assertThrows(
        UserException.class, () -> run(new ProfileTry("acme", List.of("/"), null, null, 3, 9)));
  }

  private void assertShows(String part) {
    assertTrue(output, output.contains(part));
  }

  private int run(String lines) throws IOException {
    return run(lines.getBytes(StandardCharsets.US_ASCII));
  }

  private int run(byte[] file) throws IOException {
    return run(new ProfileTry("acme", write(file), null, null, 3, Long.MAX_VALUE));
  }

  private List<String> write(String lines) throws IOException {
    return write(lines.getBytes(StandardCharsets.US_ASCII));
  }

  private List<String> write(byte[] content) throws IOException {
    Path file = folder.getRoot().toPath().resolve("lines.fix");
    Files.write(file, content);
    return List.of(file.toString());
  }

  private int run(ProfileTry request) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      return request.run(conf, out, new PrintStream(OutputStream.nullOutputStream()));
    } finally {
      output = bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
