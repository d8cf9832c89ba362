package io.fixhouse.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A mail, decoded.
 *
 * @param number its place in the folder
 * @param received when the sink had it; Oozie's mails bear no date
 * @param to the addresses it is to
 * @param subject empty without one
 * @param text the parts of plain text, in their order
 */
public record Mail(int number, Instant received, List<String> to, String subject, String text) {
  /** Decodes a mail as it was sent. */
  static Mail parse(int number, Instant received, byte[] bytes) throws IOException {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      List<String> to = new ArrayList<>();
      Address[] addresses = message.getRecipients(Message.RecipientType.TO);
      for (Address address : addresses == null ? new Address[0] : addresses) {
        to.add(address.toString());
      }
      String subject = message.getSubject();
      return new Mail(
          number,
          received,
          List.copyOf(to),
          subject == null ? "" : subject,
          text(message.getContent()));
    } catch (MessagingException e) {
      throw new IOException("mail " + number + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String text(Object content) throws IOException, MessagingException {
    if (content instanceof String text) {
      return text;
    }
    if (!(content instanceof Multipart parts)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("text/plain") || part.isMimeType("multipart/*")) {
        text.append(text(part.getContent()));
      }
    }
    return text.toString();
  }
}
