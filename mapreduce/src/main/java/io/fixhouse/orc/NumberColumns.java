package io.fixhouse.orc;

import io.fixhouse.table.Column;
import io.fixhouse.table.ColumnType;
import io.fixhouse.table.Row;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.hive.ql.exec.vector.ColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.Decimal64ColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.LongColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.TimestampColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;

/** A batch's columns of numbers, dates, booleans and times. */
final class NumberColumns {
  private static final int MILLIS_A_SECOND = 1000;
  private static final int NANOS_A_MILLI = 1_000_000;

  private final int[] places;
  private final ColumnVector[] vectors;

  /** The vectors' own arrays: of a time its milliseconds. */
  private final long[][] values;

  /** Of times their nanoseconds, of others null. */
  private final int[][] nanos;

  private final int[] nulls;

  NumberColumns(List<Column> columns, VectorizedRowBatch batch) {
    places =
        IntStream.range(0, columns.size()).filter(i -> isNumber(columns.get(i).type())).toArray();
    vectors =
        Arrays.stream(places).mapToObj(place -> batch.cols[place]).toArray(ColumnVector[]::new);
    values = Arrays.stream(vectors).map(NumberColumns::values).toArray(long[][]::new);
    nanos =
        Arrays.stream(vectors)
            .map(vector -> vector instanceof TimestampColumnVector times ? times.nanos : null)
            .toArray(int[][]::new);
    nulls = new int[places.length];
  }

  private static boolean isNumber(ColumnType type) {
    return switch (type) {
      case PRICE, QUANTITY, TIMESTAMP, DATE, INT, BIGINT, BOOLEAN -> true;
      case STRING, BINARY, TAGS -> false;
    };
  }

  private static long[] values(ColumnVector vector) {
    if (vector instanceof TimestampColumnVector times) {
      return times.time;
    }
    return vector instanceof Decimal64ColumnVector decimals
        ? decimals.vector
        : ((LongColumnVector) vector).vector;
  }

  /**
   * Copies a row's numbers.
   *
   * @param at the row's place in the batch
   */
  void set(Row row, int at) {
    for (int i = 0; i < places.length; i++) {
      int place = places[i];
      if (row.isNull(place)) {
        vectors[i].isNull[at] = true;
        nulls[i]++;
      } else if (nanos[i] == null) {
        values[i][at] = row.longAt(place);
      } else {
        int nano = row.nanosAt(place);
        values[i][at] = row.longAt(place) * MILLIS_A_SECOND + nano / NANOS_A_MILLI;
        nanos[i][at] = nano;
      }
    }
  }

  /**
   * Makes the batch ready to be written.
   *
   * @param rows how many it has
   */
  void finish(int rows) {
    for (int i = 0; i < places.length; i++) {
      vectors[i].noNulls = nulls[i] == 0;
      vectors[i].isRepeating = nulls[i] == rows;
      nulls[i] = 0;
    }
  }
}
