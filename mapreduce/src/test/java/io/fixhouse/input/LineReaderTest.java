package io.fixhouse.input;

import static io.fixhouse.input.TestFiles.ascii;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.input.TestFiles.Line;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.fs.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class LineReaderTest {
  private static final int MEBIBYTE = 1 << 20;

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void anEmptyFileHasNoLines() throws IOException {
    assertEquals(List.of(), lines(""));
  }

  @Test
  public void aLastLineWithoutLfCounts() throws IOException {
    assertEquals(List.of(new Line(0, 0, 1, "a"), new Line(0, 2, 2, "bc")), lines("a\nbc"));
  }

  @Test
  public void oneCrBeforeLfIsDroppedAndNoOther() throws IOException {
    assertEquals(
        List.of(new Line(0, 0, 2, "a\r"), new Line(0, 4, 3, "b\rc"), new Line(0, 8, 2, "d\r")),
        lines("a\r\r\nb\rc\nd\r"));
  }

  @Test
  public void emptyLinesCount() throws IOException {
    assertEquals(
        List.of(new Line(0, 0, 0, ""), new Line(0, 1, 0, ""), new Line(0, 3, 1, "a")),
        lines("\n\r\na\n"));
  }

  @Test
  public void everyCutOfASmallFileGivesTheSameLines() throws IOException {
    byte[] content = ascii("ab\n\ncdefghij\r\nk\nlm");
    Path path = TestFiles.write(folder.getRoot(), content);
    for (int first = 0; first <= content.length; first++) {
      for (int second = first; second <= content.length; second++) {
        assertEquals(
            first + ", " + second,
            TestFiles.expected(content),
            TestFiles.read(path, first, second));
      }
    }
  }

  @Test
  public void aLineLongerThanAPieceBelongsToOne() throws IOException {
    byte[] content = ascii("a\n" + "b".repeat(500) + "\nc\n");
    Path path = TestFiles.write(folder.getRoot(), content);
    assertEquals(TestFiles.expected(content), TestFiles.read(path, 100, 200, 300, 400, 503));
  }

  @Test
  public void randomCutsGiveTheSameLines() throws IOException {
    Random random = new Random(7);
    byte[] content = TestFiles.randomLines(random, 20_000, 60);
    Path path = TestFiles.write(folder.getRoot(), content);
    List<Line> expected = TestFiles.expected(content);
    for (int count : new int[] {0, 1, 6, 100}) {
      long[] cuts = random.longs(count, 0, content.length).toArray();
      assertEquals(expected, TestFiles.read(path, cuts));
    }
  }

  @Test
  public void aLineOfAMebibyteIsHandedOutWhole() throws IOException {
    String longest = "x".repeat(MEBIBYTE);
    for (String end : new String[] {"\n", "\r\n"}) {
      List<Line> lines = lines("a\n" + longest + end + "b\n");
      assertEquals(3, lines.size());
      assertEquals(new Line(0, 2, MEBIBYTE, longest), lines.get(1));
      assertEquals("b", lines.get(2).text());
    }
  }

  @Test
  public void aLineOverAMebibyteIsReportedWithItsFirst64KibibytesAndWholeLength()
      throws IOException {
    for (int length : new int[] {MEBIBYTE + 1, MEBIBYTE + 2, 5 * MEBIBYTE + 17}) {
      for (String end : new String[] {"\n", "\r\n", ""}) {
        List<Line> lines = lines("a\n" + "x".repeat(length) + end);
        assertEquals(2, lines.size());
        assertEquals(new Line(0, 2, length, "x".repeat(64 << 10)), lines.get(1));
      }
    }
  }

  @Test
  public void linesAfterALongOneAreRight() throws IOException {
    byte[] content =
        ascii("x".repeat(3 * MEBIBYTE) + "\nab\r\n" + "y".repeat(2 * MEBIBYTE) + "\nz");
    Path path = TestFiles.write(folder.getRoot(), content);
    for (long cut : new long[] {0, 5, 2 * MEBIBYTE, 3 * MEBIBYTE, 3 * MEBIBYTE + 1, 4 * MEBIBYTE}) {
      List<Line> lines = TestFiles.read(path, cut);
      assertEquals(4, lines.size());
      assertEquals(new Line(0, 3 * MEBIBYTE + 1, 2, "ab"), lines.get(1));
      assertEquals(2 * MEBIBYTE, lines.get(2).length());
      assertEquals(new Line(0, content.length - 1, 1, "z"), lines.get(3));
    }
  }

  @Test
  public void aFileThatShrankIsUnreadable() throws IOException {
    Path path = TestFiles.write(folder.getRoot(), ascii("a\nb\n"));
    FilePiece piece = new FilePiece(0, Format.PLAIN, 0, 100);
    try (LineReader reader =
        LineReader.open(StoredFile.open(TestFiles.fileSystem(), path), piece)) {
      assertTrue(reader.next());
      assertTrue(reader.next());
      UnreadableException e =
          org.junit.Assert.assertThrows(UnreadableException.class, reader::next);
      assertEquals(4, e.offset());
    }
  }

  private List<Line> lines(String content) throws IOException {
    return TestFiles.readWhole(TestFiles.write(folder.getRoot(), ascii(content)));
  }
}
