package io.fixhouse.input;

import static io.fixhouse.input.TestFiles.ascii;
import static io.fixhouse.input.TestFiles.bzip2;
import static io.fixhouse.input.TestFiles.join;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.input.TestFiles.Line;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.hadoop.fs.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class Bzip2DecoderTest {
  private static final byte[] TEXT = TestFiles.randomLines(new Random(5), 12_000, 80);

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void linesAreThoseOfThePlainTextInBlocksThatBeginWithPi() throws IOException {
    byte[] stored = bzip2(TEXT);
    List<Line> plain = TestFiles.expected(TEXT);
    List<Line> lines = TestFiles.readWhole(write(stored));
    assertEquals(plain.size(), lines.size());
    Map<Long, Long> starts = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      assertEquals(plain.get(i).text(), line.text());
      long blockStart = plain.get(i).position() - line.position();
      assertEquals(blockStart, (long) starts.computeIfAbsent(line.block(), b -> blockStart));
    }
    assertTrue("blocks: " + starts.size(), starts.size() > 4);
    BigInteger bits = new BigInteger(1, stored);
    for (long block : starts.keySet()) {
      long mark =
          bits.shiftRight((int) (stored.length * 8L - block - 48))
              .and(BigInteger.ONE.shiftLeft(48).subtract(BigInteger.ONE))
              .longValue();
      assertEquals(0x314159265359L, mark);
    }
  }

  @Test
  public void randomCutsGiveTheSameLines() throws IOException {
    Path path = write(bzip2(TEXT));
    List<Line> whole = TestFiles.readWhole(path);
    long bytes = TestFiles.fileSystem().getFileStatus(path).getLen();
    Random random = new Random(11);
    for (int count : new int[] {1, 1, 1, 2, 6, 50}) {
      long[] cuts = random.longs(count, 0, bytes).toArray();
      assertEquals(Arrays.toString(cuts), whole, TestFiles.read(path, cuts));
    }
  }

  @Test
  public void cutsAtAndAroundEveryBlocksFirstByteGiveTheSameLines() throws IOException {
    Path path = write(bzip2(TEXT));
    List<Line> whole = TestFiles.readWhole(path);
    long[] blocks = whole.stream().mapToLong(Line::block).distinct().toArray();
    for (long block : blocks) {
      for (long cut = Math.max(block / 8 - 1, 0); cut <= block / 8 + 1; cut++) {
        assertEquals(whole, TestFiles.read(path, cut));
      }
    }
  }

  @Test
  public void aBlockThatBeginsWithALineGivesItOnce() throws IOException {
    byte[] line = ascii("x".repeat(99) + "\n");
    byte[] head = new byte[0];
    for (int i = 0; i < 300; i++) {
      head = join(head, line);
    }
    Path path = write(bzip2(head, head));
    List<Line> whole = TestFiles.readWhole(path);
    assertEquals(600, whole.size());
    assertEquals(0, whole.get(300).position());
    long seam = whole.get(300).block() / 8;
    for (long cut = seam - 12; cut < seam + 12; cut++) {
      assertEquals(whole, TestFiles.read(path, cut));
    }
  }

  @Test
  public void aLineOverSeveralBlocksBelongsToOnePiece() throws IOException {
    byte[] noise = new byte[450_000];
    new Random(1).nextBytes(noise);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = noise[i] == '\n' ? (byte) 'n' : noise[i];
    }
    byte[] content = bzip2(join(ascii("a\n"), noise, ascii("\nb\n")));
    Path path = write(content);
    List<Line> whole = TestFiles.readWhole(path);
    assertEquals(3, whole.size());
    for (int pieces = 2; pieces < 9; pieces++) {
      long[] cuts = new long[pieces];
      for (int i = 0; i < pieces; i++) {
        cuts[i] = (long) content.length * i / pieces;
      }
      assertEquals(whole, TestFiles.read(path, cuts));
    }
  }

  @Test
  public void emptyStreamsAtTheStartCutAnywhereLoseNothing() throws IOException {
    byte[] empty = bzip2(new byte[0]);
    Path path = write(join(empty, empty, bzip2(ascii("a\nb\n")), empty));
    List<Line> whole = TestFiles.readWhole(path);
    assertEquals(2, whole.size());
    for (long cut = 1; cut < 4L * empty.length; cut++) {
      assertEquals("cut " + cut, whole, TestFiles.read(path, cut));
    }
  }

  @Test
  public void aStreamWithoutBlocksIsAnEmptyFile() throws IOException {
    assertEquals(List.of(), TestFiles.readWhole(write(bzip2(new byte[0]))));
  }

  @Test
  public void aFlippedBitIsNeverReadAsAnotherText() throws IOException {
    byte[] content = bzip2(Arrays.copyOf(TEXT, 3000));
    for (int i = 4; i < content.length; i += 13) {
      byte[] damaged = content.clone();
      damaged[i] ^= (byte) (1 << i % 8);
      if (i < content.length - 1) {
        unreadable(damaged);
      }
    }
  }

  @Test
  public void aWrongBlockCrcIsUnreadableAndSaysWhere() throws IOException {
    byte[] content = bzip2(TEXT);
    List<Line> whole = TestFiles.readWhole(write(content));
    long[] blocks = whole.stream().mapToLong(Line::block).distinct().toArray();
    content[(int) (blocks[2] / 8) + 8] ^= 1;
    assertEquals(blocks[2] / 8, unreadable(content).offset());
  }

  @Test
  public void aFileCutShortAnywhereIsUnreadable() throws IOException {
    byte[] content = bzip2(Arrays.copyOf(TEXT, 3000));
    for (int length = 4; length < content.length; length += 9) {
      unreadable(Arrays.copyOf(content, length));
    }
  }

  @Test
  public void anythingElseAfterTheLastStreamIsUnreadable() throws IOException {
    byte[] content = bzip2(ascii("a\n"));
    UnreadableException e = unreadable(join(content, ascii("garbage after the end")));
    assertEquals("bzip2: something else follows a stream", e.getMessage());
    assertEquals(content.length, e.offset());
  }

  @Test
  public void aMissingBlockIsUnreadable() throws IOException {
    byte[] content = bzip2(TEXT);
    long[] blocks =
        TestFiles.readWhole(write(content)).stream().mapToLong(Line::block).distinct().toArray();
    BitWriter bits = new BitWriter();
    for (long bit = 0; bit < content.length * 8L; bit++) {
      if (bit < blocks[1] || bit >= blocks[2]) {
        bits.write(content[(int) (bit / 8)] >> 7 - bit % 8 & 1, 1);
      }
    }
    bits.pad();
    UnreadableException e = unreadable(Arrays.copyOf(bits.array(), bits.length()));
    assertTrue(e.getMessage(), e.getMessage().contains("a block is missing"));
  }

  private Path write(byte[] content) throws IOException {
    return TestFiles.write(folder.getRoot(), content);
  }

  private UnreadableException unreadable(byte[] content) {
    return assertThrows(UnreadableException.class, () -> TestFiles.readWhole(write(content)));
  }
}
