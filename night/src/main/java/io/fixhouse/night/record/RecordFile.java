package io.fixhouse.night.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.ql.exec.vector.BytesColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.ColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.ListColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.LongColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.MapColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.TimestampColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.OrcFile;
import org.apache.orc.TypeDescription;
import org.apache.orc.Writer;

/**
 * Writes a few rows of what a run says of itself, as one ORC file. Values are null, {@link String},
 * {@link Number} for int and bigint, {@link Instant} for timestamp, a list of strings, or a map
 * from string to long.
 */
final class RecordFile {
  private final VectorizedRowBatch batch;

  private RecordFile(VectorizedRowBatch batch) {
    this.batch = batch;
  }

  static void write(
      Configuration configuration, Path path, TypeDescription schema, List<List<Object>> rows)
      throws IOException {
    OrcFile.WriterOptions options =
        OrcFile.writerOptions(configuration)
            .setSchema(schema)
            .useUTCTimestamp(true)
            .overwrite(true);
    try (Writer writer = OrcFile.createWriter(path, options)) {
      RecordFile file = new RecordFile(schema.createRowBatch(Math.max(1, rows.size())));
      rows.forEach(file::add);
      writer.addRowBatch(file.batch);
    }
  }

  private void add(List<Object> row) {
    int index = batch.size++;
    for (int i = 0; i < row.size(); i++) {
      set(batch.cols[i], index, row.get(i));
    }
  }

  private static void set(ColumnVector column, int row, Object value) {
    if (value == null) {
      column.isNull[row] = true;
      column.noNulls = false;
    } else if (column instanceof BytesColumnVector bytes) {
      setString(bytes, row, (String) value);
    } else if (column instanceof LongColumnVector longs) {
      longs.vector[row] = ((Number) value).longValue();
    } else if (column instanceof TimestampColumnVector times) {
      Instant instant = (Instant) value;
      Timestamp timestamp = new Timestamp(instant.getEpochSecond() * 1000);
      timestamp.setNanos(instant.getNano());
      times.set(row, timestamp);
    } else if (column instanceof ListColumnVector list) {
      setList(list, row, (List<?>) value);
    } else if (column instanceof MapColumnVector map) {
      setMap(map, row, (Map<?, ?>) value);
    } else {
      throw new IllegalArgumentException("no values of " + column.type);
    }
  }

  private static void setList(ListColumnVector list, int row, List<?> values) {
    list.offsets[row] = list.childCount;
    list.lengths[row] = values.size();
    list.childCount += values.size();
    list.child.ensureSize(list.childCount, true);
    int child = (int) list.offsets[row];
    for (Object value : values) {
      set(list.child, child++, value);
    }
  }

  private static void setMap(MapColumnVector map, int row, Map<?, ?> values) {
    map.offsets[row] = map.childCount;
    map.lengths[row] = values.size();
    map.childCount += values.size();
    map.keys.ensureSize(map.childCount, true);
    map.values.ensureSize(map.childCount, true);
    int child = (int) map.offsets[row];
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      set(map.keys, child, entry.getKey());
      set(map.values, child++, entry.getValue());
    }
  }

  private static void setString(BytesColumnVector column, int row, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    column.setRef(row, bytes, 0, bytes.length);
  }
}
