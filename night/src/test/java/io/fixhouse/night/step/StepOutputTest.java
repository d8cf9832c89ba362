package io.fixhouse.night.step;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.night.record.NightMail;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class StepOutputTest {
  /** Of oozie-default.xml: oozie.action.max.output.data. */
  private static final int OOZIES_MOST_BYTES = 2048;

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void oozieReadsWhatTheStepHasSaid() throws IOException {
    Properties read =
        written(
            StepOutput.of("done")
                .with("generation", "12")
                .with(new NightMail("a subject", "two\nlines: é\n")));
    assertEquals("done", read.getProperty("outcome"));
    assertEquals("12", read.getProperty("generation"));
    assertEquals("true", read.getProperty("mail"));
    assertEquals("a subject", read.getProperty("subject"));
    assertEquals("two\nlines: é\n", read.getProperty("body"));
  }

  @Test
  public void whereNobodyIsToBeToldThereIsAMailOfNothing() throws IOException {
    Properties read = written(StepOutput.of("nothing").withoutMail());
    assertEquals("false", read.getProperty("mail"));
    assertEquals("", read.getProperty("body"));
  }

  @Test
  public void ofTooLongAMailWholeLinesAreLeftOutAtTheEnd() throws IOException {
    for (String letter : new String[] {"x", "é", "語"}) {
      String body = (letter.repeat(99) + "\n").repeat(30);
      String shown =
          written(StepOutput.of("done").with(new NightMail("s", body))).getProperty("body");
      assertTrue(letter, body.startsWith(shown) && shown.endsWith("\n"));
      assertTrue(letter, shown.length() >= 2 * 100);
    }
  }

  private Properties written(StepOutput output) throws IOException {
    Path file = folder.newFile().toPath();
    output.write(file);
    assertTrue("it has " + Files.size(file), Files.size(file) <= OOZIES_MOST_BYTES);
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    }
    return properties;
  }
}
