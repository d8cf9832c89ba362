package io.fixhouse.generator;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Gzip (RFC 1952) of many members, each of the same number of bytes, wherever in a line that ends;
 * or BGZF, its blocked form, in which each member says its own length and an empty one ends the
 * file (SAM/BAM format specification, section 4.1).
 */
final class GzipMembers extends FilterOutputStream {
  /** Bytes in a BGZF member before compression, as bgzip cuts them. */
  private static final int BGZF_BYTES = 0xFF00;

  private static final int MEMBER_BYTES = 1 << 17;
  private static final int HEADER_BYTES = 18;
  private static final int TRAILER_BYTES = 8;

  private final boolean blocked;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final CRC32 crc = new CRC32();
  private final byte[] plain;
  private final ByteBuffer member;
  private int size;
  private boolean closed;

  private GzipMembers(OutputStream out, boolean blocked, int bytes) {
    super(out);
    this.blocked = blocked;
    plain = new byte[bytes];
    // Incompressible bytes grow by five in each stored block of 16 KiB or more.
    member =
        ByteBuffer.allocate(HEADER_BYTES + bytes + bytes / 1024 + 64 + TRAILER_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
  }

  static GzipMembers many(OutputStream out) {
    return new GzipMembers(out, false, MEMBER_BYTES);
  }

  static GzipMembers bgzf(OutputStream out) {
    return new GzipMembers(out, true, BGZF_BYTES);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int part = Math.min(length - done, plain.length - size);
      System.arraycopy(bytes, offset + done, plain, size, part);
      size += part;
      done += part;
      if (size == plain.length) {
        endMember();
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (OutputStream target = out) {
      if (size > 0) {
        endMember();
      }
      if (blocked) {
        endMember();
      }
      target.flush();
    } finally {
      deflater.end();
    }
  }

  private void endMember() throws IOException {
    member.clear();
    member.put((byte) 0x1F).put((byte) 0x8B).put((byte) Deflater.DEFLATED);
    member.put((byte) (blocked ? 4 : 0)).putInt(0).put((byte) 0).put((byte) 0xFF);
    int lengthPlace = 0;
    if (blocked) {
      member.putShort((short) 6).put((byte) 'B').put((byte) 'C').putShort((short) 2);
      lengthPlace = member.position();
      member.putShort((short) 0);
    }
    deflater.reset();
    deflater.setInput(plain, 0, size);
    deflater.finish();
    while (!deflater.finished()) {
      int room = member.remaining() - TRAILER_BYTES;
      int deflated = deflater.deflate(member.array(), member.position(), room);
      if (deflated == 0) {
        throw new IOException("a gzip member of " + size + " bytes grew beyond its buffer");
      }
      member.position(member.position() + deflated);
    }
    crc.reset();
    crc.update(plain, 0, size);
    member.putInt((int) crc.getValue()).putInt(size);
    if (blocked) {
      member.putShort(lengthPlace, (short) (member.position() - 1));
    }
    out.write(member.array(), 0, member.position());
    size = 0;
  }
}
