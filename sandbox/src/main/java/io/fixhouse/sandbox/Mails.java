package io.fixhouse.sandbox;

import io.fixhouse.command.Command;
import io.fixhouse.command.TextTable;
import io.fixhouse.command.UserException;
import io.fixhouse.mail.Mail;
import io.fixhouse.mail.MailFolder;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mails}: what was mailed on this machine, where the mail sink keeps it. */
public final class Mails implements Command {
  @Override
  public String name() {
    return "mails";
  }

  @Override
  public String summary() {
    return "list the mails that were sent on this machine, or show one";
  }

  @Override
  public String arguments() {
    return "[NUMBER]";
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public int run(CommandLine line) throws IOException {
    MailFolder folder = new MailFolder(State.fromEnvironment().mail());
    List<String> arguments = line.getArgList();
    if (arguments.size() > 1) {
      throw new UserException("mails takes one number, not " + arguments.size());
    }
    if (arguments.isEmpty()) {
      list(folder);
    } else {
      show(folder, arguments.get(0));
    }
    return 0;
  }

  private static void list(MailFolder folder) throws IOException {
    List<Integer> numbers = folder.numbers();
    if (numbers.isEmpty()) {
      System.out.println("no mail has been sent");
      return;
    }
    TextTable table = new TextTable("number", "received", "to", "subject");
    for (int number : numbers) {
      Mail mail = folder.mail(number).orElseThrow();
      table.add(
          List.of(
              Integer.toString(number), received(mail), shown(to(mail)), shown(mail.subject())));
    }
    table.print(System.out);
  }

  private static void show(MailFolder folder, String number) throws IOException {
    if (!number.matches("\\d{1,9}")) {
      throw new UserException("mails takes a number of its list, not " + number);
    }
    Mail mail =
        folder
            .mail(Integer.parseInt(number))
            .orElseThrow(
                () -> new UserException("there is no mail " + number + "; see bin/fixhouse mails"));
    System.out.println("Received: " + received(mail));
    System.out.println("To:       " + shown(to(mail)));
    System.out.println("Subject:  " + shown(mail.subject()));
    System.out.println();
    mail.text().lines().map(Mails::shown).forEach(System.out::println);
  }

  private static String received(Mail mail) {
    return mail.received().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String to(Mail mail) {
    return String.join(", ", mail.to());
  }

  /** Without what would move a terminal's cursor: the text of a mail comes from vendors' files. */
  private static String shown(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\t]]", "?");
  }
}
