package io.fixhouse.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of mails as they were sent, {@code 0001.eml} the first. */
public final class MailFolder {
  private static final Pattern FILE = Pattern.compile("(\\d{4,9})\\.eml");

  private final Path folder;

  public MailFolder(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder, for the owner alone, if it is not there. */
  void create() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  /** Keeps a mail under the next number; it is there as a whole or not at all. */
  synchronized void add(byte[] mail) throws IOException {
    List<Integer> numbers = numbers();
    int next = numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
    Path written = Files.write(folder.resolve("incoming"), mail);
    Files.move(written, file(next), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The numbers of the mails there are, rising; none where no mail server has run yet. */
  public List<Integer> numbers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> FILE.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(match -> Integer.parseInt(match.group(1)))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** The mail of that number, if there is one. */
  public Optional<Mail> mail(int number) throws IOException {
    try {
      Path file = file(number);
      return Optional.of(
          Mail.parse(
              number, Files.getLastModifiedTime(file).toInstant(), Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Path file(int number) {
    return folder.resolve(String.format("%04d.eml", number));
  }
}
