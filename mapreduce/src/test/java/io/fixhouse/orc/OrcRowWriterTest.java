package io.fixhouse.orc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.table.Column;
import io.fixhouse.table.ColumnType;
import io.fixhouse.table.Row;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.CompressionKind;
import org.apache.orc.OrcFile;
import org.apache.orc.Reader;
import org.apache.orc.RecordReader;
import org.apache.orc.StripeInformation;
import org.apache.orc.impl.RecordReaderImpl;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class OrcRowWriterTest {
  private enum Sample implements Column {
    NAME(ColumnType.STRING),
    RAW(ColumnType.BINARY),
    PRICE(ColumnType.PRICE),
    QUANTITY(ColumnType.QUANTITY),
    TIME(ColumnType.TIMESTAMP),
    DAY(ColumnType.DATE),
    SMALL(ColumnType.INT),
    BIG(ColumnType.BIGINT),
    FLAG(ColumnType.BOOLEAN),
    TAGS(ColumnType.TAGS);

    private final ColumnType type;

    Sample(ColumnType type) {
      this.type = type;
    }

    @Override
    public ColumnType type() {
      return type;
    }
  }

  private static final OrcTable TABLE =
      OrcTable.of(Sample.values()).withBloomFilters(Sample.NAME).withoutDictionary(Sample.NAME);

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final Configuration configuration = new Configuration(false);
  private final Row row = new Row(Sample.values().length);

  @Test
  public void theSchemaIsTheColumnsInLowerCase() throws IOException {
    Path path = write(0);
    try (Reader reader = reader(path)) {
      assertEquals(
          "struct<name:string,raw:binary,price:decimal(18,8),quantity:decimal(18,6),"
              + "time:timestamp,day:date,small:int,big:bigint,flag:boolean,"
              + "tags:map<string,string>>",
          reader.getSchema().toString());
      assertEquals(0, reader.getNumberOfRows());
      assertEquals(CompressionKind.SNAPPY, reader.getCompressionKind());
    }
  }

  @Test
  public void everyTypeIsReadBackAsWritten() throws IOException {
    byte[] bytes = "xAAPLZ\u0001y".getBytes(UTF_8);
    row.setBytes(Sample.NAME, bytes, 1, 4);
    row.setBytes(Sample.RAW, bytes, 5, 2);
    row.setLong(Sample.PRICE, -999_999_999_999_999_999L);
    row.setLong(Sample.QUANTITY, 100_000_001L);
    row.setTimestamp(Sample.TIME, 1714555800L, 500_000_001);
    row.setLong(Sample.DAY, 19844);
    row.setLong(Sample.SMALL, Integer.MIN_VALUE);
    row.setLong(Sample.BIG, Long.MAX_VALUE);
    row.setBoolean(Sample.FLAG, true);
    row.addTag(448, 1, bytes, 1, 2);
    row.addTag(448, 2, bytes, 3, 2);
    row.addTag(5_000_000, 1, bytes, 0, 0);
    assertEquals(
        List.of(
            "\"AAPL\", \"Z\u0001\", -9999999999.99999999, 100.000001,"
                + " 2024-05-01 09:30:00.500000001, 19844, -2147483648, 9223372036854775807,"
                + " 1, [{\"key\": \"448\", \"value\": \"AA\"}, {\"key\": \"448#2\","
                + " \"value\": \"PL\"}, {\"key\": \"5000000\", \"value\": \"\"}]"),
        read(write(1)));
  }

  @Test
  public void whatIsNotSetIsNullAndTagsAreEmpty() throws IOException {
    assertEquals(
        List.of("null, null, null, null, null, null, null, null, null, []"), read(write(1)));
  }

  @Test
  public void timesKeepTheirUtcWallClockInAnyZoneOfTheWriter() throws IOException {
    row.setTimestamp(Sample.TIME, 1710054000L, 999_999_999);
    TimeZone before = TimeZone.getDefault();
    Path path;
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      path = write(1);
    } finally {
      TimeZone.setDefault(before);
    }
    assertEquals("UTC", writerZone(path));
    String text = read(path).get(0);
    assertTrue(text, text.contains("2024-03-10 07:00:00.999999999"));
  }

  @Test
  public void manyRowsOfManyTagsAreAllReadBack() throws IOException {
    Path path = new Path(new File(folder.getRoot(), "many.orc").toURI());
    try (OrcRowWriter writer = OrcRowWriter.create(configuration, path, TABLE)) {
      for (int i = 0; i < 5000; i++) {
        row.clear();
        row.setLong(Sample.SMALL, i);
        byte[] text = Integer.toString(i).getBytes(UTF_8);
        for (int tag = 0; tag < i % 7; tag++) {
          row.addTag(100 + tag, 1, text, 0, text.length);
        }
        writer.write(row);
      }
      assertEquals(5000, writer.rows());
    }
    List<String> rows = read(path);
    for (int i = 0; i < 5000; i++) {
      StringBuilder tags = new StringBuilder();
      for (int tag = 0; tag < i % 7; tag++) {
        tags.append(tag > 0 ? ", " : "");
        tags.append("{\"key\": \"").append(100 + tag).append("\", \"value\": \"").append(i);
        tags.append("\"}");
      }
      assertTrue(rows.get(i), rows.get(i).endsWith(i + ", null, null, [" + tags + "]"));
    }
  }

  @Test
  public void runsOfTheSameTextAndOfNullsAreReadBack() throws IOException {
    Path path = new Path(new File(folder.getRoot(), "runs.orc").toURI());
    String[] texts = {null, "", "a", "aa", null};
    try (OrcRowWriter writer = OrcRowWriter.create(configuration, path, TABLE)) {
      for (int i = 0; i < 10_000; i++) {
        row.clear();
        setText(Sample.NAME, texts[i / 700 % texts.length]);
        setText(Sample.RAW, texts[i / 1024 % texts.length]);
        writer.write(row);
      }
    }
    List<String> rows = read(path);
    for (int i = 0; i < 10_000; i++) {
      String expected =
          shown(texts[i / 700 % texts.length]) + ", " + shown(texts[i / 1024 % texts.length]);
      assertTrue(i + ": " + rows.get(i), rows.get(i).startsWith(expected + ", null"));
    }
  }

  @Test
  public void runsOfNumbersAndOfNullsAreReadBack() throws IOException {
    Path path = new Path(new File(folder.getRoot(), "numbers.orc").toURI());
    try (OrcRowWriter writer = OrcRowWriter.create(configuration, path, TABLE)) {
      for (int i = 0; i < 10_000; i++) {
        row.clear();
        if (i / 700 % 3 != 0) {
          row.setLong(Sample.SMALL, i);
        }
        if (i / 1024 % 2 != 0) {
          row.setTimestamp(Sample.TIME, 1714555800L, 7);
        }
        writer.write(row);
      }
    }
    List<String> rows = read(path);
    for (int i = 0; i < 10_000; i++) {
      String time = i / 1024 % 2 != 0 ? "2024-05-01 09:30:00.000000007" : "null";
      String small = i / 700 % 3 != 0 ? Integer.toString(i) : "null";
      String expected = "null, null, null, null, " + time + ", null, " + small + ", null";
      assertTrue(i + ": " + rows.get(i), rows.get(i).startsWith(expected));
    }
  }

  private void setText(Sample column, String text) {
    if (text != null) {
      byte[] bytes = ("x" + text).getBytes(UTF_8);
      row.setBytes(column, bytes, 1, text.length());
    }
  }

  private static String shown(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  @Test
  public void longRowsDoNotPileUpInMemory() throws IOException {
    byte[] noise = new byte[1 << 20];
    new Random(1).nextBytes(noise);
    row.setBytes(Sample.RAW, noise, 0, noise.length);
    try (Reader reader = reader(write(100))) {
      assertEquals(100, reader.getNumberOfRows());
      for (StripeInformation stripe : reader.getStripes()) {
        assertTrue("" + stripe.getLength(), stripe.getLength() < 32 << 20);
      }
    }
  }

  private Path write(int copies) throws IOException {
    Path path = new Path(new File(folder.getRoot(), "rows.orc").toURI());
    try (OrcRowWriter writer = OrcRowWriter.create(configuration, path, TABLE)) {
      for (int i = 0; i < copies; i++) {
        writer.write(row);
      }
    }
    return path;
  }

  private Reader reader(Path path) throws IOException {
    return OrcFile.createReader(path, OrcFile.readerOptions(configuration).useUTCTimestamp(true));
  }

  private String writerZone(Path path) throws IOException {
    try (Reader reader = reader(path);
        RecordReader rows = reader.rows()) {
      return ((RecordReaderImpl) rows)
          .readStripeFooter(reader.getStripes().get(0))
          .getWriterTimezone();
    }
  }

  private List<String> read(Path path) throws IOException {
    List<String> result = new ArrayList<>();
    try (Reader reader = reader(path);
        RecordReader rows = reader.rows()) {
      VectorizedRowBatch batch = reader.getSchema().createRowBatch();
      while (rows.nextBatch(batch)) {
        for (int i = 0; i < batch.size; i++) {
          StringBuilder text = new StringBuilder();
          for (int c = 0; c < batch.cols.length; c++) {
            text.append(c > 0 ? ", " : "");
            int at = batch.cols[c].isRepeating ? 0 : i;
            if (!batch.cols[c].noNulls && batch.cols[c].isNull[at]) {
              text.append("null");
            } else {
              batch.cols[c].stringifyValue(text, i);
            }
          }
          result.add(text.toString());
        }
      }
    }
    return result;
  }
}
