package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class SettingsTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private State state;

  @Before
  public void makeState() throws IOException {
    Path root = folder.getRoot().toPath().resolve("a & b");
    Files.createDirectories(root);
    state = new State(folder.getRoot().toPath(), root);
  }

  @Test
  public void whatWasChosenHoldsForLaterStarts() throws IOException {
    assertEquals(8020, Settings.read(state).port("namenode", "rpc"));
    new Settings(1000, Settings.Tez.YARN).write(state);
    assertEquals(9020, Settings.read(state).port("namenode", "rpc"));
    assertEquals(Settings.Tez.YARN, Settings.read(state).tez());
  }

  @Test
  public void aDamagedFileIsNamed() throws IOException {
    Files.writeString(state.root().resolve("settings.properties"), "port.offset=many\n");
    UserException e = assertThrows(UserException.class, () -> Settings.read(state));
    assertTrue(e.getMessage(), e.getMessage().contains("settings.properties is damaged"));
  }

  @Test
  public void anOffsetThatTakesAPortOutOfRangeIsRefused() {
    assertThrows(UserException.class, () -> new Settings(60_000, Settings.Tez.LOCAL));
    assertThrows(UserException.class, () -> new Settings(-9_000, Settings.Tez.LOCAL));
  }

  @Test
  public void aTakenPortIsNamedWithItsDaemonAndItsOwner() throws IOException {
    try (ServerSocket taken = listener()) {
      int port = taken.getLocalPort();
      Settings settings = new Settings(port - 9083, Settings.Tez.LOCAL);
      List<String> lines = PortCheck.taken(List.of(Daemons.METASTORE_SERVER), settings);
      String expected =
          "  port %d (Metastore thrift), by process %d (java"
              .formatted(port, ProcessHandle.current().pid());
      assertEquals(1, lines.size());
      assertTrue(lines.get(0), lines.get(0).startsWith(expected));
    }
  }

  @Test
  public void everyTemplateIsFilledAndStaysXml() throws Exception {
    new Templates(state, Settings.read(state)).write();
    try (Stream<Path> files = Files.walk(state.conf())) {
      List<Path> written = files.filter(Files::isRegularFile).toList();
      assertTrue(written.size() + " files", written.size() >= 12);
      for (Path file : written) {
        assertTrue(file.toString(), !Files.readString(file).contains("@{"));
        if (file.toString().endsWith(".xml")) {
          try (InputStream xml = Files.newInputStream(file)) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
          }
        }
      }
    }
  }

  /** On a port so low that an offset brings no other port out of range. */
  private static ServerSocket listener() throws IOException {
    for (int port = 20_000; port < 30_000; port++) {
      try {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
      } catch (BindException e) {
        // Somebody else's: the next one.
        continue;
      }
    }
    throw new IOException("no port is free");
  }
}
