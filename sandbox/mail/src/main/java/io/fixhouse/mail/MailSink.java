package io.fixhouse.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import org.subethamail.smtp.server.SMTPServer;

/** The daemon: an SMTP server on loopback that keeps every mail and relays none. */
public final class MailSink {
  /** Bytes; a night's mail is some kilobytes. */
  private static final int LARGEST_MAIL = 10 << 20;

  private MailSink() {}

  /**
   * Serves until the process ends.
   *
   * @param arguments the port, and the folder that the mails go to
   */
  public static void main(String[] arguments) throws IOException {
    MailFolder folder = new MailFolder(Path.of(arguments[1]));
    folder.create();
    server(Integer.parseInt(arguments[0]), folder).start();
  }

  /**
   * A server not yet started.
   *
   * @param port 0 for any that is free
   */
  static SMTPServer server(int port, MailFolder folder) {
    return SMTPServer.port(port)
        .bindAddress(InetAddress.getLoopbackAddress())
        .maxMessageSize(LARGEST_MAIL)
        .messageHandler((context, from, to, mail) -> keep(folder, mail))
        .build();
  }

  /** The sender is told of a failure, so that it knows the mail is not kept. */
  private static void keep(MailFolder folder, byte[] mail) {
    try {
      folder.add(mail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
