package io.fixhouse.generator;

import com.github.luben.zstd.ZstdInputStream;
import io.fixhouse.command.Progress;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.jpountz.lz4.LZ4FrameInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** What tests make and read back. */
final class Generated {
  static final Path CONF = Path.of("..", "conf");
  static final Path REFERENCE = CONF.resolve("reference");
  static final LocalDate FIRST = LocalDate.parse("2024-07-02");
  static final LocalDate SECOND = LocalDate.parse("2024-07-03");

  /** Much goes wrong in few lines. */
  static final Settings SETTINGS =
      Settings.of(7, 60_000, new Shares(10_000, 10_000, 10_000, 20_000, 20_000, 30_000));

  private Generated() {}

  static DateTruth generate(GenerateRequest request) throws Exception {
    return Generator.generate(
        request, new Progress(new PrintStream(OutputStream.nullOutputStream())));
  }

  static DateTruth generate(Path output, LocalDate date) throws Exception {
    return generate(GenerateRequest.of(date, SETTINGS, output, REFERENCE));
  }

  static Path file(Path output, LocalDate date, String vendor, FileTruth truth) {
    return output.resolve("file_date=" + date).resolve("vendor=" + vendor).resolve(truth.file);
  }

  /** A file's lines, whatever its compression; those of a zip entry by entry. */
  static List<String> lines(Path file) throws IOException {
    try (InputStream in = open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).lines().toList();
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    String name = file.toString();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "gz" -> new GZIPInputStream(in);
      case "bz2" -> new BZip2CompressorInputStream(in);
      case "zst" -> new ZstdInputStream(in);
      case "xz" -> new XZInputStream(in);
      case "lz4" -> new LZ4FrameInputStream(in);
      case "zip" -> entries(file, in);
      default -> in;
    };
  }

  private static InputStream entries(Path file, InputStream in) throws IOException {
    in.close();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        all.writeBytes(zip.getInputStream(entry).readAllBytes());
      }
    }
    return new ByteArrayInputStream(all.toByteArray());
  }
}
