package io.fixhouse.input;

import java.io.IOException;

/**
 * What the frames of zstd and lz4 begin with, four bytes, and the skippable frames that may lie
 * between them: RFC 8878, section 3.1.2, and the LZ4 Frame Format, "Skippable Frames".
 */
final class FrameMagic {
  static final long ZSTD = 0xFD2FB528L;
  static final long LZ4 = 0x184D2204L;
  private static final long SKIPPABLE = 0x184D2A50L;
  private static final int HEADER_BYTES = 2 * Integer.BYTES;

  private FrameMagic() {}

  private static boolean isSkippable(long magic) {
    return (magic & ~0xFL) == SKIPPABLE;
  }

  /** Whether a skippable frame begins with these bytes, its length among them. */
  static boolean isSkippable(byte[] head, int length) {
    return length >= HEADER_BYTES && isSkippable(LittleEndian.int32(head, 0));
  }

  /** The length of the skippable frame that begins with these bytes. */
  static long skippableBytes(byte[] head) {
    return HEADER_BYTES + LittleEndian.int32(head, Integer.BYTES);
  }

  /**
   * Goes to the next frame that is not to be skipped.
   *
   * @param wanted how it must begin
   * @return where it begins, which is where the input then is; −1 at the end of the file
   */
  static long find(StoredInput in, long wanted) throws IOException {
    while (!in.atEnd()) {
      long magic = in.peekInt();
      if (magic == wanted) {
        return in.offset();
      }
      if (!isSkippable(magic)) {
        throw in.damaged("something else than a frame follows", null);
      }
      in.skip(Integer.BYTES);
      in.skip(in.readInt());
    }
    return -1;
  }
}
