package io.fixhouse.normalize;

import io.fixhouse.line.ExecKind;

/** What a bucket needs to know of a row before its columns: identity, content, kind, place. */
final class RowHeader {
  private static final ExecKind[] KINDS = ExecKind.values();
  private static final int IDENTITY = 0x40;

  boolean hasIdentity;
  long identityHigh;
  long identityLow;
  long contentHigh;
  long contentLow;
  ExecKind kind;
  long block;
  long position;

  void write(ByteWriter out) {
    out.writeByte(kind.ordinal() | (hasIdentity ? IDENTITY : 0));
    if (hasIdentity) {
      out.writeLong(identityHigh);
      out.writeLong(identityLow);
      out.writeLong(contentHigh);
      out.writeLong(contentLow);
    }
    out.writeNumber(block);
    out.writeNumber(position);
  }

  void read(ByteReader in) {
    int first = in.readByte();
    kind = KINDS[first & ~IDENTITY];
    hasIdentity = (first & IDENTITY) != 0;
    if (hasIdentity) {
      identityHigh = in.readLong();
      identityLow = in.readLong();
      contentHigh = in.readLong();
      contentLow = in.readLong();
    }
    block = in.readNumber();
    position = in.readNumber();
  }
}
