package io.fixhouse.input;

import java.io.IOException;
import java.util.zip.CRC32;

/** One entry of a zip, read whole: a block at 0, as a file of its own would be. */
final class ZipEntryDecoder extends FramedDecoder {
  private static final long HEADER = 0x04034B50L;
  private static final int HEADER_BYTES = 30;

  private final ZipEntry entry;
  private final DeflateInput deflate;
  private final CRC32 crc = new CRC32();
  private boolean begun;
  private long data;

  ZipEntryDecoder(StoredFile file, FilePiece piece) throws IOException {
    super(new StoredInput(file, "zip: entry " + piece.entry().name(), piece.start(), piece.end()));
    entry = piece.entry();
    deflate = new DeflateInput(in);
  }

  @Override
  long beginFrame() throws IOException {
    if (begun) {
      return -1;
    }
    begun = true;
    byte[] header = new byte[HEADER_BYTES];
    in.readFully(header, 0, HEADER_BYTES);
    byte[] name = new byte[LittleEndian.int16(header, 26)];
    in.readFully(name, 0, name.length);
    if (LittleEndian.int32(header, 0) != HEADER || !ZipName.show(name).equals(entry.name())) {
      throw in.damaged("its header is not that of the central directory", null);
    }
    in.skip(LittleEndian.int16(header, 28));
    data = in.offset();
    return 0;
  }

  @Override
  int decode(byte[] buffer, int start, int length) throws IOException {
    int n = entry.deflated() ? deflate.read(buffer, start, length) : copy(buffer, start, length);
    if (n > 0) {
      crc.update(buffer, start, n);
      return n;
    }
    if (in.offset() - data != entry.stored() || frameBytes() != entry.plain()) {
      throw in.damaged("its length is wrong", null);
    }
    if (crc.getValue() != entry.crc()) {
      throw in.damaged("its CRC is wrong", null);
    }
    return -1;
  }

  private int copy(byte[] buffer, int start, int length) throws IOException {
    long left = entry.stored() - frameBytes();
    if (left == 0) {
      return -1;
    }
    int n = (int) Math.min(Math.min(length, in.ahead()), left);
    in.readFully(buffer, start, n);
    return n;
  }

  @Override
  public void close() throws IOException {
    deflate.close();
    super.close();
  }
}
