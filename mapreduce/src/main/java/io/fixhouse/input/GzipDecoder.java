package io.fixhouse.input;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A gzip file (RFC 1952), read whole: each member is a block, named by its offset in the file.
 * Zeros after the last member, which tapes and block copies leave, are allowed; nothing else is.
 */
final class GzipDecoder implements Decoder {
  private final GzipInput in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private boolean inMember;
  private boolean done;
  private long member;
  private long memberBytes;
  private long position;

  GzipDecoder(StoredFile file) throws IOException {
    file.seek(0);
    this.in = new GzipInput(file);
  }

  @Override
  public boolean beginsFile() {
    return true;
  }

  @Override
  public int read(byte[] buffer, int start, int length) throws IOException {
    while (!done) {
      if (!inMember) {
        beginMember();
        continue;
      }
      int n = inflate(buffer, start, length);
      if (n > 0) {
        crc.update(buffer, start, n);
        position = memberBytes;
        memberBytes += n;
        return n;
      }
      if (inflater.finished()) {
        endMember();
      }
    }
    return -1;
  }

  private void beginMember() throws IOException {
    member = in.offset();
    in.readHeader();
    inflater.reset();
    crc.reset();
    memberBytes = 0;
    inMember = true;
  }

  private int inflate(byte[] buffer, int start, int length) throws IOException {
    try {
      int n = inflater.inflate(buffer, start, length);
      if (n == 0 && !inflater.finished()) {
        if (inflater.needsDictionary() || !inflater.needsInput()) {
          throw corrupt("gzip: damaged data", null);
        }
        in.feed(inflater);
      }
      return n;
    } catch (DataFormatException e) {
      throw corrupt("gzip: damaged data (" + e.getMessage() + ")", e);
    }
  }

  private UnreadableException corrupt(String reason, Exception cause) {
    return new UnreadableException(reason, in.offset() - inflater.getRemaining(), cause);
  }

  private void endMember() throws IOException {
    in.giveBack(inflater.getRemaining());
    long end = in.offset();
    long expectedCrc = in.readInt();
    long expectedBytes = in.readInt();
    if (expectedCrc != crc.getValue()) {
      throw new UnreadableException("gzip: CRC of the member at " + member + " is wrong", end);
    }
    if (expectedBytes != (memberBytes & 0xFFFFFFFFL)) {
      throw new UnreadableException("gzip: length of the member at " + member + " is wrong", end);
    }
    inMember = false;
    done = !in.findMember();
  }

  @Override
  public long block() {
    return member;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public boolean pastEnd() {
    return false;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
