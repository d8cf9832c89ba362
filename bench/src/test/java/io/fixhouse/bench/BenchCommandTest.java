package io.fixhouse.bench;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.UserException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.cli.DefaultParser;
import org.junit.Test;
import org.openjdk.jmh.runner.options.TimeValue;

public class BenchCommandTest {
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final BenchCommand command =
      new BenchCommand(
          List.of(new ScanBench(0, TimeValue.milliseconds(1))),
          new PrintStream(output, true, StandardCharsets.UTF_8));

  @Test
  public void lastLineHasTheFigures() throws Exception {
    assertEquals(0, run("scan", "--messages", "3"));
    String[] lines = output.toString(StandardCharsets.UTF_8).split("\n");
    String last = lines[lines.length - 1];
    assertTrue(last, last.matches("bench scan seed_ns=\\d+ report_ns=\\d+"));
  }

  @Test
  public void mistakes() {
    assertMistake("which bench is not said; name one of: scan");
    assertMistake("there is no bench 'scam'; name one of: scan", "scam");
    assertMistake("--messages takes a number from 1 to 999999, not '0'", "scan", "--messages=0");
  }

  private int run(String... args) throws Exception {
    return command.run(new DefaultParser().parse(command.options(), args));
  }

  private void assertMistake(String message, String... args) {
    assertEquals(message, assertThrows(UserException.class, () -> run(args)).getMessage());
  }
}
