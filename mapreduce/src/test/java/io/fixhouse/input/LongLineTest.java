package io.fixhouse.input;

import static org.junit.Assert.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A line of 100 MB, in a process of its own whose heap has room for a third of it. */
public class LongLineTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void aLineThatNoHeapHoldsIsStreamed() throws Exception {
    Path plain = folder.newFile("plain").toPath();
    Path gzip = folder.newFile("gzip").toPath();
    try (OutputStream out = Files.newOutputStream(plain)) {
      write(out);
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      write(out);
    }
    for (Path file : new Path[] {plain, gzip}) {
      File output = folder.newFile();
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin/java").toString(),
                  "-Xmx32m",
                  "-cp",
                  System.getProperty("surefire.test.class.path"),
                  LongLineTest.class.getName(),
                  file.toString())
              .redirectErrorStream(true)
              .redirectOutput(output)
              .start();
      assertEquals(Files.readString(output.toPath()), 0, process.waitFor());
      String[] said = Files.readString(output.toPath()).strip().split("\n");
      assertEquals("5 104857600:65536 4", said[said.length - 1]);
    }
  }

  private static void write(OutputStream out) throws IOException {
    out.write("first\n".getBytes(StandardCharsets.US_ASCII));
    byte[] mebibyte = new byte[1 << 20];
    Arrays.fill(mebibyte, (byte) 'x');
    for (int i = 0; i < 100; i++) {
      out.write(mebibyte);
    }
    out.write("\nlast".getBytes(StandardCharsets.US_ASCII));
  }

  /** Says of each line its length and, where that is more, what is kept of it. */
  public static void main(String[] arguments) throws IOException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path("file://" + arguments[0]);
    FilePiece piece =
        new FilePiece(0, TestFiles.format(path), 0, Files.size(Path.of(arguments[0])));
    StringBuilder lengths = new StringBuilder();
    try (LineReader reader =
        LineReader.open(StoredFile.open(TestFiles.fileSystem(), path), piece)) {
      while (reader.next()) {
        int kept = reader.end() - reader.start();
        lengths.append(reader.length());
        lengths.append(kept < reader.length() ? ":" + kept : "").append(' ');
      }
    }
    System.out.println(lengths.toString().strip());
  }
}
