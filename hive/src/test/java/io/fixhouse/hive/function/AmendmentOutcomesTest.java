package io.fixhouse.hive.function;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.hive.common.type.Date;
import org.apache.hadoop.hive.ql.exec.UDFArgumentException;
import org.apache.hadoop.hive.ql.metadata.HiveException;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspectorFactory;
import org.apache.hadoop.hive.serde2.objectinspector.StructObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorFactory;
import org.junit.Test;

public class AmendmentOutcomesTest {
  private static final Map<String, ObjectInspector> FIELDS = new LinkedHashMap<>();

  static {
    ObjectInspector string = PrimitiveObjectInspectorFactory.javaStringObjectInspector;
    ObjectInspector date = PrimitiveObjectInspectorFactory.javaDateObjectInspector;
    for (String prefix : List.of("", "ref_", "fill_")) {
      FIELDS.put(prefix + "file_date", date);
      FIELDS.put(prefix + "delivery", PrimitiveObjectInspectorFactory.javaIntObjectInspector);
      FIELDS.put(prefix + "source_file", string);
      FIELDS.put(prefix + "source_block", PrimitiveObjectInspectorFactory.javaLongObjectInspector);
      FIELDS.put(
          prefix + "source_position", PrimitiveObjectInspectorFactory.javaLongObjectInspector);
    }
    for (String name :
        "exec_kind sender_comp_id exec_id exec_ref_id order_id symbol side state".split(" ")) {
      FIELDS.put(name, string);
    }
    FIELDS.put("trade_date", date);
    FIELDS.put("fill_trade_date", date);
  }

  private static final Date DAY = Date.valueOf("2024-05-01");
  private static final Date LATER = Date.valueOf("2024-05-16");

  @Test
  public void eachAmendmentIsARowWithWhatItNamesAndItsFill() throws HiveException {
    List<Object> fill = execution("fill", DAY, 1, "E", null);
    List<Object> correction = execution("correct", DAY, 2, "G", "E");
    List<Object> bust = execution("bust", DAY, 3, "B", "G");
    List<Object[]> rows = run(bust, fill, correction);
    assertEquals(2, rows.size());
    assertArrayEquals(
        new Object[] {bust, "matched", DAY, 1, "a.fix", 0L, 2L, DAY, 1, "a.fix", 0L, 1L, DAY},
        rows.get(0));
    assertEquals(correction, rows.get(1)[0]);
  }

  @Test
  public void anUnmatchedAmendmentsPlacesAreNull() throws HiveException {
    List<Object> bust = execution("bust", DAY, 3, "B", "E");
    assertArrayEquals(
        new Object[] {
          bust, "unmatched", null, null, null, null, null, null, null, null, null, null, null
        },
        run(bust).get(0));
  }

  @Test
  public void aCorrectionThatIsKnownAndNamedIsOneRow() throws HiveException {
    List<Object> fill = execution("fill", DAY, 1, "E", null);
    List<Object> known = execution("correct", LATER, 2, "G", "E");
    set(known, "state", "unmatched");
    List<Object> named = execution("correct", LATER, 2, "G", "E");
    List<Object> bust = execution("bust", LATER, 3, "B", "G");
    List<Object[]> rows = run(fill, known, named, bust);
    assertEquals(2, rows.size());
    assertEquals(known, rows.get(0)[0]);
    assertEquals("unmatched", rows.get(1)[1]);
    assertEquals(2L, rows.get(1)[6]);
  }

  @Test
  public void aStructWithoutAFieldIsAnErrorThatNamesIt() {
    StructObjectInspector struct =
        ObjectInspectorFactory.getStandardStructObjectInspector(
            List.of("delivery"), List.of(PrimitiveObjectInspectorFactory.javaIntObjectInspector));
    UDFArgumentException e =
        assertThrows(
            UDFArgumentException.class,
            () -> new AmendmentOutcomes().initialize(arguments(struct)));
    assertEquals("the struct has no field file_date", e.getMessage());
  }

  private static List<Object> execution(
      String kind, Date fileDate, long position, String execId, String execRefId) {
    List<Object> row = new ArrayList<>(Arrays.asList(new Object[FIELDS.size()]));
    set(row, "exec_kind", kind);
    set(row, "file_date", fileDate);
    set(row, "delivery", 1);
    set(row, "source_file", "a.fix");
    set(row, "source_block", 0L);
    set(row, "source_position", position);
    set(row, "trade_date", fileDate);
    set(row, "exec_id", execId);
    set(row, "exec_ref_id", execRefId);
    return row;
  }

  private static void set(List<Object> row, String field, Object value) {
    row.set(new ArrayList<>(FIELDS.keySet()).indexOf(field), value);
  }

  @SafeVarargs
  private static List<Object[]> run(List<Object>... executions) throws HiveException {
    AmendmentOutcomes function = new AmendmentOutcomes();
    function.initialize(
        arguments(
            ObjectInspectorFactory.getStandardStructObjectInspector(
                new ArrayList<>(FIELDS.keySet()), new ArrayList<>(FIELDS.values()))));
    List<Object[]> rows = new ArrayList<>();
    function.setCollector(row -> rows.add((Object[]) row));
    function.process(new Object[] {10, List.of(executions)});
    return rows;
  }

  private static StructObjectInspector arguments(StructObjectInspector execution) {
    return ObjectInspectorFactory.getStandardStructObjectInspector(
        List.of("amend_days", "executions"),
        List.of(
            PrimitiveObjectInspectorFactory.javaIntObjectInspector,
            ObjectInspectorFactory.getStandardListObjectInspector(execution)));
  }
}
