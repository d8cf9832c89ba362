package io.fixhouse.normalize;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Counts of files, by the files' numbers. Each task leaves its own in a small file that is
 * committed with the task's rows, so that both are there or neither: Hadoop's counters are limited
 * in number, and cannot be had by file.
 */
final class Counts {
  /** The folder below the job's output in which the tasks' counts are. */
  static final String FOLDER = "_normalize/counts";

  private final Map<Integer, FileCounts> files = new TreeMap<>();

  FileCounts of(int file) {
    return files.computeIfAbsent(file, number -> new FileCounts());
  }

  void add(Counts other) {
    other.files.forEach((file, counts) -> of(file).add(counts));
  }

  /** Writes them to a file of a task. */
  void write(FileSystem fileSystem, Path path) throws IOException {
    try (DataOutputStream out = fileSystem.create(path, true)) {
      out.writeInt(files.size());
      for (Map.Entry<Integer, FileCounts> entry : files.entrySet()) {
        out.writeInt(entry.getKey());
        entry.getValue().write(out);
      }
    }
  }

  /** The sum of what all tasks left in a folder. */
  static Counts readAll(FileSystem fileSystem, Path folder) throws IOException {
    Counts sum = new Counts();
    for (FileStatus task : fileSystem.listStatus(folder)) {
      try (DataInputStream in = fileSystem.open(task.getPath())) {
        for (int i = in.readInt(); i > 0; i--) {
          int file = in.readInt();
          sum.of(file).add(FileCounts.read(in));
        }
      }
    }
    return sum;
  }
}
