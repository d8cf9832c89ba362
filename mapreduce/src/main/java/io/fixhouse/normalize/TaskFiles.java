package io.fixhouse.normalize;

import io.fixhouse.orc.OrcRowWriter;
import io.fixhouse.table.Row;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * What one task attempt writes, in its work folder: a file a table and vendor, begun with the first
 * row, and the task's counts. Vendors come one after the other, so that few files are open.
 */
final class TaskFiles {
  private final Configuration configuration;
  private final Path workFolder;
  private final String part;
  private final LocalDate fileDate;
  private final Map<OutputTable, OrcRowWriter> writers = new EnumMap<>(OutputTable.class);
  private String vendor;

  /**
   * @param part the task's name, which no other task has, such as {@code m-00000}
   */
  TaskFiles(Configuration configuration, Path workFolder, String part, LocalDate fileDate) {
    this.configuration = configuration;
    this.workFolder = workFolder;
    this.part = part;
    this.fileDate = fileDate;
  }

  /** Rows are this vendor's from here on. */
  void vendor(String name) throws IOException {
    if (!name.equals(vendor)) {
      closeTables();
      vendor = name;
    }
  }

  void write(OutputTable table, Row row) throws IOException {
    OrcRowWriter writer = writers.get(table);
    if (writer == null) {
      Path folder = new Path(workFolder, table.folder(fileDate, vendor));
      writer =
          OrcRowWriter.create(
              configuration, new Path(folder, "part-" + part + ".orc"), table.orc());
      writers.put(table, writer);
    }
    writer.write(row);
  }

  /** Closes the tables' files and leaves the counts beside them. */
  void finish(Counts counts) throws IOException {
    closeTables();
    Path path = new Path(workFolder, Counts.FOLDER + "/" + part);
    counts.write(path.getFileSystem(configuration), path);
  }

  private void closeTables() throws IOException {
    for (OrcRowWriter writer : writers.values()) {
      writer.close();
    }
    writers.clear();
  }
}
