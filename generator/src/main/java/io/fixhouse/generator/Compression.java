package io.fixhouse.generator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** How a file is compressed. */
public enum Compression {
  PLAIN(""),
  GZIP(".gz"),
  BZIP2(".bz2");

  private static final int BUFFER_BYTES = 1 << 16;

  private final String suffix;

  Compression(String suffix) {
    this.suffix = suffix;
  }

  /** What the file's name ends with. */
  String suffix() {
    return suffix;
  }

  OutputStream wrap(OutputStream out) throws IOException {
    return switch (this) {
      case PLAIN -> out;
      case GZIP -> new FastGzip(out);
      case BZIP2 -> new BZip2CompressorOutputStream(out);
    };
  }

  /** The name that options use. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** At the default level deflating takes several times as long as making the lines. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER_BYTES);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
