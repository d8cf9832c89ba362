package io.fixhouse.input;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import io.fixhouse.input.TestFiles.Line;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.fs.Path;
import org.junit.Assume;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Files that the usual tools wrote. A tool that is absent skips its test, but fails it in CI. */
public class ForeignToolsTest {
  /** Lines that hardly shrink, so that blocks are many, and then lines that shrink a lot. */
  private static final byte[] TEXT =
      TestFiles.join(TestFiles.randomLines(new Random(9), 15_000, 80), messages(40_000));

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void gzip() throws Exception {
    for (String level : List.of("-1", "-9")) {
      assertEquals(TestFiles.expected(TEXT), TestFiles.readWhole(written("gzip -c " + level)));
    }
  }

  @Test
  public void pigz() throws Exception {
    assertEquals(TestFiles.expected(TEXT), TestFiles.readWhole(written("pigz -c -p4")));
  }

  @Test
  public void bgzip() throws Exception {
    List<Line> lines = readAsWritten("bgzip -c");
    assertTrue("blocks", lines.stream().mapToLong(Line::block).distinct().count() > 10);
  }

  @Test
  public void bzip2() throws Exception {
    for (String level : List.of("-1", "-9")) {
      Path path = written("bzip2 -c " + level);
      List<Line> whole = TestFiles.readWhole(path);
      assertEquals(texts(TestFiles.expected(TEXT)), texts(whole));
      long bytes = TestFiles.fileSystem().getFileStatus(path).getLen();
      assertEquals(whole, TestFiles.read(path, new Random(2).longs(7, 0, bytes).toArray()));
    }
  }

  @Test
  public void zstd() throws Exception {
    for (String options :
        List.of("-1", "-12", "-T2 -B512KB", "--no-check", "--long=27", "--fast=5")) {
      assertEquals(
          options, TestFiles.expected(TEXT), TestFiles.readWhole(written("zstd -c " + options)));
    }
  }

  @Test
  public void pzstdsFramesWithSkippableOnesBetween() throws Exception {
    List<Line> lines = readAsWritten("pzstd -c -1 -p2");
    assertEquals(List.of(12L), lines.stream().map(Line::block).distinct().limit(1).toList());
  }

  @Test
  public void xz() throws Exception {
    for (String options :
        List.of("-0", "-9e", "--check=none", "--check=sha256", "--delta --lzma2")) {
      readAsWritten("xz -c " + options);
    }
    List<Line> lines = readAsWritten("xz -c -0 -T2 --block-size=100KiB");
    assertTrue("blocks", lines.stream().mapToLong(Line::block).distinct().count() > 10);
  }

  @Test
  public void lz4() throws Exception {
    for (String options :
        List.of(
            "-1",
            "-9",
            "-B4",
            "-B4 -BD",
            "-B5 -BD -9",
            "-BD",
            "-BX",
            "--no-frame-crc",
            "--content-size",
            "-B4 -BD -BX --content-size")) {
      assertEquals(
          options, TestFiles.expected(TEXT), TestFiles.readWhole(written("lz4 -c " + options)));
    }
  }

  @Test
  public void zip() throws Exception {
    for (String options : List.of("-1", "-9", "-0", "-fz")) {
      assertEquals(
          options,
          TestFiles.expected(TEXT),
          TestFiles.readWhole(written("zip -q " + options + " - -")));
    }
  }

  @Test
  public void sevenZipsZip() throws Exception {
    assertEquals(
        TestFiles.expected(TEXT), TestFiles.readWhole(written("7z a -bd -tzip -si -so -mx1 a")));
  }

  @Test
  public void pythonsZip64() throws Exception {
    String script =
        "import sys,zipfile;z=zipfile.ZipFile(sys.stdout.buffer,'w',zipfile.ZIP_DEFLATED);"
            + "e=z.open('e','w',force_zip64=True);e.write(sys.stdin.buffer.read());"
            + "e.close();z.close()";
    assertEquals(TestFiles.expected(TEXT), TestFiles.readWhole(written("python3 -c", script)));
  }

  private static byte[] messages(int count) {
    StringBuilder text = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < count; i++) {
      text.append("8=FIX.4.2|35=8|49=SELL|56=BUY|17=").append(i).append("|31=");
      text.append(random.nextInt(100_000))
          .append("|32=")
          .append(random.nextInt(1000))
          .append("|\n");
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private List<Line> readAsWritten(String command) throws IOException, InterruptedException {
    List<Line> lines = TestFiles.readWhole(written(command));
    assertEquals(command, texts(TestFiles.expected(TEXT)), texts(lines));
    return lines;
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  /** What a command writes that is given the text. */
  private Path written(String command, String... more) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of(more));
    File in = folder.newFile();
    Files.write(in.toPath(), TEXT);
    File out = folder.newFile();
    Process process;
    try {
      process =
          new ProcessBuilder(words)
              .redirectInput(in)
              .redirectOutput(out)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      if ("true".equals(System.getenv("CI"))) {
        fail(command + ": not installed");
      }
      Assume.assumeNoException(command + ": not installed", e);
      throw e;
    }
    assertEquals(command, 0, process.waitFor());
    return new Path(out.toURI());
  }
}
