package io.fixhouse.generator;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * One date to be made.
 *
 * @param date the file date, a trading day
 * @param vendors names of those wanted; empty for all that have a weight
 * @param settings what decides the bytes
 * @param output the folder that gets {@code file_date=D/vendor=V/…} and {@code truth/}
 * @param reference the folder that holds {@code calendar.csv}
 * @param threads how many vendors are made at a time, at least 1
 * @param tables whether {@code truth/} is made anew over all dates in the output
 */
public record GenerateRequest(
    LocalDate date,
    List<String> vendors,
    Settings settings,
    Path output,
    Path reference,
    int threads,
    boolean tables) {

  /** All vendors that have a weight, and the truth, with every processor. */
  public static GenerateRequest of(LocalDate date, Settings settings, Path output, Path reference) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new GenerateRequest(date, List.of(), settings, output, reference, threads, true);
  }
}
