package io.fixhouse.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * For the fuzzer: a byte that says where to cut, and a file. Whole, it has lines, or is unreadable
 * at a place in it; where it has lines and another's stream reads it too, that finds the same
 * bytes, and two pieces have the lines that the whole has. What another's stream refuses says
 * nothing: readers differ in what they let pass, such as zeros behind a gzip file; that damage is
 * found is for {@link DamageTest} to show.
 */
public final class DecoderFuzz {
  /** A few bytes may unpack to gigabytes: of so many lines and bytes the others are counted. */
  private static final int KEPT_LINES = 1_000;

  private static final int COMPARED_BYTES = 4 << 20;

  private DecoderFuzz() {}

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (input.length == 0) {
      return;
    }
    byte[] file = new byte[input.length - 1];
    System.arraycopy(input, 1, file, 0, file.length);
    Reading whole = new Reading();
    Format format;
    try {
      format = StoredBytes.file(file).format();
      if (!format.readable()) {
        return;
      }
      try (StoredFile stored = StoredBytes.file(file)) {
        for (FilePiece piece : FilePiece.whole(stored, format, file.length)) {
          whole.read(file, piece);
        }
      }
    } catch (UnreadableException e) {
      if (e.offset() < 0 || e.offset() > file.length) {
        throw new AssertionError("damaged at " + e.offset() + " of " + file.length, e);
      }
      return;
    }
    if (format != Format.ZIP && whole.lineBytes <= COMPARED_BYTES) {
      byte[] bytes = readByAnother(file, format);
      if (bytes != null) {
        whole.checkAgainst(bytes);
      }
    }
    if (format.splittable() && file.length > 1) {
      int cut = 1 + (file.length - 1) * (input[0] & 0xFF) / 256;
      Reading pieces = new Reading();
      pieces.read(file, new FilePiece(0, format, 0, cut));
      pieces.read(file, new FilePiece(0, format, cut, file.length));
      if (!pieces.lines.equals(whole.lines)
          || pieces.count != whole.count
          || pieces.lineBytes != pieces.decodedBytes) {
        throw new AssertionError("cut at " + cut + ": " + pieces.lines + " not " + whole.lines);
      }
    }
  }

  /** What the fuzzer begins with. */
  public static List<byte[]> seeds() throws IOException {
    byte[] text = TestFiles.ascii("8=FIX.4.4|35=8|\n\r\n8=FIX.4.2|35=D|\r\nlast");
    byte[] skippable = TestFiles.skippable(5);
    List<byte[]> seeds = new ArrayList<>();
    for (byte[] file :
        new byte[][] {
          text,
          TestFiles.gzip(text),
          TestFiles.gzip(text, new byte[0], text),
          TestFiles.bzip2(text),
          TestFiles.bzip2(text, new byte[0], text),
          TestFiles.zstd(text),
          TestFiles.join(skippable, TestFiles.zstd(text, text)),
          TestFiles.xz(text),
          TestFiles.join(TestFiles.xz(text), new byte[4], TestFiles.xz(text)),
          TestFiles.lz4(text),
          TestFiles.join(TestFiles.lz4(text), skippable, TestFiles.lz4(text)),
          TestFiles.zip(text, text)
        }) {
      seeds.add(TestFiles.join(new byte[] {(byte) 128}, file));
    }
    return seeds;
  }

  /** The file's content, or null where another's stream refuses it. */
  private static byte[] readByAnother(byte[] file, Format format) {
    try (InputStream other = another(file, format)) {
      return other.readAllBytes();
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static InputStream another(byte[] file, Format format) throws IOException {
    InputStream stored = new ByteArrayInputStream(file);
    return switch (format) {
      case GZIP -> new GzipCompressorInputStream(stored, true);
      case BZIP2 -> new BZip2CompressorInputStream(stored, true);
      case ZSTD -> new ZstdInputStream(stored);
      case XZ -> new XZInputStream(stored);
      case LZ4 -> new FramedLZ4CompressorInputStream(stored, true);
      default -> stored;
    };
  }

  private static final class Reading {
    private final List<TestFiles.Line> lines = new ArrayList<>();
    private long count;
    private long lineBytes;
    private long decodedBytes;

    void read(byte[] file, FilePiece piece) throws IOException {
      try (LineReader reader = LineReader.open(StoredBytes.file(file), piece)) {
        while (reader.next()) {
          if (count++ < KEPT_LINES) {
            lines.add(TestFiles.line(reader));
          }
        }
        lineBytes += reader.lineBytes();
        decodedBytes += reader.decodedBytes();
      }
    }

    /** Its lines are those of the bytes, what is kept of them. */
    void checkAgainst(byte[] bytes) {
      List<TestFiles.Line> found = TestFiles.expected(bytes);
      if (bytes.length != lineBytes || found.size() != count) {
        throw new AssertionError(lineBytes + " bytes in " + count + " lines, not " + bytes.length);
      }
      for (int i = 0; i < lines.size(); i++) {
        String text = found.get(i).text();
        String kept =
            text.length() > LineReader.MAX_LINE_BYTES
                ? text.substring(0, LineReader.KEPT_BYTES)
                : text;
        if (!kept.equals(lines.get(i).text()) || text.length() != lines.get(i).length()) {
          throw new AssertionError("line " + i + ": " + lines.get(i) + " not " + found.get(i));
        }
      }
    }
  }
}
