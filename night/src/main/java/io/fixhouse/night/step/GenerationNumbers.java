package io.fixhouse.night.step;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Numbers the runs, from 1, ever rising; no two runs get the same, whenever they begin. */
final class GenerationNumbers {
  private final FileSystem fileSystem;
  private final Path folder;

  /** The numbers given so far are empty files in a folder of their own; none is ever removed. */
  GenerationNumbers(FileSystem fileSystem, Path folder) {
    this.fileSystem = fileSystem;
    this.folder = folder;
  }

  long next() throws IOException {
    while (true) {
      long next = last() + 1;
      try {
        fileSystem.create(new Path(folder, Long.toString(next)), false).close();
        return next;
      } catch (FileAlreadyExistsException e) {
        // Another run was quicker; the next number is free.
      }
    }
  }

  private long last() throws IOException {
    long last = 0;
    try {
      for (FileStatus file : fileSystem.listStatus(folder)) {
        last = Math.max(last, Long.parseLong(file.getPath().getName()));
      }
    } catch (FileNotFoundException e) {
      return 0;
    }
    return last;
  }
}
