package io.fixhouse.normalize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.hive.ql.exec.vector.BytesColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.ColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.OrcFile;
import org.apache.orc.Reader;
import org.apache.orc.RecordReader;

/** All rows of a table that a job wrote, each column as text, with the folders' columns. */
final class OrcRows {
  private OrcRows() {}

  static List<Map<String, String>> read(Path table) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    Configuration configuration = new Configuration(false);
    FileSystem fileSystem = FileSystem.getLocal(configuration);
    if (!fileSystem.exists(table)) {
      return rows;
    }
    RemoteIterator<LocatedFileStatus> files = fileSystem.listFiles(table, true);
    while (files.hasNext()) {
      Path path = files.next().getPath();
      try (Reader reader =
              OrcFile.createReader(
                  path, OrcFile.readerOptions(configuration).useUTCTimestamp(true));
          RecordReader records = reader.rows()) {
        List<String> names = reader.getSchema().getFieldNames();
        VectorizedRowBatch batch = reader.getSchema().createRowBatch();
        while (records.nextBatch(batch)) {
          for (int i = 0; i < batch.size; i++) {
            Map<String, String> row = new TreeMap<>();
            row.put("vendor", path.getParent().getName());
            row.put("file_date", path.getParent().getParent().getName());
            for (int c = 0; c < names.size(); c++) {
              row.put(names.get(c), text(batch.cols[c], i));
            }
            rows.add(row);
          }
        }
      }
    }
    return rows;
  }

  /** In quotes what is a string or binary, one character a byte. */
  private static String text(ColumnVector column, int row) {
    int at = column.isRepeating ? 0 : row;
    if (column instanceof BytesColumnVector bytes && (column.noNulls || !column.isNull[at])) {
      return '"'
          + new String(
              bytes.vector[at], bytes.start[at], bytes.length[at], StandardCharsets.ISO_8859_1)
          + '"';
    }
    StringBuilder text = new StringBuilder();
    column.stringifyValue(text, row);
    return text.toString();
  }
}
