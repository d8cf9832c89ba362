package io.fixhouse.generator;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip of several entries, each twice as long as the one before; lines that are written together
 * stay in one entry. Its times are always the same, so that its bytes are.
 */
final class ZipEntries extends FilterOutputStream {
  private static final long FIRST_ENTRY_BYTES = 1 << 17;
  private static final LocalDateTime MADE = LocalDateTime.of(2024, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private int entries;
  private long room;

  private ZipEntries(ZipOutputStream zip) {
    super(zip);
    this.zip = zip;
    zip.setLevel(Deflater.BEST_SPEED);
  }

  static ZipEntries of(OutputStream out) {
    return new ZipEntries(new ZipOutputStream(out));
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (room <= 0) {
      nextEntry();
    }
    zip.write(bytes, offset, length);
    room -= length;
  }

  @Override
  public void close() throws IOException {
    if (entries == 0) {
      nextEntry();
    }
    zip.close();
  }

  /** Two digits are enough: the hundredth entry would be larger than any disk. */
  private void nextEntry() throws IOException {
    room = FIRST_ENTRY_BYTES << entries;
    ZipEntry entry = new ZipEntry(String.format(Locale.ROOT, "part-%02d.fix", ++entries));
    entry.setTimeLocal(MADE);
    zip.putNextEntry(entry);
  }
}
