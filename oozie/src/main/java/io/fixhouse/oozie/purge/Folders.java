package io.fixhouse.oozie.purge;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Folders of the house as they are listed. */
final class Folders {
  private static final Pattern GENERATION = Pattern.compile("generation=(\\d{1,18})");

  private Folders() {}

  /** What is in a folder; nothing if it is not there. */
  static List<FileStatus> list(FileSystem fileSystem, Path folder) throws IOException {
    try {
      return List.of(fileSystem.listStatus(folder));
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  /** The generation in a path, the first that one of its folders names. */
  static OptionalLong generation(String path) {
    Matcher name = GENERATION.matcher(path);
    return name.find() ? OptionalLong.of(Long.parseLong(name.group(1))) : OptionalLong.empty();
  }
}
