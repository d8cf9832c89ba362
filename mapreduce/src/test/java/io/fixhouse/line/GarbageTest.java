package io.fixhouse.line;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.sun.management.ThreadMXBean;
import io.fixhouse.vendor.ReferenceData;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.Test;

/** A line is read without an object being made, whatever its fate. */
public class GarbageTest {
  private static final int ROUNDS = 20_000;
  private static final int RUNS = 50;

  /** Bytes of an array after its line, as a file's buffer has them. */
  private static final int AFTER = 16;

  @Test
  public void linesOfEveryFate() {
    LineNormalizer normalizer =
        Normalized.normalizer(
            "{client_ids: own, zones: {60: America/New_York}}", ReferenceData.empty());
    List<byte[]> lines =
        List.of(
            Normalized.bytes(TestLine.fill() + "448=A|452=3|58=some text|10=000|"),
            Normalized.bytes(TestLine.fill().with(15, "GBp") + "6=1.5|95=3|96=a|b|20000=x|"),
            Normalized.bytes(TestLine.fill().with(150, "0").with(60, "20240310-03:00:00") + ""),
            Normalized.bytes("8=FIX.4.4|35=D|11=C|52=20240501-13:30:00|"),
            Normalized.bytes("not FIX"),
            Normalized.bytes(TestLine.fill().with(31, "1e5") + ""));
    assertNoGarbage(normalizer, lines, 3);
  }

  /** More orders of tags than are known at a time, in arrays that go on after the line. */
  @Test
  public void linesOfManyOrders() {
    LineNormalizer normalizer = Normalized.normalizer("", ReferenceData.empty());
    List<String> fields = new ArrayList<>(List.of(TestLine.fill().toString().split("\\|")));
    List<byte[]> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Collections.rotate(fields.subList(1, fields.size()), 1);
      Collections.swap(fields, 1, 2 + i % 3);
      lines.add(Normalized.bytes(String.join("|", fields) + "|"));
    }
    assertNoGarbage(normalizer, lines, lines.size());
  }

  private static void assertNoGarbage(
      LineNormalizer normalizer, List<byte[]> bare, int executions) {
    List<byte[]> lines = bare.stream().map(b -> Arrays.copyOf(b, b.length + AFTER)).toList();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    // The first ones link and, on a busy machine for long, wait for the compiler.
    for (int run = 0; run < RUNS && least >= ROUNDS; run++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      assertEquals(executions * ROUNDS, run(normalizer, lines));
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertTrue(least + " bytes", least < ROUNDS);
  }

  private static int run(LineNormalizer normalizer, List<byte[]> lines) {
    int executions = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < lines.size(); i++) {
        byte[] line = lines.get(i);
        if (normalizer.normalize(line, 0, line.length - AFTER) == Fate.EXECUTION) {
          executions++;
        }
      }
    }
    return executions;
  }
}
