package io.fixhouse.hive.record;

import io.fixhouse.hive.Tables;
import io.fixhouse.publish.TablePartition;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Writes what a run says of itself into its generation's folder. */
public final class RunRecords {
  private final Configuration configuration;
  private final Path warehouse;
  private final long generation;

  /**
   * @param warehouse the folder of the generations
   * @param generation the run's number
   */
  public RunRecords(Configuration configuration, Path warehouse, long generation) {
    this.configuration = configuration;
    this.warehouse = warehouse;
    this.generation = generation;
  }

  /** Writes the run's rows of {@code file_loads}; the result is to be published. */
  public TablePartition writeFileLoads(LocalDate fileDate, List<FileLoad> loads)
      throws IOException {
    return write(
        Tables.FILE_LOADS,
        "file_date=" + fileDate,
        fileDate,
        FileLoad.SCHEMA,
        loads.stream().map(FileLoad::values).toList());
  }

  /** Writes the run's row of {@code nights}; the result is to be published. */
  public TablePartition writeNight(LocalDate tradeDate, Night night) throws IOException {
    return write(
        Tables.NIGHTS,
        "trade_date=" + tradeDate,
        tradeDate,
        Night.SCHEMA,
        List.<Object[]>of(night.values()));
  }

  private TablePartition write(
      String table, String folder, LocalDate date, String schema, List<Object[]> rows)
      throws IOException {
    Path location =
        new Path(
            warehouse,
            "generation=" + generation + "/" + table + "/" + folder + "/generation=" + generation);
    Path qualified = location.getFileSystem(configuration).makeQualified(location);
    RecordFile.write(configuration, new Path(qualified, "part-0.orc"), schema, rows);
    return new TablePartition(
        List.of(date.toString(), Long.toString(generation)), qualified.toString());
  }
}
