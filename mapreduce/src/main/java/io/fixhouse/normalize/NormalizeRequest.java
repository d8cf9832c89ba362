package io.fixhouse.normalize;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;

/**
 * What a job is to do.
 *
 * @param profiles each vendor's profile, as YAML, by the vendor's name
 * @param files the files of these vendors, in any order; here they are in the tables' order
 * @param clientsCsv the reference data's clients.csv, as text
 * @param symbolsCsv the reference data's symbols.csv, as text
 * @param output the folder below which the tables' folders are made: {@code
 *     executions/file_date=…/vendor=…} and so on; none of these may exist
 */
public record NormalizeRequest(
    LocalDate fileDate,
    Map<String, String> profiles,
    List<LandedFile> files,
    String clientsCsv,
    String symbolsCsv,
    Path output) {
  public NormalizeRequest {
    profiles = Map.copyOf(new TreeMap<>(profiles));
    files = files.stream().sorted(LandedFile.ORDER).toList();
    for (LandedFile file : files) {
      if (!profiles.containsKey(file.vendor())) {
        throw new IllegalArgumentException("no profile of vendor " + file.vendor());
      }
    }
  }

  /** The same with other files of these vendors. */
  NormalizeRequest withFiles(List<LandedFile> others) {
    return new NormalizeRequest(fileDate, profiles, others, clientsCsv, symbolsCsv, output);
  }
}
