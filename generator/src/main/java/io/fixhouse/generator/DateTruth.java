package io.fixhouse.generator;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fixhouse.command.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of a date's files, kept beside them as {@code truth.json}. */
public final class DateTruth {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FILE = "truth.json";

  /** The file date, {@code yyyy-MM-dd}. */
  @JsonProperty public String date;

  /** The options that decided the bytes. */
  @JsonProperty public String settings;

  /** By vendor, each of its files in their order. */
  @JsonProperty public SortedMap<String, List<FileTruth>> vendors = new TreeMap<>();

  /** The folder of a date's files. */
  static Path folder(Path output, LocalDate date) {
    return output.resolve("file_date=" + date);
  }

  /**
   * Reads the truth of a date.
   *
   * @return null where there is none
   * @throws UserException when the file is not what generate writes
   */
  public static DateTruth read(Path output, LocalDate date) throws IOException {
    Path file = folder(output, date).resolve(FILE);
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return JSON.readValue(file.toFile(), DateTruth.class);
    } catch (JsonProcessingException e) {
      throw new UserException(
          file + " is not what generate writes; take another --output: " + e.getOriginalMessage(),
          e);
    }
  }

  void write(Path output) throws IOException {
    Path folder = folder(output, LocalDate.parse(date));
    Files.createDirectories(folder);
    Path unfinished = folder.resolve(FILE + ".unfinished");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
    printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
    Files.write(unfinished, JSON.writer(printer).writeValueAsBytes(this));
    Files.move(
        unfinished,
        folder.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
