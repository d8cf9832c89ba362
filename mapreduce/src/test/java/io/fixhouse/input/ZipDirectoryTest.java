package io.fixhouse.input;

import static io.fixhouse.input.TestFiles.ascii;
import static io.fixhouse.input.TestFiles.join;
import static io.fixhouse.input.TestFiles.readWhole;
import static io.fixhouse.input.TestFiles.zip;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.input.TestFiles.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.Test;

public class ZipDirectoryTest {
  private static final int LOCAL_FLAGS = 6;
  private static final int CENTRAL_FLAGS = 8;
  private static final int CENTRAL_METHOD = 10;
  private static final byte[] LINE = ascii("ab\n");

  @Test
  public void eachEntryIsAFileOfItsOwn() throws IOException {
    byte[] content = zip(ascii("ab\ncd"), ascii(""), ascii("ef"));
    assertEquals(
        List.of(new Line(0, 0, 2, "ab"), new Line(0, 3, 2, "cd"), new Line(0, 0, 2, "ef")),
        readWhole(content));
    assertEquals(List.of("z!0", "z!1", "z!2"), sources(content));
  }

  @Test
  public void zip64AndDirectoriesAndStoredEntriesAreRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(Zip64Mode.Always);
      zip.setComment("two entries");
      zip.putArchiveEntry(new ZipArchiveEntry("day/"));
      zip.closeArchiveEntry();
      ZipArchiveEntry entry = new ZipArchiveEntry("day/a.fix");
      entry.setMethod(ZipArchiveEntry.STORED);
      entry.setSize(LINE.length);
      CRC32 crc = new CRC32();
      crc.update(LINE);
      entry.setCrc(crc.getValue());
      zip.putArchiveEntry(entry);
      zip.write(LINE);
      zip.closeArchiveEntry();
    }
    assertEquals(List.of("z!day/", "z!day/a.fix"), sources(bytes.toByteArray()));
    assertEquals(List.of(new Line(0, 0, 2, "ab")), readWhole(bytes.toByteArray()));
  }

  @Test
  public void aNameIsShownAsOneLineWhateverItsBytes() throws IOException {
    assertEquals(List.of("z!../a\\x0Ab"), sources(renamed(ascii("../a\nb"))));
    byte[] latin1 = {'a', (byte) 0xE9, 'b'};
    assertEquals(List.of("z!a\\xE9b"), sources(renamed(latin1)));
    assertEquals(List.of("z!\u00E9"), sources(renamed("\u00E9".getBytes(StandardCharsets.UTF_8))));
    assertEquals(List.of("z!" + "n".repeat(1000)), sources(renamed(ascii("n".repeat(1000)))));
    String reason = unreadable(renamed(ascii("n".repeat(65_535))));
    assertTrue(reason, reason.endsWith("has a name of 65535 bytes"));
  }

  @Test
  public void anEncryptedEntryIsUnreadableByItsName() throws IOException {
    byte[] content = zip(LINE);
    content[LOCAL_FLAGS] |= 1;
    content[directory(content) + CENTRAL_FLAGS] |= 1;
    assertEquals("zip: entry 0 is encrypted: land it unencrypted", unreadable(content));
  }

  @Test
  public void anEntryOfAnUnknownMethodIsUnreadableByItsName() throws IOException {
    byte[] content = zip(LINE);
    content[directory(content) + CENTRAL_METHOD] = 14;
    assertEquals(
        "zip: entry 0 is compressed by method 14: only stored and deflated are read",
        unreadable(content));
  }

  @Test
  public void entriesOfOneNameAreUnreadable() throws IOException {
    byte[] content = zip(LINE, LINE);
    int second = new String(content, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
    content[second + 46] = '0';
    assertEquals("zip: two entries are called 0", unreadable(content));
  }

  @Test
  public void entriesThatShareBytesAreUnreadable() throws IOException {
    byte[] content = zip(LINE, LINE);
    int second = new String(content, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
    for (int i = 0; i < 4; i++) {
      content[second + 42 + i] = 0;
    }
    String reason = unreadable(content);
    assertTrue(reason, reason.contains("lies where another or the directory does"));
  }

  @Test
  public void onePartOfSeveralIsUnreadable() throws IOException {
    byte[] content = zip(LINE);
    content[content.length - 22 + 4] = 1;
    assertEquals("zip: it is one of several parts: land it as one file", unreadable(content));
  }

  @Test
  public void aDamagedEntryIsUnreadableByItsName() throws IOException {
    byte[] content = zip(TestFiles.randomLines(new Random(1), 100, 80));
    content[1000] ^= 1;
    String reason = unreadable(content);
    assertTrue(reason, reason.startsWith("zip: entry 0: "));
  }

  @Test
  public void anEntryThatInflatesToAThousandTimesIsRead() throws IOException {
    byte[] line = ascii("x".repeat(999) + "\n");
    byte[] thousand = new byte[line.length * 1000];
    for (int i = 0; i < thousand.length; i += line.length) {
      System.arraycopy(line, 0, thousand, i, line.length);
    }
    byte[] content = zip(thousand);
    assertTrue(content.length * 100 < thousand.length);
    assertEquals(1000, readWhole(content).size());
  }

  /** A zip of one entry whose name is of these bytes, in both places. */
  private static byte[] renamed(byte[] name) throws IOException {
    byte[] stored = zip(LINE);
    int central = directory(stored);
    int end = stored.length - 22;
    byte[] local = Arrays.copyOfRange(stored, 0, 30);
    byte[] data = Arrays.copyOfRange(stored, 31, central);
    byte[] record = Arrays.copyOfRange(stored, central, central + 46);
    byte[] last = Arrays.copyOfRange(stored, end, stored.length);
    number(local, 26, name.length);
    number(record, 28, name.length);
    ByteBuffer.wrap(last)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(12, record.length + name.length)
        .putInt(16, local.length + name.length + data.length);
    return join(local, name, data, record, name, last);
  }

  private static void number(byte[] bytes, int at, int value) {
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) value);
  }

  /** Where the directory of a small zip begins. */
  private static int directory(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
  }

  private static List<String> sources(byte[] content) throws IOException {
    return FilePiece.whole(StoredBytes.file(content), Format.ZIP, content.length).stream()
        .map(piece -> piece.sourceFile("z"))
        .toList();
  }

  private static String unreadable(byte[] content) {
    return assertThrows(UnreadableException.class, () -> readWhole(content)).getMessage();
  }
}
