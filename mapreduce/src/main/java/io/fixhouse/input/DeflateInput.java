package io.fixhouse.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Deflated data (RFC 1951) among stored bytes. */
final class DeflateInput implements Closeable {
  private final StoredInput in;
  private final Inflater inflater = new Inflater(true);

  DeflateInput(StoredInput in) {
    this.in = in;
  }

  /** Takes the next stored byte for the first of deflated data. */
  void reset() {
    inflater.reset();
  }

  /**
   * Inflates some bytes.
   *
   * @return how many, at least 1; −1 at the end of the data, after whose last byte the next stored
   *     one is then the next
   */
  int read(byte[] buffer, int start, int length) throws IOException {
    try {
      int n = inflater.inflate(buffer, start, length);
      while (n == 0) {
        if (inflater.finished()) {
          in.move(-inflater.getRemaining());
          return -1;
        }
        if (inflater.needsDictionary() || !inflater.needsInput()) {
          throw damaged("damaged data", null);
        }
        int ahead = in.ahead();
        inflater.setInput(in.buffer(), in.next(), ahead);
        in.move(ahead);
        n = inflater.inflate(buffer, start, length);
      }
      return n;
    } catch (DataFormatException e) {
      throw damaged("damaged data (" + e.getMessage() + ")", e);
    }
  }

  private UnreadableException damaged(String reason, Exception cause) {
    in.move(-inflater.getRemaining());
    return in.damaged(reason, cause);
  }

  @Override
  public void close() {
    inflater.end();
  }
}
