package io.fixhouse.input;

import static io.fixhouse.input.TestFiles.ascii;
import static io.fixhouse.input.TestFiles.bzip2;
import static io.fixhouse.input.TestFiles.gzip;
import static io.fixhouse.input.TestFiles.join;
import static io.fixhouse.input.TestFiles.lz4;
import static io.fixhouse.input.TestFiles.skippable;
import static io.fixhouse.input.TestFiles.xz;
import static io.fixhouse.input.TestFiles.zip;
import static io.fixhouse.input.TestFiles.zstd;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import io.fixhouse.input.TestFiles.Line;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Damaged files of each format that has checks: an error with its place, or the right lines. */
@RunWith(Parameterized.class)
public class DamageTest {
  private static final byte[] FIRST = TestFiles.randomLines(new Random(3), 30, 80);
  private static final byte[] SECOND = TestFiles.randomLines(new Random(4), 5, 80);

  private final Format format;
  private final byte[] whole;

  /** Where the file could end and be whole. */
  private final List<Integer> ends;

  public DamageTest(Format format, byte[] whole, List<Integer> ends) {
    this.format = format;
    this.whole = whole;
    this.ends = ends;
  }

  @Parameters(name = "{0}")
  public static List<Object[]> files() throws IOException {
    byte[] skippable = skippable(20);
    return List.of(
        file(Format.GZIP, gzip(FIRST), gzip(SECOND)),
        file(Format.BZIP2, bzip2(FIRST), bzip2(SECOND)),
        file(Format.ZSTD, skippable, zstd(FIRST), skippable, zstd(SECOND)),
        file(Format.XZ, xz(FIRST), new byte[4], xz(SECOND)),
        file(Format.LZ4, skippable, lz4(FIRST), skippable, lz4(SECOND)),
        file(Format.ZIP, zip(FIRST, SECOND)));
  }

  private static Object[] file(Format format, byte[]... parts) {
    Integer[] ends = new Integer[parts.length];
    int end = 0;
    for (int i = 0; i < parts.length; i++) {
      end += parts[i].length;
      ends[i] = end;
    }
    return new Object[] {format, join(parts), List.of(ends)};
  }

  @Test
  public void theWholeFileGivesItsLines() throws IOException {
    assertEquals(format, StoredBytes.file(whole).format());
    assertEquals(texts(TestFiles.expected(join(FIRST, SECOND))), read(whole));
  }

  @Test
  public void aFileCutShortAnywhereIsUnreadable() throws IOException {
    for (int length = 4; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      if (ends.contains(length)) {
        read(cut);
      } else if (format == StoredBytes.file(cut).format()) {
        unreadable("cut at " + length, cut);
      }
    }
  }

  @Test
  public void aFlippedBitIsNeverReadAsOtherLines() throws IOException {
    List<String> lines = read(whole);
    int found = 0;
    for (int bit = 48; bit < whole.length * 8; bit++) {
      byte[] damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        assertTrue("bit " + bit, lines.equals(read(damaged)));
      } catch (UnreadableException e) {
        found++;
      }
    }
    assertTrue("" + found, found > whole.length * 6);
  }

  @Test
  public void junkAfterTheEndIsUnreadable() throws IOException {
    for (byte[] junk : List.of(ascii("x"), ascii("8=FIX.4.2|35=8|\n"), FIRST, new byte[1])) {
      byte[] longer = join(whole, junk);
      if (junk.length > 1 || format != Format.GZIP) {
        unreadable(longer.length + " bytes", longer);
      }
    }
  }

  private void unreadable(String what, byte[] content) throws IOException {
    try {
      List<String> lines = read(content);
      fail(what + " reads as " + lines.size() + " lines");
    } catch (UnreadableException e) {
      assertFalse(e.getMessage().isBlank());
      assertTrue(what, e.offset() >= 0 && e.offset() <= content.length);
    }
  }

  private List<String> read(byte[] content) throws IOException {
    return texts(TestFiles.readWhole(content));
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }
}
