package io.fixhouse.input;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.fail;

import io.fixhouse.input.TestFiles.Line;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.fs.Path;
import org.junit.Assume;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Files that the usual tools wrote. A tool that is absent skips its test, but fails it in CI. */
public class ForeignToolsTest {
  private static final byte[] TEXT = TestFiles.randomLines(new Random(9), 50_000, 80);

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void gzip() throws Exception {
    for (String level : new String[] {"-1", "-9"}) {
      assertEquals(TestFiles.expected(TEXT), TestFiles.readWhole(compress("gzip", level)));
    }
  }

  @Test
  public void pigz() throws Exception {
    assertEquals(TestFiles.expected(TEXT), TestFiles.readWhole(compress("pigz", "-p4")));
  }

  @Test
  public void bzip2() throws Exception {
    for (String level : new String[] {"-1", "-9"}) {
      Path path = compress("bzip2", level);
      List<Line> whole = TestFiles.readWhole(path);
      assertEquals(texts(TestFiles.expected(TEXT)), texts(whole));
      long bytes = TestFiles.fileSystem().getFileStatus(path).getLen();
      assertEquals(whole, TestFiles.read(path, new Random(2).longs(7, 0, bytes).toArray()));
    }
  }

  @Test
  public void zstdAndXzAreRecognisedAndCannotBeReadYet() throws Exception {
    for (String tool : new String[] {"zstd", "xz"}) {
      Path path = compress(tool, "-1");
      UnreadableException e =
          assertThrows(UnreadableException.class, () -> TestFiles.readWhole(path));
      assertEquals("cannot be read yet: format " + tool, e.getMessage());
    }
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  private Path compress(String tool, String level) throws IOException, InterruptedException {
    File in = folder.newFile();
    Files.write(in.toPath(), TEXT);
    File out = folder.newFile();
    Process process;
    try {
      process =
          new ProcessBuilder(tool, level, "-c")
              .redirectInput(in)
              .redirectOutput(out)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      if ("true".equals(System.getenv("CI"))) {
        fail(tool + " is not installed");
      }
      Assume.assumeNoException(tool + " is not installed", e);
      throw e;
    }
    assertEquals(0, process.waitFor());
    return new Path(out.toURI());
  }
}
