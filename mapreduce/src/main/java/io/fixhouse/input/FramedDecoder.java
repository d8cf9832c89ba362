package io.fixhouse.input;

import java.io.IOException;

/**
 * A file of frames, members or streams that follow each other, read whole. Each is a block, named
 * by its offset in the file.
 */
abstract class FramedDecoder implements Decoder {
  final StoredInput in;
  private boolean inFrame;
  private long frame;
  private long frameBytes;
  private long position;

  FramedDecoder(StoredInput in) {
    this.in = in;
  }

  /**
   * Goes to the next frame and reads its header.
   *
   * @return where it begins; −1 at the end of the file
   */
  abstract long beginFrame() throws IOException;

  /**
   * Decodes more bytes of the frame.
   *
   * @return how many, at least 1; −1 at the frame's end, once all that it says of itself holds
   */
  abstract int decode(byte[] buffer, int start, int length) throws IOException;

  /** The bytes of the frame so far. */
  long frameBytes() {
    return frameBytes;
  }

  @Override
  public final int read(byte[] buffer, int start, int length) throws IOException {
    while (true) {
      if (!inFrame) {
        long begin = beginFrame();
        if (begin < 0) {
          return -1;
        }
        frame = begin;
        frameBytes = 0;
        inFrame = true;
      }
      int n = decode(buffer, start, length);
      if (n > 0) {
        position = frameBytes;
        frameBytes += n;
        return n;
      }
      inFrame = false;
    }
  }

  @Override
  public final long block() {
    return frame;
  }

  @Override
  public final long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
