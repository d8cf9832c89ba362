package io.fixhouse.input;

import static io.fixhouse.input.TestFiles.ascii;
import static io.fixhouse.input.TestFiles.gzip;
import static io.fixhouse.input.TestFiles.join;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.input.TestFiles.Line;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class GzipDecoderTest {
  private static final byte[] TEXT = TestFiles.randomLines(new Random(3), 30_000, 80);

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void oneMemberIsBlock0AndPositionsAreThoseOfThePlainText() throws IOException {
    assertEquals(TestFiles.expected(TEXT), lines(gzip(TEXT)));
  }

  @Test
  public void aLinesBlockIsTheOffsetOfTheMemberInWhichItBegins() throws IOException {
    byte[] first = gzip(ascii("ab\ncd"));
    byte[] second = gzip(ascii("ef\ngh\n"));
    byte[] empty = gzip(ascii(""));
    long secondAt = first.length;
    long thirdAt = first.length + second.length + empty.length;
    assertEquals(
        List.of(
            new Line(0, 0, 2, "ab"),
            new Line(0, 3, 4, "cdef"),
            new Line(secondAt, 3, 2, "gh"),
            new Line(thirdAt, 0, 2, "ij")),
        lines(join(first, second, empty, gzip(ascii("ij")))));
  }

  @Test
  public void aHeaderWithExtraNameCommentAndCrcIsRead() throws IOException {
    byte[] plain = gzip(ascii("ab\n"));
    byte[] header = Arrays.copyOf(plain, 10);
    header[3] = 2 | 4 | 8 | 16;
    byte[] fields = {3, 0, 1, 2, 3, 'n', 0, 'c', 'o', 0, 9, 9};
    byte[] rest = Arrays.copyOfRange(plain, 10, plain.length);
    assertEquals(List.of(new Line(0, 0, 2, "ab")), lines(join(header, fields, rest)));
  }

  @Test
  public void zerosAfterTheLastMemberAreAllowed() throws IOException {
    assertEquals(1, lines(join(gzip(ascii("ab\n")), new byte[1000])).size());
  }

  @Test
  public void anythingElseAfterTheLastMemberIsUnreadable() throws IOException {
    byte[] member = gzip(ascii("ab\n"));
    UnreadableException e = unreadable(join(member, new byte[3], ascii("x")));
    assertEquals("gzip: something else follows the last member", e.getMessage());
    assertEquals(member.length, e.offset());
  }

  @Test
  public void aWrongCrcIsUnreadable() throws IOException {
    byte[] member = gzip(TEXT);
    member[member.length - 8] ^= 1;
    UnreadableException e = unreadable(member);
    assertTrue(e.getMessage(), e.getMessage().contains("CRC of the member at 0"));
    assertEquals(member.length - 8, e.offset());
  }

  @Test
  public void aWrongLengthIsUnreadable() throws IOException {
    byte[] member = gzip(TEXT);
    member[member.length - 1] ^= 1;
    assertTrue(unreadable(member).getMessage().contains("length"));
  }

  @Test
  public void aFileCutShortAnywhereIsUnreadable() throws IOException {
    byte[] member = gzip(Arrays.copyOf(TEXT, 3000));
    for (int length = 2; length < member.length; length += 7) {
      UnreadableException e = unreadable(Arrays.copyOf(member, length));
      assertEquals("gzip: cut short", e.getMessage());
      assertEquals(length, e.offset());
    }
  }

  @Test
  public void aFlippedBitIsNeverReadAsAnotherText() throws IOException {
    byte[] member = gzip(Arrays.copyOf(TEXT, 5000));
    for (int i = 10; i < member.length; i += 11) {
      byte[] damaged = member.clone();
      damaged[i] ^= (byte) (1 << i % 8);
      unreadable(damaged);
    }
  }

  @Test
  public void linesBeforeTheDamageAreHandedOut() throws IOException {
    byte[] second = gzip(ascii("cd\n"));
    second[second.length - 8] ^= 1;
    byte[] content = join(gzip(ascii("ab\n")), second);
    FilePiece piece = new FilePiece(0, Format.GZIP, 0, content.length);
    StoredFile file =
        StoredFile.open(TestFiles.fileSystem(), TestFiles.write(folder.getRoot(), content));
    try (LineReader reader = LineReader.open(file, piece)) {
      assertTrue(reader.next());
      assertTrue(reader.next());
      assertThrows(UnreadableException.class, reader::next);
    }
  }

  private List<Line> lines(byte[] content) throws IOException {
    return TestFiles.readWhole(TestFiles.write(folder.getRoot(), content));
  }

  private UnreadableException unreadable(byte[] content) {
    return assertThrows(UnreadableException.class, () -> lines(content));
  }
}
