package io.fixhouse.normalize;

import io.fixhouse.command.Progress;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A whole job on Hadoop's local runner: what goes in, and what came out. */
final class JobRun {
  private final File folder;
  private final Configuration configuration = new Configuration();
  private final Map<String, String> profiles = new TreeMap<>();
  private final List<LandedFile> files = new ArrayList<>();
  private final LocalDate fileDate;
  private final Path output;

  JobRun(File folder, LocalDate fileDate) {
    this.folder = folder;
    this.fileDate = fileDate;
    this.output = new Path(new File(folder, "out").toURI());
    configuration.set("fs.defaultFS", "file:///");
    configuration.set("mapreduce.framework.name", "local");
    configuration.set("hadoop.tmp.dir", new File(folder, "tmp").toString());
    configuration.set("mapreduce.task.io.sort.mb", "16");
    configuration.setInt("fixhouse.normalize.tasks", 1);
  }

  /** Pieces as small as a byte where a file is larger, over this many tasks. */
  JobRun inTasks(int tasks) {
    configuration.setInt("fixhouse.normalize.tasks", tasks);
    configuration.setLong("fixhouse.normalize.piece.bytes", 1);
    return this;
  }

  JobRun set(String name, String value) {
    configuration.set(name, value);
    return this;
  }

  JobRun profile(String vendor, String yaml) {
    profiles.put(vendor, yaml);
    return this;
  }

  JobRun file(String vendor, int delivery, String name, byte[] content) throws IOException {
    File file = new File(folder, vendor + "/" + delivery + "/" + name);
    Files.createDirectories(file.getParentFile().toPath());
    Files.write(file.toPath(), content);
    files.add(new LandedFile(vendor, delivery, new Path(file.toURI()), name, content.length));
    return this;
  }

  List<FileLedger> run() throws IOException, InterruptedException {
    Progress quiet = new Progress(new PrintStream(new ByteArrayOutputStream()));
    return NormalizeJob.run(
        configuration, new NormalizeRequest(fileDate, profiles, files, "", "", output), quiet);
  }

  List<Map<String, String>> rows(String table) throws IOException {
    return OrcRows.read(new Path(output, table));
  }

  File outputFolder() {
    return new File(folder, "out");
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = JobRun.class.getResourceAsStream("/worked-night/" + name)) {
      return in.readAllBytes();
    }
  }

  static String text(String name) throws IOException {
    return new String(resource(name), StandardCharsets.UTF_8);
  }
}
