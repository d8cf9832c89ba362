package io.fixhouse.oozie.deploy;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.house.HouseSettings;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ContainerSettingsTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final Configuration settings = new Configuration(false);
  private Path profile;

  @Before
  public void fill() throws Exception {
    Path vendors = folder.newFolder("vendors").toPath();
    Path reference = folder.newFolder("reference").toPath();
    profile = Files.writeString(vendors.resolve("acme.yaml"), "currency: USD\n");
    Files.writeString(vendors.resolve("acme.yaml~"), "left by an editor");
    Files.writeString(reference.resolve("clients.csv"), "vendor,raw_client_id,client_id\n");
    settings.set("fixhouse.vendors.dir", vendors.toString());
    settings.set("fixhouse.reference.dir", reference.toString());
    settings.set("fixhouse.root", "/fixhouse");
    settings.set("fixhouse.hive.password.file", "/etc/fixhouse/hive.password");
    settings.set("hive.metastore.uris", "thrift://localhost:9083");
    settings.set("javax.jdo.option.ConnectionPassword", "secret");
  }

  @Test
  public void theContainerFindsProfilesAndReferenceDataInItsOwnFolder() throws Exception {
    String site = text(ContainerSettings.SITE);
    assertThat(site, containsString("<name>fixhouse.vendors.dir</name><value>conf/vendors<"));
    assertThat(site, containsString("<name>fixhouse.root</name><value>/fixhouse<"));
    assertThat(site, containsString("thrift://localhost:9083"));
    assertEquals(Set.of("vendors/acme.yaml", "reference/clients.csv"), entries());
  }

  @Test
  public void noPasswordAndNoPathOfThisMachineIsInIt() throws Exception {
    String site = text(ContainerSettings.SITE);
    assertThat(site, not(containsString("password")));
    assertThat(site, not(containsString("secret")));
    assertThat(site, not(containsString(folder.getRoot().toString())));
  }

  @Test
  public void theSameFilesGiveTheSameName() throws Exception {
    String before = digest();
    Thread.sleep(20);
    Files.writeString(profile, "currency: USD\n");
    assertEquals(before, digest());
    Files.writeString(profile, "currency: GBP\n");
    assertNotEquals(before, digest());
  }

  @Test
  public void whatXmlWouldReadIsEscaped() throws Exception {
    settings.set("fixhouse.hive.url", "jdbc:hive2://h:1/x?a=1&b=<2>");
    assertThat(text(ContainerSettings.SITE), containsString("a=1&amp;b=&lt;2&gt;"));
  }

  private String digest() throws Exception {
    return ContentStore.digest(files());
  }

  private Set<String> entries() throws Exception {
    Set<String> names = new TreeSet<>();
    try (ZipInputStream zip = new ZipInputStream(files().get(ContainerSettings.ARCHIVE).open())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertTrue(names.size() > 0);
    return names;
  }

  private String text(String name) throws Exception {
    try (InputStream in = files().get(name).open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Map<String, Content> files() throws Exception {
    return ContainerSettings.files(HouseSettings.of(settings));
  }
}
