package io.fixhouse.input;

import static io.fixhouse.input.TestFiles.ascii;
import static io.fixhouse.input.TestFiles.bzip2;
import static io.fixhouse.input.TestFiles.gzip;
import static io.fixhouse.input.TestFiles.join;
import static io.fixhouse.input.TestFiles.lz4;
import static io.fixhouse.input.TestFiles.readWhole;
import static io.fixhouse.input.TestFiles.skippable;
import static io.fixhouse.input.TestFiles.xz;
import static io.fixhouse.input.TestFiles.zip;
import static io.fixhouse.input.TestFiles.zstd;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.Test;

public class FormatTest {
  private static final byte[] LINE = ascii("8=FIX.4.2|35=8|\n");

  @Test
  public void aFileIsWhatItsFirstBytesSayWhateverItsName() throws IOException {
    assertEquals(Format.PLAIN, format(LINE));
    assertEquals(Format.PLAIN, format(ascii("")));
    assertEquals(Format.PLAIN, format(ascii("B")));
    assertEquals(Format.PLAIN, format(ascii("BZh")));
    assertEquals(Format.PLAIN, format(ascii("BZh0")));
    assertEquals(Format.GZIP, format(gzip(LINE)));
    assertEquals(Format.BZIP2, format(bzip2(LINE)));
    assertEquals(Format.ZSTD, format(zstd(LINE)));
    assertEquals(Format.XZ, format(xz(LINE)));
    assertEquals(Format.LZ4, format(lz4(LINE)));
    assertEquals(Format.ZIP, format(zip(LINE)));
    assertEquals(Format.ZIP, format(zip()));
    assertEquals(Format.TAR, format(tar()));
  }

  @Test
  public void skippableFramesBelongToTheFramesThatFollow() throws IOException {
    byte[] skippable = skippable(5000);
    assertEquals(Format.ZSTD, format(join(skippable, zstd(LINE))));
    assertEquals(Format.LZ4, format(join(skippable, skippable, lz4(LINE))));
    assertEquals(List.of(), readWhole(skippable));
    assertEquals("zstd: something else than a frame follows", unreadable(join(skippable, LINE)));
    assertEquals("zstd: cut short", unreadable(ascii("P*M\u0018\u0009\0\0\0")));
  }

  @Test
  public void aFileOfNoBytesAndAPackedOneHaveNoLines() throws IOException {
    byte[] none = {};
    for (byte[] empty :
        List.of(none, gzip(none), bzip2(none), zstd(none), xz(none), lz4(none), zip(none), zip())) {
      assertEquals(List.of(), readWhole(empty));
    }
  }

  @Test
  public void aFormatThatIsNotReadIsUnreadableWithAWordOnWhatToDo() throws IOException {
    assertEquals("cannot be read: format tar: unpack it and land what is in it", unreadable(tar()));
    assertEquals(
        "cannot be read: format seven_zip: unpack it and land what is in it",
        unreadable(ascii("7z\u00BC\u00AF\u0027\u001C\0\4")));
  }

  @Test
  public void aFileInsideAFileIsUnreadableWithAWordOnWhatToDo() throws IOException {
    String reason =
        "holds another packed file, of format %s: unpack it once and land what is in it";
    assertEquals(String.format(reason, "gzip"), unreadable(gzip(gzip(LINE))));
    assertEquals(String.format(reason, "xz"), unreadable(bzip2(xz(LINE))));
    assertEquals(
        "zip: entry 1 " + String.format(reason, "gzip"), unreadable(zip(LINE, gzip(LINE))));
    assertEquals(String.format(reason, "tar"), unreadable(zstd(tar())));
    assertEquals(2, readWhole(gzip(LINE, gzip(LINE))).size());
  }

  private static byte[] tar() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry entry = new TarArchiveEntry("a.fix");
      entry.setSize(LINE.length);
      tar.putArchiveEntry(entry);
      tar.write(LINE);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  private static String unreadable(byte[] content) {
    return assertThrows(UnreadableException.class, () -> readWhole(content)).getMessage();
  }

  private static Format format(byte[] content) throws IOException {
    return StoredBytes.file(content).format();
  }
}
