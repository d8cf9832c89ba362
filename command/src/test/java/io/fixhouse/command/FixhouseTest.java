package io.fixhouse.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.junit.Test;

public class FixhouseTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  @Test
  public void withoutACommandTheCommandsAreListed() {
    assertEquals(Fixhouse.USAGE, run());
    assertTrue(text(out).contains("greet"));
  }

  @Test
  public void anUnknownCommandIsAnError() {
    assertEquals(Fixhouse.USAGE, run("gret"));
    assertTrue(text(error).contains("there is no command 'gret'"));
  }

  @Test
  public void anUnknownFlagIsAnError() {
    assertEquals(Fixhouse.USAGE, run("greet", "--loud"));
    assertTrue(text(error).contains("--loud"));
  }

  @Test
  public void anAbbreviatedFlagIsAnError() {
    assertEquals(Fixhouse.USAGE, run("greet", "--na", "Ann"));
  }

  @Test
  public void helpIsPrintedEvenWhereFlagsAreMissing() {
    assertEquals(0, run("greet", "--help"));
    assertTrue(text(out).contains("--name"));
  }

  @Test
  public void aUsersMistakeHasNoStackTrace() {
    assertEquals(Fixhouse.FAILED, run("greet", "--name", ""));
    assertTrue(text(error).contains("greet: the name is empty"));
    assertFalse(text(error).contains("\tat "));
  }

  @Test
  public void aServerThatIsAwayHasNoStackTrace() {
    assertEquals(Fixhouse.FAILED, run("greet", "--name", "nobody"));
    String said = text(error);
    assertTrue(said, said.contains("a server does not answer: Call From a to b:8020 failed; bin"));
    assertFalse(said, said.contains("\tat "));
  }

  private int run(String... args) {
    return new Fixhouse(List.of(new Greet()), new PrintStream(out), new PrintStream(error))
        .run(args);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  private static final class Greet implements Command {
    @Override
    public String name() {
      return "greet";
    }

    @Override
    public String summary() {
      return "greets";
    }

    @Override
    public Options options() {
      return new Options().addOption(null, "name", true, "whom");
    }

    @Override
    public int run(CommandLine line) throws ConnectException {
      if (line.getOptionValue("name", "").equals("nobody")) {
        throw new ConnectException("Call From a to b:8020 failed; For more details see: http://c");
      }
      if (line.getOptionValue("name", "").isEmpty()) {
        throw new UserException("the name is empty");
      }
      return 0;
    }
  }
}
