package io.fixhouse.vendor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class VendorProfilesTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Path profiles;

  @Before
  public void twoProfiles() throws IOException {
    profiles = folder.getRoot().toPath();
    Files.writeString(profiles.resolve("wna.yaml"), "price: 44\n");
    Files.writeString(profiles.resolve("wnb.yaml"), "");
  }

  @Test
  public void aVendorIsAFile() throws IOException {
    assertEquals(Set.of("wna", "wnb"), new VendorProfiles(profiles).vendors());
    assertEquals(44, new VendorProfiles(profiles).profile("wna").priceTag());
    assertEquals(31, new VendorProfiles(profiles).profile("wnb").priceTag());
  }

  @Test
  public void aVendorWithoutAProfileIsToldWhereItWouldBe() {
    String message = fault("acme");
    assertTrue(message, message.startsWith("there is no vendor 'acme': its profile would be "));
    assertTrue(
        message, message.contains(profiles.resolve("acme.yaml") + "; known vendors are wna"));
  }

  @Test
  public void namesThatLeadOutOfTheFolderAreNoVendors() throws IOException {
    Files.writeString(folder.newFolder("sub").toPath().resolve("x.yaml"), "");
    for (String name : new String[] {"../wna", "sub/x", "", ".", "WNA", "wna.yaml", "wna\n", "-"}) {
      String message = fault(name);
      assertTrue(message, message.startsWith("there is no vendor '" + name + "'"));
    }
  }

  @Test
  public void aProfileThatIsNoTextIsWrongLikeAnyOther() throws IOException {
    Files.write(profiles.resolve("wnb.yaml"), new byte[] {'a', ':', ' ', (byte) 0xFF, (byte) 0xFE});
    String message = fault("wnb");
    assertTrue(message, message.startsWith(profiles.resolve("wnb.yaml") + ": is no UTF-8 text"));
  }

  @Test
  public void aFolderInAProfilesPlaceIsNoProfile() throws IOException {
    Files.createDirectory(profiles.resolve("wnc.yaml"));
    assertTrue(fault("wnc").startsWith("there is no vendor 'wnc'"));
  }

  private String fault(String vendor) {
    return assertThrows(UserException.class, () -> new VendorProfiles(profiles).profile(vendor))
        .getMessage();
  }
}
