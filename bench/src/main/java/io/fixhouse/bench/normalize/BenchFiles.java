package io.fixhouse.bench.normalize;

import io.fixhouse.command.Progress;
import io.fixhouse.generator.Compression;
import io.fixhouse.generator.GenerateRequest;
import io.fixhouse.generator.Generator;
import io.fixhouse.generator.Settings;
import io.fixhouse.generator.Shares;
import io.fixhouse.generator.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Ten .gz files a dialect, from the generator; kept for the next bench of as many messages. */
final class BenchFiles {
  static final LocalDate DATE = LocalDate.of(2024, 5, 1);
  private static final int FILES = 10;
  private static final long SEED = 1;

  /** Has the settings of the files beside it, once they are whole. */
  private static final String MADE = "made";

  private final Path folder;
  private final Path reference;
  private final Progress progress;

  /**
   * @param folder gets a folder a dialect
   * @param reference the folder of the trading calendar
   */
  BenchFiles(Path folder, Path reference, Progress progress) {
    this.folder = folder;
    this.reference = reference;
    this.progress = progress;
  }

  /** The files, made now if they are not there. */
  List<Path> of(Dialect dialect, long messages) throws Exception {
    Settings settings =
        new Settings(
            SEED,
            messages,
            Shares.DEFAULT,
            Weights.parse(dialect.vendor() + "=100"),
            FILES,
            Compression.GZIP);
    Path output = folder.resolve(dialect.vendor());
    Path made = output.resolve(MADE);
    if (!Files.exists(made) || !Files.readString(made).equals(settings.toString())) {
      delete(output);
      progress.step(
          "files of " + dialect.text() + ", kept in " + output,
          () ->
              Generator.generate(
                  new GenerateRequest(DATE, List.of(), settings, output, reference, 1, false),
                  progress));
      Files.writeString(made, settings.toString());
    }
    Path files = output.resolve("file_date=" + DATE).resolve("vendor=" + dialect.vendor());
    try (Stream<Path> list = Files.list(files)) {
      return list.sorted().toList();
    }
  }

  /** Deletes a folder and all in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
