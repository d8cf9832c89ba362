package io.fixhouse.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Function;

/**
 * Many different lines side by side in one buffer, as a file's reader hands them out: over one line
 * again and again, the processor would know each branch in advance.
 */
final class Lines {
  private final byte[] buffer;
  private final int[] starts;
  private int current = -1;

  /**
   * Makes as many lines; the same ones each time.
   *
   * @param line a line from a source of chance
   */
  Lines(int count, Function<Random, String> line) {
    Random random = new Random(1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    starts = new int[count + 1];
    for (int i = 0; i < count; i++) {
      bytes.writeBytes((line.apply(random) + "\n").getBytes(StandardCharsets.ISO_8859_1));
      starts[i + 1] = bytes.size();
    }
    buffer = bytes.toByteArray();
  }

  /** Goes to the next line, after the last to the first again. */
  void next() {
    current = current + 2 == starts.length ? 0 : current + 1;
  }

  byte[] buffer() {
    return buffer;
  }

  int start() {
    return starts[current];
  }

  /** The end of the line, without its LF. */
  int end() {
    return starts[current + 1] - 1;
  }

  /** The lines' mean length in bytes, without their LF. */
  double meanLength() {
    return (double) buffer.length / (starts.length - 1) - 1;
  }
}
