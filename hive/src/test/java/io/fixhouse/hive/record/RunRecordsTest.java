package io.fixhouse.hive.record;

import static org.junit.Assert.assertEquals;

import io.fixhouse.hive.DdlColumns;
import io.fixhouse.publish.TablePartition;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.OrcFile;
import org.apache.orc.Reader;
import org.apache.orc.RecordReader;
import org.apache.orc.TypeDescription;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class RunRecordsTest {
  private static final LocalDate DATE = LocalDate.of(2024, 5, 1);
  private static final Instant TIME = Instant.parse("2024-05-02T01:00:00.123456789Z");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void fileLoadsHasTheColumnsOfItsRows() {
    assertColumns("file_loads", FileLoad.SCHEMA, List.of("file_date date", "generation bigint"));
  }

  @Test
  public void nightsHasTheColumnsOfItsRows() {
    assertColumns("nights", Night.SCHEMA, List.of("trade_date date", "generation bigint"));
  }

  @Test
  public void aNightsListsTimesAndNullsReadBack() throws IOException {
    Night night = new Night("partial", List.of("a", "b"), List.of(), List.of("c"), null, TIME);
    TablePartition partition = records().writeNight(DATE, night);
    assertEquals(List.of("2024-05-01", "7"), partition.values());
    assertEquals(
        List.of("[\"partial\", [\"a\", \"b\"], [], [\"c\"], null, 2024-05-02 01:00:00.123456789]"),
        rows(partition));
  }

  @Test
  public void eachFileIsARow() throws IOException {
    TablePartition partition =
        records()
            .writeFileLoads(DATE, List.of(load("x", Map.of("no 35", 2L)), load("y", Map.of())));
    List<String> rows = rows(partition);
    assertEquals(2, rows.size());
    assertEquals(
        "[\"x\", 1, \"x.fix\", \"plain\", 10, 9, 1, 2, 3, 4, 5, 6, 21, 7, 8, 11, 2, "
            + "[{\"key\": \"no 35\", \"value\": 2}], 12, 13, \"loaded\", null, "
            + "2024-05-02 01:00:00.123456789, 2024-05-02 01:00:00.123456789]",
        rows.get(0));
  }

  private static FileLoad load(String vendor, Map<String, Long> reasons) {
    return new FileLoad(
        vendor,
        1,
        vendor + ".fix",
        "plain",
        10,
        9,
        1,
        2,
        3,
        4,
        5,
        6,
        21,
        7,
        8,
        11,
        2,
        reasons,
        12,
        13,
        "loaded",
        null,
        TIME,
        TIME);
  }

  private RunRecords records() {
    return new RunRecords(new Configuration(), new Path(folder.getRoot().toURI()), 7);
  }

  private static List<String> rows(TablePartition partition) throws IOException {
    List<String> rows = new ArrayList<>();
    Path file = new Path(partition.location(), "part-0.orc");
    try (Reader reader =
            OrcFile.createReader(
                file, OrcFile.readerOptions(new Configuration()).useUTCTimestamp(true));
        RecordReader records = reader.rows()) {
      VectorizedRowBatch batch = reader.getSchema().createRowBatch();
      while (records.nextBatch(batch)) {
        for (int row = 0; row < batch.size; row++) {
          StringBuilder text = new StringBuilder("[");
          for (int column = 0; column < batch.cols.length; column++) {
            text.append(column == 0 ? "" : ", ");
            batch.cols[column].stringifyValue(text, row);
          }
          rows.add(text.append(']').toString());
        }
      }
    }
    return rows;
  }

  private static void assertColumns(String table, String schema, List<String> partitioned) {
    TypeDescription type = TypeDescription.fromString(schema);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < type.getChildren().size(); i++) {
      expected.add(type.getFieldNames().get(i) + " " + type.getChildren().get(i));
    }
    expected.addAll(partitioned);
    assertEquals(expected, DdlColumns.of(table));
  }
}
