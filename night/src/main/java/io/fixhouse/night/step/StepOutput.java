package io.fixhouse.night.step;

import io.fixhouse.night.record.NightMail;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a step tells whoever runs the next.
 *
 * @param outcome which way it goes on
 * @param values more, by name
 */
public record StepOutput(String outcome, Map<String, String> values) {
  /** Oozie's oozie.action.max.output.data is 2048 by default; its file has a line with the time. */
  static final int MOST_BYTES = 1900;

  private static final String BODY = "body";

  public StepOutput {
    values = Map.copyOf(values);
  }

  static StepOutput of(String outcome) {
    return new StepOutput(outcome, Map.of());
  }

  StepOutput with(String name, String value) {
    Map<String, String> more = new TreeMap<>(values);
    more.put(name, value);
    return new StepOutput(outcome, more);
  }

  /** The same, with a mail to send. */
  StepOutput with(NightMail mail) {
    return with("mail", "true").with("subject", mail.subject()).with(BODY, mail.body());
  }

  /** The same; nobody is to be told. */
  StepOutput withoutMail() {
    return with("mail", "false").with("subject", "").with(BODY, "");
  }

  /** Writes it as the output of an action of Oozie; of too long a mail the end is left out. */
  void write(Path file) throws IOException {
    StepOutput fitting = this;
    while (fitting.size() > MOST_BYTES) {
      String body = fitting.values.getOrDefault(BODY, "");
      int end = body.lastIndexOf('\n', Math.max(0, body.length() - 2));
      if (end <= 0) {
        throw new IOException("the output of a step is over " + MOST_BYTES + " bytes: " + values);
      }
      fitting = fitting.with(BODY, body.substring(0, end + 1));
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      fitting.properties().store(out, null);
    }
  }

  private int size() throws IOException {
    StringWriter text = new StringWriter();
    properties().store(text, null);
    int size = 0;
    for (char c : text.toString().toCharArray()) {
      // store() writes six for what is not Latin-1 to a stream, and for what is no ASCII.
      size += c < 128 ? 1 : 6;
    }
    return size;
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.putAll(values);
    properties.put("outcome", outcome);
    return properties;
  }
}
