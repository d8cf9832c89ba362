package io.fixhouse.mail;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.subethamail.smtp.server.SMTPServer;

public class MailSinkTest {
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private MailFolder folder;
  private SMTPServer server;

  @Before
  public void start() throws Exception {
    folder = new MailFolder(temporary.getRoot().toPath().resolve("mail"));
    folder.create();
    server = MailSink.server(0, folder);
    server.start();
  }

  @After
  public void stop() {
    server.stop();
  }

  @Test
  public void aMailIsKeptAndReadBackAsSent() throws Exception {
    Instant before = Instant.now().minusMillis(1);
    send(
        "night of 2024-05-01: partial – ünvollständig",
        "sable is missing\n.\nlast came 2024-04-30\n");
    Mail mail = folder.mail(1).orElseThrow();
    assertEquals("night of 2024-05-01: partial – ünvollständig", mail.subject());
    assertEquals(List.of("desk@localhost", "vendors@example.org"), mail.to());
    assertTrue(mail.received() + " since " + before, !mail.received().isBefore(before));
    assertEquals("sable is missing\n.\nlast came 2024-04-30\n", mail.text().replace("\r\n", "\n"));
  }

  @Test
  public void mailsAreNumberedInTheirOrderAcrossRestarts() throws Exception {
    send("first", "1");
    server.stop();
    server = MailSink.server(0, folder);
    server.start();
    send("second", "2");
    assertEquals(List.of(1, 2), folder.numbers());
    assertEquals("second", folder.mail(2).orElseThrow().subject());
    assertEquals(Optional.empty(), folder.mail(3));
  }

  @Test
  public void itListensOnLoopbackAlone() {
    assertTrue(server.getBindAddress().orElseThrow().isLoopbackAddress());
  }

  private void send(String subject, String text) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "localhost");
    properties.setProperty("mail.smtp.port", Integer.toString(server.getPortAllocated()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("fixhouse@localhost"));
    message.addRecipient(Message.RecipientType.TO, new InternetAddress("desk@localhost"));
    message.addRecipient(Message.RecipientType.TO, new InternetAddress("vendors@example.org"));
    message.setSubject(subject, "UTF-8");
    message.setText(text, "UTF-8");
    Transport.send(message);
  }
}
