package io.fixhouse.normalize;

import static org.junit.Assert.assertEquals;

import io.fixhouse.line.ExecKind;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mrunit.mapreduce.ReduceDriver;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class NormalizeReducerTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final Configuration configuration = new Configuration();
  private Path work;

  @Before
  public void plan() throws IOException {
    configuration.set("fs.defaultFS", "file:///");
    work = new Path(folder.newFolder("work").toURI());
    NormalizeRequest request =
        new NormalizeRequest(
            LocalDate.of(2024, 5, 1),
            Map.of("wna", "", "wnb", ""),
            List.of(
                new LandedFile("wna", 1, new Path("/a"), "a.fix", 1),
                new LandedFile("wnb", 1, new Path("/b"), "b.fix", 1)),
            "",
            "",
            work);
    new JobPlan(request, Map.of("wna", 1, "wnb", 1), List.of())
        .store(configuration, new Path(new File(folder.getRoot(), "plan").toURI()));
  }

  @Test
  public void aBucketsDuplicatesAreCountedItsConflictsFlaggedAndItsFillsDated() throws IOException {
    reduce(
        new BlockKey(1, 0, 1, 0, 0),
        block(header(0, 1, 1), header(50, 1, 1), header(100, 2, 2), header(150, 2, 3)));
    List<Map<String, String>> rows = OrcRows.read(new Path(work, "executions"));
    assertEquals(3, rows.size());
    assertRow(rows.get(0), "0", "0");
    assertRow(rows.get(1), "100", "1");
    assertRow(rows.get(2), "150", "1");
    FileLedger ledger =
        Counts.readAll(FileSystem.getLocal(configuration), new Path(work, Counts.FOLDER))
            .of(1)
            .ledger(new LandedFile("wnb", 1, new Path("/b"), "b.fix", 1), "plain");
    assertEquals(Map.of(ExecKind.FILL, 3L), ledger.executions());
    assertEquals(1, ledger.duplicates());
    assertEquals(2, ledger.conflicts());
    assertEquals(List.of(LocalDate.of(2024, 5, 1)), List.copyOf(ledger.tradeDates()));
  }

  private static void assertRow(Map<String, String> row, String position, String conflict) {
    assertEquals("vendor=wnb", row.get("vendor"));
    assertEquals("\"b.fix\"", row.get("source_file"));
    assertEquals("\"fill\"", row.get("exec_kind"));
    assertEquals("\"AAPL\"", row.get("symbol"));
    assertEquals(position, row.get("source_position"));
    assertEquals(conflict, row.get("identity_conflict"));
  }

  private void reduce(BlockKey key, BytesWritable block) throws IOException {
    ReduceDriver<BlockKey, BytesWritable, NullWritable, NullWritable> driver =
        ReduceDriver.newReduceDriver(
            new NormalizeReducer() {
              @Override
              protected Path workFolder(Context context) {
                return work;
              }
            });
    driver.withConfiguration(configuration).withInput(key, List.of(block)).runTest();
  }

  private static BytesWritable block(RowHeader... headers) {
    Row row = new Row(ExecutionColumn.values().length);
    byte[] symbol = "AAPL".getBytes(StandardCharsets.US_ASCII);
    row.setBytes(ExecutionColumn.SYMBOL, symbol, 0, symbol.length);
    row.setLong(ExecutionColumn.TRADE_DATE, LocalDate.of(2024, 5, 1).toEpochDay());
    BlockWriter block = new BlockWriter(16);
    for (RowHeader header : headers) {
      block.add(header, row);
    }
    BytesWritable value = new BytesWritable();
    value.set(block.array(), 0, block.length());
    return value;
  }

  private static RowHeader header(long position, long identity, long content) {
    RowHeader header = new RowHeader();
    header.kind = ExecKind.FILL;
    header.hasIdentity = true;
    header.identityHigh = identity;
    header.contentHigh = content;
    header.position = position;
    return header;
  }
}
