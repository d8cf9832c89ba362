package io.fixhouse.normalize;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.hadoop.fs.Path;

/**
 * A file of a delivery.
 *
 * @param delivery the delivery's number, from 1
 * @param path where it lies
 * @param name the file's name as the tables' source_file has it
 * @param bytes its size as stored
 */
public record LandedFile(String vendor, int delivery, Path path, String name, long bytes) {
  /** By vendor, then as the design orders lines: by delivery, then by the bytes of the name. */
  static final Comparator<LandedFile> ORDER =
      Comparator.comparing(LandedFile::vendor)
          .thenComparingInt(LandedFile::delivery)
          .thenComparing(
              file -> file.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);
}
