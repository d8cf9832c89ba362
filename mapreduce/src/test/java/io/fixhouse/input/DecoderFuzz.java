package io.fixhouse.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * For the fuzzer: a byte that says where to cut, and a file. Whole, it has lines, or is unreadable
 * at a place in it; where it has lines another's decoder finds the same bytes, and two pieces have
 * the lines that the whole has.
 */
public final class DecoderFuzz {
  private static final Set<Format> HELD_AGAINST_OTHERS =
      EnumSet.of(Format.PLAIN, Format.GZIP, Format.BZIP2);

  private DecoderFuzz() {}

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (input.length == 0) {
      return;
    }
    byte[] file = new byte[input.length - 1];
    System.arraycopy(input, 1, file, 0, file.length);
    Format format = format(file);
    if (!format.readable()) {
      return;
    }
    Reading whole = new Reading();
    try {
      whole.readWhole(file, format);
    } catch (UnreadableException e) {
      if (e.offset() < 0 || e.offset() > file.length) {
        throw new AssertionError("damaged at " + e.offset() + " of " + file.length, e);
      }
      return;
    }
    if (HELD_AGAINST_OTHERS.contains(format)) {
      whole.checkAgainst(other(file, format));
    }
    if (format.splittable() && file.length > 1) {
      int cut = 1 + (file.length - 1) * (input[0] & 0xFF) / 256;
      Reading pieces = new Reading();
      pieces.read(file, format, 0, cut);
      pieces.read(file, format, cut, file.length);
      if (!pieces.lines.equals(whole.lines) || pieces.lineBytes != pieces.decodedBytes) {
        throw new AssertionError("cut at " + cut + ": " + pieces.lines + " not " + whole.lines);
      }
    }
  }

  /** What the fuzzer begins with. */
  public static List<byte[]> seeds() throws IOException {
    byte[] text = TestFiles.ascii("8=FIX.4.4|35=8|\n\r\n8=FIX.4.2|35=D|\r\nlast");
    List<byte[]> seeds = new ArrayList<>();
    for (byte[] file :
        new byte[][] {
          text,
          TestFiles.gzip(text),
          TestFiles.gzip(text, new byte[0], text),
          TestFiles.bzip2(text),
          TestFiles.bzip2(text, new byte[0], text),
          TestFiles.zstd(text, new byte[0], text),
          TestFiles.xz(text, text),
          TestFiles.lz4(text, text),
          TestFiles.zip(text, text)
        }) {
      seeds.add(TestFiles.join(new byte[] {(byte) 128}, file));
    }
    return seeds;
  }

  private static Format format(byte[] file) throws IOException {
    try (StoredFile stored = StoredFile.open(new BytesFileSystem(file), BytesFileSystem.FILE)) {
      return stored.format();
    }
  }

  private static InputStream other(byte[] file, Format format) throws IOException {
    InputStream stored = new ByteArrayInputStream(file);
    return switch (format) {
      case GZIP -> new GzipCompressorInputStream(stored, true);
      case BZIP2 -> new BZip2CompressorInputStream(stored, true);
      default -> stored;
    };
  }

  private static final class Reading {
    private final List<TestFiles.Line> lines = new ArrayList<>();
    private long lineBytes;
    private long decodedBytes;

    void readWhole(byte[] file, Format format) throws IOException {
      List<FilePiece> pieces;
      try (StoredFile stored = StoredFile.open(new BytesFileSystem(file), BytesFileSystem.FILE)) {
        pieces = FilePiece.whole(stored, format, file.length);
      }
      for (FilePiece piece : pieces) {
        read(file, piece);
      }
    }

    void read(byte[] file, Format format, long start, long end) throws IOException {
      read(file, new FilePiece(0, format, start, end));
    }

    private void read(byte[] file, FilePiece piece) throws IOException {
      BytesFileSystem fileSystem = new BytesFileSystem(file);
      try (LineReader reader =
          LineReader.open(StoredFile.open(fileSystem, BytesFileSystem.FILE), piece)) {
        while (reader.next()) {
          lines.add(TestFiles.line(reader));
        }
        lineBytes += reader.lineBytes();
        decodedBytes += reader.decodedBytes();
      }
    }

    /** Its lines are those of the bytes, what is kept of them. */
    void checkAgainst(InputStream other) throws IOException {
      byte[] bytes = other.readAllBytes();
      List<TestFiles.Line> found = TestFiles.expected(bytes);
      if (bytes.length != lineBytes || found.size() != lines.size()) {
        throw new AssertionError(
            lineBytes + " bytes in " + lines.size() + " lines, not " + bytes.length);
      }
      for (int i = 0; i < found.size(); i++) {
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
