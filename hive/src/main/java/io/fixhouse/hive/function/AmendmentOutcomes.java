package io.fixhouse.hive.function;

import io.fixhouse.hive.amendment.AmendmentChains;
import io.fixhouse.hive.amendment.Execution;
import io.fixhouse.hive.amendment.ExecutionKind;
import io.fixhouse.hive.amendment.Outcome;
import io.fixhouse.hive.amendment.Place;
import io.fixhouse.hive.amendment.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.hive.common.type.Date;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.ql.exec.UDFArgumentException;
import org.apache.hadoop.hive.ql.metadata.HiveException;
import org.apache.hadoop.hive.ql.udf.generic.GenericUDTF;
import org.apache.hadoop.hive.serde2.objectinspector.ListObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.ObjectInspectorFactory;
import org.apache.hadoop.hive.serde2.objectinspector.PrimitiveObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.StructObjectInspector;
import org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorFactory;
import org.apache.hadoop.hive.serde2.objectinspector.primitive.PrimitiveObjectInspectorUtils;

/** {@link AmendmentChains} for HiveQL: a row an amendment, with its outcome. */
@Description(
    name = "amendment_outcomes",
    value =
        "_FUNC_(amend_days, executions) - one vendor's amendments, each with what it names and the"
            + " fill at which its chain ends",
    extended =
        "executions is an array of structs: amendments and the executions that they may name. A"
            + " struct whose state is not NULL is an amendment whose outcome is known from before.")
public final class AmendmentOutcomes extends GenericUDTF {
  private static final List<String> PLACE =
      List.of("file_date", "delivery", "source_file", "source_block", "source_position");
  private static final List<String> REST =
      List.of(
          "exec_kind",
          "trade_date",
          "sender_comp_id",
          "exec_id",
          "exec_ref_id",
          "order_id",
          "symbol",
          "side",
          "state",
          "fill_trade_date");

  private PrimitiveObjectInspector amendDaysInspector;
  private ListObjectInspector listInspector;
  private StructReader reader;

  @Override
  public StructObjectInspector initialize(StructObjectInspector arguments)
      throws UDFArgumentException {
    List<ObjectInspector> inspectors =
        arguments.getAllStructFieldRefs().stream()
            .<ObjectInspector>map(field -> field.getFieldObjectInspector())
            .toList();
    if (inspectors.size() != 2
        || !(inspectors.get(0) instanceof PrimitiveObjectInspector amendDays)
        || !(inspectors.get(1) instanceof ListObjectInspector list)
        || !(list.getListElementObjectInspector() instanceof StructObjectInspector struct)) {
      throw new UDFArgumentException("amendment_outcomes takes an int and an array of structs");
    }
    amendDaysInspector = amendDays;
    listInspector = list;
    reader = new StructReader(struct);
    reader.require(PLACE);
    reader.require(PLACE.stream().map(name -> "ref_" + name).toList());
    reader.require(PLACE.stream().map(name -> "fill_" + name).toList());
    reader.require(REST);
    return output(struct);
  }

  private static StructObjectInspector output(StructObjectInspector amendment) {
    List<String> names = new ArrayList<>(List.of("amendment", "state"));
    List<ObjectInspector> types = new ArrayList<>();
    types.add(amendment);
    types.add(PrimitiveObjectInspectorFactory.javaStringObjectInspector);
    for (String prefix : List.of("ref_", "fill_")) {
      PLACE.forEach(name -> names.add(prefix + name));
      types.addAll(
          List.of(
              PrimitiveObjectInspectorFactory.javaDateObjectInspector,
              PrimitiveObjectInspectorFactory.javaIntObjectInspector,
              PrimitiveObjectInspectorFactory.javaStringObjectInspector,
              PrimitiveObjectInspectorFactory.javaLongObjectInspector,
              PrimitiveObjectInspectorFactory.javaLongObjectInspector));
    }
    names.add("fill_trade_date");
    types.add(PrimitiveObjectInspectorFactory.javaDateObjectInspector);
    return ObjectInspectorFactory.getStandardStructObjectInspector(names, types);
  }

  @Override
  public void process(Object[] arguments) throws HiveException {
    AmendmentChains chains =
        new AmendmentChains(PrimitiveObjectInspectorUtils.getInt(arguments[0], amendDaysInspector));
    List<?> rows = listInspector.getList(arguments[1]);
    for (Object row : rows) {
      if (reader.string(row, "state") == null) {
        chains.add(execution(row));
      } else {
        chains.addKnown(place(row, ""), known(row));
      }
    }
    for (Object row : rows) {
      boolean known = reader.string(row, "state") != null;
      Place place = place(row, "");
      // An amendment that another names comes twice where its outcome is known.
      if (known || (kind(row).amends() && !chains.isKnown(place))) {
        emit(row, chains.outcome(place));
      }
    }
  }

  @Override
  public void close() {}

  private void emit(Object row, Outcome outcome) throws HiveException {
    forward(
        Stream.of(
                Stream.of(row, outcome.state().text()),
                fields(outcome.named()),
                fields(outcome.fill()),
                Stream.of(new Object[] {date(outcome.fillTradeDate())}))
            .flatMap(values -> values)
            .toArray());
  }

  private static Stream<Object> fields(Place place) {
    return place == null
        ? Stream.of(null, null, null, null, null)
        : Stream.of(
            date(place.fileDate()),
            place.delivery(),
            place.sourceFile(),
            place.sourceBlock(),
            place.sourcePosition());
  }

  private static Date date(Integer epochDay) {
    return epochDay == null ? null : Date.ofEpochDay(epochDay);
  }

  private Execution execution(Object row) {
    return new Execution(
        place(row, ""),
        kind(row),
        reader.date(row, "trade_date"),
        reader.string(row, "sender_comp_id"),
        reader.string(row, "exec_id"),
        reader.string(row, "exec_ref_id"),
        reader.string(row, "order_id"),
        reader.string(row, "symbol"),
        reader.string(row, "side"));
  }

  private ExecutionKind kind(Object row) {
    return ExecutionKind.of(reader.string(row, "exec_kind"));
  }

  private Outcome known(Object row) {
    return new Outcome(
        State.of(reader.string(row, "state")),
        place(row, "ref_"),
        place(row, "fill_"),
        reader.date(row, "fill_trade_date"));
  }

  private Place place(Object row, String prefix) {
    Integer fileDate = reader.date(row, prefix + "file_date");
    return fileDate == null
        ? null
        : new Place(
            fileDate,
            reader.integer(row, prefix + "delivery"),
            reader.string(row, prefix + "source_file"),
            reader.bigint(row, prefix + "source_block"),
            reader.bigint(row, prefix + "source_position"));
  }
}
