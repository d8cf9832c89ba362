package io.fixhouse.generator;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** How a file is compressed. */
public enum Compression {
  PLAIN(""),
  /** One member. */
  GZIP(".gz"),
  /** Many members. */
  GZIP_MEMBERS(".gz"),
  /** Many members that say how long they are. */
  BGZF(".gz"),
  BZIP2(".bz2"),
  ZSTD(".zst"),
  XZ(".xz"),
  /** The frame format. */
  LZ4(".lz4"),
  /** Several entries. */
  ZIP(".zip");

  private static final int BUFFER_BYTES = 1 << 16;

  private final String suffix;

  Compression(String suffix) {
    this.suffix = suffix;
  }

  /** The names that options use, as a list to be read. */
  static String names() {
    return Arrays.stream(values()).map(Compression::toString).collect(Collectors.joining(", "));
  }

  /** What the file's name ends with. */
  String suffix() {
    return suffix;
  }

  /** A stream that takes whole lines in each call. */
  OutputStream wrap(OutputStream out) throws IOException {
    return switch (this) {
      case PLAIN -> out;
      case GZIP -> new FastGzip(out);
      case GZIP_MEMBERS -> GzipMembers.many(out);
      case BGZF -> GzipMembers.bgzf(out);
      case BZIP2 -> new BZip2CompressorOutputStream(out);
      case ZSTD -> new ZstdOutputStream(out, 1);
      case XZ -> new XZOutputStream(out, new LZMA2Options(LZMA2Options.PRESET_MIN));
      case LZ4 -> new LZ4FrameOutputStream(out);
      case ZIP -> ZipEntries.of(out);
    };
  }

  /** The name that options use. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** At the default level deflating takes several times as long as making the lines. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER_BYTES);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
