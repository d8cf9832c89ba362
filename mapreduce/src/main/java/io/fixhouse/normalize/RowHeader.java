package io.fixhouse.normalize;

import io.fixhouse.line.ExecKind;

/** What a bucket needs to know of a row before its columns: identity, content, kind, place. */
final class RowHeader {
  private static final ExecKind[] KINDS = ExecKind.values();
  private static final int IDENTITY = 0x40;
  private static final int IS_CONTENT = 0x20;
  private static final int KIND = 0x1F;

  boolean hasIdentity;
  long identityHigh;
  long identityLow;
  long contentHigh;
  long contentLow;
  ExecKind kind;
  long block;
  long position;

  /**
   * Writes it.
   *
   * @param blockBefore the block of the row before, 0 for the first
   * @param positionBefore the position of the row before
   */
  void write(ByteWriter out, long blockBefore, long positionBefore) {
    boolean isContent = hasIdentity && identityHigh == contentHigh && identityLow == contentLow;
    out.writeByte(kind.ordinal() | (hasIdentity ? IDENTITY : 0) | (isContent ? IS_CONTENT : 0));
    if (hasIdentity) {
      out.writeLong(contentHigh);
      out.writeLong(contentLow);
      if (!isContent) {
        out.writeLong(identityHigh);
        out.writeLong(identityLow);
      }
    }
    out.writeNumber(block - blockBefore);
    out.writeNumber(position - positionBefore);
  }

  /** Reads the next, where this is the row before; before the first its place is 0. */
  void read(ByteReader in) {
    int first = in.readByte();
    kind = KINDS[first & KIND];
    hasIdentity = (first & IDENTITY) != 0;
    if (hasIdentity) {
      contentHigh = in.readLong();
      contentLow = in.readLong();
      boolean isContent = (first & IS_CONTENT) != 0;
      identityHigh = isContent ? contentHigh : in.readLong();
      identityLow = isContent ? contentLow : in.readLong();
    }
    block += in.readNumber();
    position += in.readNumber();
  }
}
