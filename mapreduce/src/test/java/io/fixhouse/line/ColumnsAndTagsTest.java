package io.fixhouse.line;

import static io.fixhouse.table.ExecutionColumn.*;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import io.fixhouse.table.MessageColumn;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class ColumnsAndTagsTest {
  @Test
  public void columnsOfAFullReport() {
    Normalized line =
        Normalized.of(
            TestLine.fill()
                .with(19, "E0")
                .with(41, "C0")
                .with(38, "300")
                .with(14, "100.5")
                .with(151, "199.5")
                .with(6, "170.10")
                .with(30, "XNAS")
                .with(1, "ACC")
                .with(43, "N"));
    assertEquals("fill", line.get(EXEC_KIND));
    assertEquals("E1", line.get(EXEC_ID));
    assertEquals("E0", line.get(EXEC_REF_ID));
    assertEquals("C1", line.get(CL_ORD_ID));
    assertEquals("C0", line.get(ORIG_CL_ORD_ID));
    assertEquals("O1", line.get(ORDER_ID));
    assertEquals("F", line.get(EXEC_TYPE));
    assertEquals("2", line.get(ORD_STATUS));
    assertEquals("300", line.get(ORDER_QTY));
    assertEquals("100.5", line.get(CUM_QTY));
    assertEquals("199.5", line.get(LEAVES_QTY));
    assertEquals("170.1", line.get(AVG_PX));
    assertEquals("XNAS", line.get(LAST_MKT));
    assertEquals("ACC", line.get(ACCOUNT));
    assertEquals("BRK", line.get(SENDER_COMP_ID));
    assertEquals("HOUSE", line.get(TARGET_COMP_ID));
    assertEquals("7", line.get(MSG_SEQ_NUM));
    assertEquals("FIX.4.4", line.get(BEGIN_STRING));
    assertEquals("false", line.get(POSS_DUP));
    assertEquals("1", line.get(SIDE));
    assertNull(line.get(CHECKSUM_OK));
    assertNull(line.get(BODY_LENGTH_OK));
    assertEquals(Map.of(), line.tags);
  }

  @Test
  public void columnsThatTheJobSets() {
    Set<String> columns = Normalized.of(TestLine.fill()).columns.keySet();
    for (String jobs :
        Set.of("delivery", "source_file", "source_block", "source_position", "identity_conflict")) {
      assertEquals(jobs, false, columns.contains(jobs));
    }
  }

  @Test
  public void bytesOfTheWholeLine() {
    String line = "prefix " + TestLine.fill();
    assertEquals(Integer.toString(line.length()), Normalized.of(line).get(LINE_BYTES));
  }

  @Test
  public void everyOtherFieldIsInTheTags() {
    Normalized line =
        Normalized.of(TestLine.fill() + "9=1|58=text|20000=x|448=A|448=B|448=C|55=LEG|10=000|");
    assertEquals(
        Map.of(
            "9", "1", "58", "text", "20000", "x", "448", "A", "448#2", "B", "448#3", "C", "55#2",
            "LEG", "10", "000"),
        line.tags);
  }

  @Test
  public void fieldsThatTheirColumnsCannotHold() {
    Normalized line =
        Normalized.of(
            TestLine.fill()
                .with(38, "1e3")
                .with(14, "0.0000001")
                .with(34, "x")
                .with(43, "yes")
                .with(17, "NONE")
                .with(30, ""));
    assertEquals(
        Map.of("38", "1e3", "14", "0.0000001", "34", "x", "43", "yes", "17", "NONE", "30", ""),
        line.tags);
    assertNull(line.get(ORDER_QTY));
    assertNull(line.get(POSS_DUP));
    assertNull(line.get(EXEC_ID));
    assertNull(line.get(LAST_MKT));
  }

  @Test
  public void messageOfAnotherType() {
    Normalized line =
        Normalized.of(
            "8=FIX.4.4|9=5|35=D|49=A|56=B|34=12|43=Y|52=20240501-13:34:32.5|11=C10|55=X|60=t|10=000|");
    assertEquals("message", line.fate);
    assertEquals("D", line.get(MessageColumn.MSG_TYPE));
    assertEquals("A", line.get(MessageColumn.SENDER_COMP_ID));
    assertEquals("B", line.get(MessageColumn.TARGET_COMP_ID));
    assertEquals("12", line.get(MessageColumn.MSG_SEQ_NUM));
    assertEquals("true", line.get(MessageColumn.POSS_DUP));
    assertEquals("2024-05-01 13:34:32.5", line.get(MessageColumn.SENDING_TIME));
    assertEquals("C10", line.get(MessageColumn.CL_ORD_ID));
    assertEquals(Map.of("8", "FIX.4.4", "9", "5", "55", "X", "60", "t", "10", "000"), line.tags);
  }

  @Test
  public void nothingIsLeftOfTheLineBefore() {
    LineNormalizer normalizer = Normalized.normalizer("", io.fixhouse.vendor.ReferenceData.empty());
    Object full = TestLine.fill().with(6, "1").with(58, "x").with(10, "000");
    new Normalized(normalizer, Normalized.bytes(full.toString()));
    Normalized after = new Normalized(normalizer, Normalized.bytes(TestLine.fill().toString()));
    assertEquals(Normalized.of(TestLine.fill()).columns, after.columns);
    assertEquals(Map.of(), after.tags);
  }
}
