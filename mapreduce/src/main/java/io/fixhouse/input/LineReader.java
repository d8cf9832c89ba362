package io.fixhouse.input;

import io.fixhouse.fix.Words;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * The lines that belong to one piece of a file. LF alone ends a line, a single CR right before it
 * is dropped, and a last line needs no LF.
 *
 * <p>To the piece that begins the file belong the lines that begin in it or right at its end; to
 * another those that begin after its first byte or right at its end. So each line belongs to one
 * piece, though none knows whether the piece before it ended in LF.
 */
public final class LineReader implements Closeable {
  /** The longest line that is handed out whole, in bytes without its end. */
  public static final int MAX_LINE_BYTES = 1 << 20;

  /** What is kept of a longer line: its first bytes. */
  public static final int KEPT_BYTES = 64 << 10;

  private static final int READ_BYTES = 128 << 10;

  private final Decoder decoder;
  private final String place;
  private byte[] buffer = new byte[2 * READ_BYTES];
  private int cursor;
  private int filled;
  private int chunkStart;
  private long chunkBlock;
  private long chunkPosition;
  private boolean chunkPast;
  private boolean chunkAtEnd;
  private boolean skipFirst;
  private boolean begun;

  private int start;
  private int end;
  private long length;
  private long block;
  private long position;
  private long lineBytes;
  private long decodedBytes;

  /** Opens a piece; closing the reader closes the file. */
  public static LineReader open(StoredFile file, FilePiece piece) throws IOException {
    return new LineReader(piece.format().decoder(file, piece), piece.place());
  }

  private LineReader(Decoder decoder, String place) {
    this.decoder = decoder;
    this.place = place;
    this.skipFirst = !decoder.beginsFile();
  }

  /**
   * Goes to the next line.
   *
   * @return false after the piece's last
   * @throws UnreadableException where the file is damaged; the lines before it were right
   */
  public boolean next() throws IOException {
    if (skipFirst) {
      skipFirst = false;
      if (!findLine()) {
        return false;
      }
    }
    if (cursor == filled) {
      cursor = 0;
      filled = 0;
      if (!fill()) {
        return false;
      }
    }
    if (chunkPast && !(chunkAtEnd && cursor == chunkStart)) {
      return false;
    }
    block = chunkBlock;
    position = chunkPosition + cursor - chunkStart;
    findLine();
    lineBytes += length;
    stripLineEnd();
    return true;
  }

  /** Finds the LF after the cursor: start, end and length then tell of the line with its end. */
  private boolean findLine() throws IOException {
    int from = cursor;
    while (true) {
      int lf = indexOfLf(from);
      if (lf >= 0) {
        return found(lf + 1);
      }
      if (filled - cursor > MAX_LINE_BYTES + 1) {
        return findEndOfLongLine();
      }
      moveToFront();
      from = filled;
      if (!fill()) {
        return found(filled);
      }
    }
  }

  private boolean found(int lineEnd) {
    start = cursor;
    end = lineEnd;
    length = end - start;
    cursor = lineEnd;
    return length > 0;
  }

  /** Keeps the line's first bytes and its last two, and counts the others. */
  private boolean findEndOfLongLine() throws IOException {
    moveToFront();
    long total = filled;
    byte last = buffer[filled - 1];
    int kept = KEPT_BYTES + 2;
    start = 0;
    end = kept;
    while (true) {
      filled = kept;
      if (!fill()) {
        buffer[kept - 2] = 0;
        buffer[kept - 1] = last == '\n' ? 0 : last;
        cursor = filled;
        break;
      }
      int lf = indexOfLf(kept);
      if (lf >= 0) {
        total += lf + 1 - kept;
        buffer[kept - 2] = lf == kept ? last : buffer[lf - 1];
        buffer[kept - 1] = '\n';
        cursor = lf + 1;
        break;
      }
      total += filled - kept;
      last = buffer[filled - 1];
    }
    length = total;
    return true;
  }

  private void stripLineEnd() {
    if (buffer[end - 1] == '\n') {
      end--;
      length--;
      if (end > start && buffer[end - 1] == '\r') {
        end--;
        length--;
      }
    }
    if (length > MAX_LINE_BYTES) {
      end = start + KEPT_BYTES;
    }
  }

  private int indexOfLf(int from) {
    return Words.indexOf(buffer, from, filled, (byte) '\n');
  }

  private void moveToFront() {
    System.arraycopy(buffer, cursor, buffer, 0, filled - cursor);
    filled -= cursor;
    cursor = 0;
  }

  private boolean fill() throws IOException {
    if (buffer.length - filled < READ_BYTES) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int n = decoder.read(buffer, filled, READ_BYTES);
    if (n < 0) {
      return false;
    }
    if (!begun) {
      begun = true;
      checkIsText(n);
    }
    boolean past = decoder.pastEnd();
    chunkAtEnd = past && !chunkPast;
    chunkPast = past;
    chunkStart = filled;
    chunkBlock = decoder.block();
    chunkPosition = decoder.position();
    filled += n;
    decodedBytes += past ? 0 : n;
    return true;
  }

  private void checkIsText(int bytes) throws UnreadableException {
    Format format = Format.detect(buffer, bytes);
    if (decoder.beginsFile() && format != Format.PLAIN) {
      throw new UnreadableException(
          place
              + "holds another packed file, of format "
              + format.text()
              + ": unpack it once and land what is in it",
          0);
    }
  }

  /** The array that holds the line; its bytes change with the next line. */
  public byte[] buffer() {
    return buffer;
  }

  /** Where the line begins in the buffer. */
  public int start() {
    return start;
  }

  /** Where the line, or what is kept of it, ends in the buffer, without its line end. */
  public int end() {
    return end;
  }

  /** The whole line's bytes, without its line end. */
  public long length() {
    return length;
  }

  /** Whether only the line's first 64 KiB are there. */
  public boolean tooLong() {
    return length > MAX_LINE_BYTES;
  }

  /** The block in which the line begins, as the format counts them. */
  public long block() {
    return block;
  }

  /** The line's first byte, in uncompressed bytes from the block's start. */
  public long position() {
    return position;
  }

  /**
   * The bytes of all lines so far, with their ends. Over all pieces of a file as many as {@link
   * #decodedBytes}, if no line was lost or doubled at a seam.
   */
  public long lineBytes() {
    return lineBytes;
  }

  /** The uncompressed bytes so far that lie in the piece. */
  public long decodedBytes() {
    return decodedBytes;
  }

  @Override
  public void close() throws IOException {
    decoder.close();
  }
}
