package io.fixhouse.bench.normalize;

import io.fixhouse.input.FilePiece;
import io.fixhouse.input.LineReader;
import io.fixhouse.input.StoredFile;
import io.fixhouse.line.Fate;
import io.fixhouse.line.LineNormalizer;
import io.fixhouse.normalize.OutputTable;
import io.fixhouse.orc.OrcRowWriter;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * What this JVM does with two threads and no framework: each file is decompressed, its lines are
 * normalised, and its executions written as ORC. Duplicates stay, and the other lines are dropped.
 */
final class PlainJvm {
  private static final int THREADS = 2;

  private final Configuration configuration = new Configuration(false);
  private final Path conf;
  private final Dialect dialect;

  /**
   * @param conf the folder of the vendors' profiles and the reference data
   */
  PlainJvm(Path conf, Dialect dialect) {
    this.conf = conf;
    this.dialect = dialect;
    configuration.setClass("fs.file.impl", RawLocalFileSystem.class, FileSystem.class);
    // The one in the cache is everybody's, and another.
    configuration.setBoolean("fs.file.impl.disable.cache", true);
  }

  /** Takes the files, and gives the time that it took; what is written stays in the folder. */
  Duration run(List<Path> files, Path output) throws Exception {
    Queue<Path> waiting = new ConcurrentLinkedQueue<>(files);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      Instant begin = Instant.now();
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(threads.submit(worker(waiting, output)));
      }
      for (Future<Void> thread : running) {
        thread.get();
      }
      return Duration.between(begin, Instant.now());
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<Void> worker(Queue<Path> waiting, Path output) throws IOException {
    LineNormalizer normalizer =
        new LineNormalizer(
            new VendorProfiles(conf.resolve("vendors")).profile(dialect.vendor()),
            ReferenceData.parse(
                "clients.csv",
                Files.readString(conf.resolve("reference/clients.csv")),
                "symbols.csv",
                Files.readString(conf.resolve("reference/symbols.csv"))),
            BenchFiles.DATE);
    return () -> {
      for (Path file = waiting.poll(); file != null; file = waiting.poll()) {
        normalize(normalizer, file, output.resolve(file.getFileName() + ".orc"));
      }
      return null;
    };
  }

  private void normalize(LineNormalizer normalizer, Path file, Path output) throws IOException {
    org.apache.hadoop.fs.Path source = new org.apache.hadoop.fs.Path(file.toUri());
    byte[] name = source.getName().getBytes(StandardCharsets.UTF_8);
    try (StoredFile stored = StoredFile.open(source.getFileSystem(configuration), source);
        LineReader line =
            LineReader.open(stored, new FilePiece(0, stored.format(), 0, Files.size(file)));
        OrcRowWriter orc =
            OrcRowWriter.create(
                configuration,
                new org.apache.hadoop.fs.Path(output.toUri()),
                OutputTable.EXECUTIONS.orc())) {
      while (line.next()) {
        if (normalizer.normalize(line.buffer(), line.start(), line.end()) == Fate.EXECUTION) {
          Row row = normalizer.execution();
          row.setBoolean(ExecutionColumn.IDENTITY_CONFLICT, false);
          row.setLong(ExecutionColumn.DELIVERY, 1);
          row.setBytes(ExecutionColumn.SOURCE_FILE, name, 0, name.length);
          row.setLong(ExecutionColumn.SOURCE_BLOCK, line.block());
          row.setLong(ExecutionColumn.SOURCE_POSITION, line.position());
          orc.write(row);
        }
      }
    }
  }
}
