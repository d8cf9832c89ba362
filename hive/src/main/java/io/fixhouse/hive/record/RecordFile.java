package io.fixhouse.hive.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** Writes a few rows of plain Java values as an ORC file. */
final class RecordFile {
  private RecordFile() {}

  /**
   * Writes the file, over one that is there.
   *
   * @param rows a value a column: String, Integer, Long, Instant, List of String, Map of String to
   *     Long, or null
   */
  static void write(Configuration configuration, Path path, String schema, List<Object[]> rows)
      throws IOException {
    TypeDescription type = TypeDescription.fromString(schema);
    OrcFile.WriterOptions options =
        OrcFile.writerOptions(configuration).setSchema(type).overwrite(true).useUTCTimestamp(true);
    try (Writer writer = OrcFile.createWriter(path, options)) {
      VectorizedRowBatch batch = type.createRowBatch(1);
      for (Object[] row : rows) {
        batch.reset();
        for (int column = 0; column < row.length; column++) {
          set(batch.cols[column], 0, row[column]);
        }
        batch.size = 1;
        writer.addRowBatch(batch);
      }
    }
  }

  private static void set(ColumnVector vector, int row, Object value) {
    if (value == null) {
      vector.noNulls = false;
      vector.isNull[row] = true;
    } else if (vector instanceof BytesColumnVector bytes) {
      bytes.setVal(row, value.toString().getBytes(StandardCharsets.UTF_8));
    } else if (vector instanceof LongColumnVector longs) {
      longs.vector[row] = ((Number) value).longValue();
    } else if (vector instanceof TimestampColumnVector times) {
      Instant time = (Instant) value;
      times.setIsUTC(true);
      times.time[row] = time.toEpochMilli();
      times.nanos[row] = time.getNano();
    } else if (vector instanceof ListColumnVector list) {
      List<?> items = (List<?>) value;
      list.offsets[row] = 0;
      list.lengths[row] = items.size();
      list.childCount = items.size();
      setAll(list.child, items);
    } else if (vector instanceof MapColumnVector map) {
      // Sorted, so that the same rows are the same bytes.
      Map<?, ?> entries = new TreeMap<>((Map<?, ?>) value);
      map.offsets[row] = 0;
      map.lengths[row] = entries.size();
      map.childCount = entries.size();
      setAll(map.keys, new ArrayList<>(entries.keySet()));
      setAll(map.values, new ArrayList<>(entries.values()));
    } else {
      throw new IllegalArgumentException("no values for " + vector.type);
    }
  }

  private static void setAll(ColumnVector vector, List<?> items) {
    vector.ensureSize(items.size(), false);
    for (int i = 0; i < items.size(); i++) {
      set(vector, i, items.get(i));
    }
  }
}
