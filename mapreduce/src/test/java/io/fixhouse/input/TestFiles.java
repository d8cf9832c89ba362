package io.fixhouse.input;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Files on the local disk, and what the reader makes of them. */
final class TestFiles {
  /** A line as the reader gave it. */
  record Line(long block, long position, long length, String text) {}

  private TestFiles() {}

  static byte[] gzip(byte[]... members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] member : members) {
      try (OutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(member);
      }
    }
    return bytes.toByteArray();
  }

  /** Streams of blocks of 100 kB. */
  static byte[] bzip2(byte[]... streams) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] stream : streams) {
      try (OutputStream bzip2 = new BZip2CompressorOutputStream(bytes, 1)) {
        bzip2.write(stream);
      }
    }
    return bytes.toByteArray();
  }

  /** Frames with their length and a sum of their content. */
  static byte[] zstd(byte[]... frames) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZstdCompressCtx zstd = new ZstdCompressCtx().setChecksum(true)) {
      for (byte[] frame : frames) {
        bytes.writeBytes(zstd.compress(frame));
      }
    }
    return bytes.toByteArray();
  }

  /** Streams of one block each. */
  static byte[] xz(byte[]... streams) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] stream : streams) {
      try (OutputStream xz = new XZOutputStream(bytes, new LZMA2Options(1))) {
        xz.write(stream);
      }
    }
    return bytes.toByteArray();
  }

  /** Frames of independent blocks of 64 KiB, with sums of the blocks and of the content. */
  static byte[] lz4(byte[]... frames) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] frame : frames) {
      try (OutputStream lz4 =
          new LZ4FrameOutputStream(
              bytes,
              LZ4FrameOutputStream.BLOCKSIZE.SIZE_64KB,
              LZ4FrameOutputStream.FLG.Bits.BLOCK_INDEPENDENCE,
              LZ4FrameOutputStream.FLG.Bits.BLOCK_CHECKSUM,
              LZ4FrameOutputStream.FLG.Bits.CONTENT_CHECKSUM)) {
        lz4.write(frame);
      }
    }
    return bytes.toByteArray();
  }

  /** Deflated entries called 0, 1 and so on, of which the directory alone knows the lengths. */
  static byte[] zip(byte[]... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i++) {
        zip.putNextEntry(new java.util.zip.ZipEntry("" + i));
        zip.write(entries[i]);
      }
    }
    return bytes.toByteArray();
  }

  /** A frame that zstd and lz4 pass over. */
  static byte[] skippable(int bytes) {
    byte[] frame = new byte[8 + bytes];
    ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).putInt(0x184D2A53).putInt(bytes);
    return frame;
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Lines of random letters, of up to {@code most} bytes each, some empty, some with CR. */
  static byte[] randomLines(Random random, int lines, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      int length = random.nextInt(most + 1);
      for (int j = 0; j < length; j++) {
        text.append((char) ('!' + random.nextInt(90)));
      }
      text.append(random.nextInt(8) == 0 ? "\r\n" : "\n");
    }
    return ascii(text.toString());
  }

  static Path write(File folder, byte[] content) throws IOException {
    File file = File.createTempFile("lines", ".fix", folder);
    Files.write(file.toPath(), content);
    return new Path(file.toURI());
  }

  static LocalFileSystem fileSystem() throws IOException {
    return FileSystem.getLocal(new Configuration(false));
  }

  static Format format(Path path) throws IOException {
    try (StoredFile file = StoredFile.open(fileSystem(), path)) {
      return file.format();
    }
  }

  /** Reads a file in memory, whole; a zip's entries in the order of its directory. */
  static List<Line> readWhole(byte[] content) throws IOException {
    List<Line> lines = new ArrayList<>();
    StoredFile file = StoredBytes.file(content);
    for (FilePiece piece : FilePiece.whole(file, file.format(), content.length)) {
      try (LineReader reader = LineReader.open(file, piece)) {
        while (reader.next()) {
          lines.add(line(reader));
        }
      }
    }
    return lines;
  }

  static List<Line> readWhole(Path path) throws IOException {
    return readWhole(Files.readAllBytes(java.nio.file.Path.of(path.toUri())));
  }

  /** Reads a file in pieces that meet at these offsets, each piece by a reader of its own. */
  static List<Line> read(Path path, long... cuts) throws IOException {
    long bytes = fileSystem().getFileStatus(path).getLen();
    Format format = format(path);
    List<Line> lines = new ArrayList<>();
    long lineBytes = 0;
    long decodedBytes = 0;
    long start = 0;
    TreeSet<Long> ends = new TreeSet<>(List.of(bytes));
    for (long cut : cuts) {
      ends.add(cut);
    }
    ends.remove(0L);
    if (bytes == 0) {
      ends.add(0L);
    }
    for (long end : ends) {
      FilePiece piece = new FilePiece(0, format, start, end);
      try (LineReader reader = LineReader.open(StoredFile.open(fileSystem(), path), piece)) {
        while (reader.next()) {
          lines.add(line(reader));
        }
        lineBytes += reader.lineBytes();
        decodedBytes += reader.decodedBytes();
      }
      start = end;
    }
    if (lineBytes != decodedBytes) {
      throw new AssertionError(lineBytes + " bytes of lines, " + decodedBytes + " decoded");
    }
    return lines;
  }

  static Line line(LineReader reader) {
    String text =
        new String(
            reader.buffer(),
            reader.start(),
            reader.end() - reader.start(),
            StandardCharsets.ISO_8859_1);
    return new Line(reader.block(), reader.position(), reader.length(), text);
  }

  /** What the lines of a plain text are, found without the reader. */
  static List<Line> expected(byte[] content) {
    List<Line> lines = new ArrayList<>();
    String text = new String(content, StandardCharsets.ISO_8859_1);
    int start = 0;
    while (start < text.length()) {
      int lf = text.indexOf('\n', start);
      String line = lf < 0 ? text.substring(start) : text.substring(start, lf);
      if (lf >= 0 && line.endsWith("\r")) {
        line = line.substring(0, line.length() - 1);
      }
      lines.add(new Line(0, start, line.length(), line));
      start = lf < 0 ? text.length() : lf + 1;
    }
    return lines;
  }
}
