package io.fixhouse.access;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PasswordFileTest {
  /**
   * PBKDF2-HMAC-SHA-256 of password "password", salt "salt", 4096 rounds, 32 bytes: the vector of
   * RFC 6070 carried over to SHA-256, as Python's hashlib gives it.
   */
  private static final String KNOWN =
      "pbkdf2-sha256:4096:c2FsdA==:xeR41ZKIyEGqUw22hFxMjZYok6ABzk4RpJY4c6qYE0o=";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Path file;

  @Before
  public void makeFile() throws IOException {
    file = folder.newFile().toPath();
  }

  @Test
  public void acceptsThePasswordOfAHashMadeElsewhere() {
    assertTrue(PasswordHash.parse(KNOWN).matches("password"));
    assertFalse(PasswordHash.parse(KNOWN).matches("Password"));
  }

  @Test
  public void aHashSurvivesBeingWrittenAndIsSaltedAnew() {
    PasswordHash hash = PasswordHash.of("secret");
    assertTrue(PasswordHash.parse(hash.toString()).matches("secret"));
    assertNotEquals(hash.toString(), PasswordHash.of("secret").toString());
  }

  @Test
  public void acceptsAUserWithTheRightPasswordAlone() throws IOException {
    Files.writeString(file, "# users\n\nanalyst=" + KNOWN + "\n");
    PasswordFile users = PasswordFile.read(file);
    assertTrue(users.accepts("analyst", "password"));
    assertFalse(users.accepts("analyst", "other"));
    assertFalse(users.accepts("analyst", ""));
    assertFalse(users.accepts("nobody", "password"));
    assertFalse(users.accepts("nobody", ""));
  }

  @Test
  public void anEmptyPasswordIsNeverRight() throws IOException {
    Files.writeString(file, "analyst=" + PasswordHash.of("") + "\n");
    assertFalse(PasswordFile.read(file).accepts("analyst", ""));
  }

  @Test
  public void aMalformedLineIsNamedWithItsFile() throws IOException {
    Files.writeString(file, "# users\nanalyst=plain\n");
    IOException e = assertThrows(IOException.class, () -> PasswordFile.read(file));
    assertEquals(file + ", line 2: not of the form pbkdf2-sha256:ROUNDS:SALT:HASH", e.getMessage());
  }
}
