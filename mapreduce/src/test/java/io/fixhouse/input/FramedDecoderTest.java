package io.fixhouse.input;

import static io.fixhouse.input.TestFiles.ascii;
import static io.fixhouse.input.TestFiles.join;
import static io.fixhouse.input.TestFiles.readWhole;
import static io.fixhouse.input.TestFiles.skippable;
import static org.junit.Assert.assertEquals;

import io.fixhouse.input.TestFiles.Line;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** What holds of lines in each format of frames between which others may be skipped. */
public abstract class FramedDecoderTest {
  static final byte[] TEXT = TestFiles.randomLines(new Random(3), 30_000, 80);

  /** A text as one frame. */
  abstract byte[] frame(byte[] text) throws IOException;

  @Test
  public void oneFrameIsBlock0AndPositionsAreThoseOfThePlainText() throws IOException {
    assertEquals(TestFiles.expected(TEXT), readWhole(frame(TEXT)));
  }

  @Test
  public void aLinesBlockIsTheOffsetOfTheFrameInWhichItBegins() throws IOException {
    byte[] first = frame(ascii("ab\ncd"));
    byte[] skipped = skippable(9);
    byte[] second = frame(ascii("ef\ngh\n"));
    byte[] empty = frame(ascii(""));
    long firstAt = skipped.length;
    long secondAt = firstAt + first.length + skipped.length;
    long lastAt = secondAt + second.length + empty.length;
    assertEquals(
        List.of(
            new Line(firstAt, 0, 2, "ab"),
            new Line(firstAt, 3, 4, "cdef"),
            new Line(secondAt, 3, 2, "gh"),
            new Line(lastAt, 0, 2, "ij")),
        readWhole(join(skipped, first, skipped, second, empty, frame(ascii("ij")), skipped)));
  }
}
