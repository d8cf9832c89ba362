package io.fixhouse.input;

import static io.fixhouse.input.TestFiles.ascii;
import static io.fixhouse.input.TestFiles.bzip2;
import static io.fixhouse.input.TestFiles.gzip;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.fs.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FormatTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void aFileIsWhatItsFirstBytesSayWhateverItsName() throws IOException {
    assertEquals(Format.PLAIN, format(ascii("8=FIX.4.2|35=8|")));
    assertEquals(Format.PLAIN, format(ascii("")));
    assertEquals(Format.PLAIN, format(ascii("B")));
    assertEquals(Format.PLAIN, format(ascii("BZh")));
    assertEquals(Format.GZIP, format(gzip(ascii("8=FIX"))));
    assertEquals(Format.BZIP2, format(bzip2(ascii("8=FIX"))));
  }

  @Test
  public void aZipIsRecognisedAndCannotBeReadYet() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.fix"));
      zip.write('8');
    }
    assertNotReadYet("zip", bytes.toByteArray());
  }

  private void assertNotReadYet(String name, byte[] content) throws IOException {
    Path path = TestFiles.write(folder.getRoot(), content);
    UnreadableException e =
        assertThrows(UnreadableException.class, () -> TestFiles.readWhole(path));
    assertEquals("cannot be read yet: format " + name, e.getMessage());
  }

  private Format format(byte[] content) throws IOException {
    return TestFiles.format(TestFiles.write(folder.getRoot(), content));
  }
}
