package io.fixhouse.hive.function;

import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.hive.ql.exec.UDFArgumentException;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.PrimitiveObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.StructField;
import org.apache.hadoop.hive.serde2.objectinspector.StructObjectInspector;

/** Reads the named fields of a struct as Java values. */
final class StructReader {
  private final StructObjectInspector struct;
  private final Map<String, StructField> fields = new HashMap<>();

  StructReader(StructObjectInspector struct) throws UDFArgumentException {
    this.struct = struct;
    for (StructField field : struct.getAllStructFieldRefs()) {
      if (field.getFieldObjectInspector().getCategory() != ObjectInspector.Category.PRIMITIVE) {
        throw new UDFArgumentException("field " + field.getFieldName() + " is no plain value");
      }
      fields.put(field.getFieldName(), field);
    }
  }

  /** Makes sure that the struct has these fields, so that a query fails before it runs. */
  void require(Iterable<String> names) throws UDFArgumentException {
    for (String name : names) {
      if (!fields.containsKey(name)) {
        throw new UDFArgumentException("the struct has no field " + name);
      }
    }
  }

  String string(Object row, String name) {
    Object value = value(row, name);
    return value == null ? null : value.toString();
  }

  /** An int, or null. */
  Integer integer(Object row, String name) {
    Object value = value(row, name);
    return value == null ? null : ((Number) value).intValue();
  }

  /** A bigint, or null. */
  Long bigint(Object row, String name) {
    Object value = value(row, name);
    return value == null ? null : ((Number) value).longValue();
  }

  /** A date in days since 1970-01-01, or null. */
  Integer date(Object row, String name) {
    Object value = value(row, name);
    return value == null ? null : ((org.apache.hadoop.hive.common.type.Date) value).toEpochDay();
  }

  private Object value(Object row, String name) {
    StructField field = fields.get(name);
    Object data = struct.getStructFieldData(row, field);
    return data == null
        ? null
        : ((PrimitiveObjectInspector) field.getFieldObjectInspector()).getPrimitiveJavaObject(data);
  }
}
