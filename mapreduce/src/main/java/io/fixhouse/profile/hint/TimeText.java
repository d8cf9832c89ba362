package io.fixhouse.profile.hint;

import io.fixhouse.fix.FixMessage;
import io.fixhouse.fix.TimestampReader;
import io.fixhouse.fix.TimestampReader.Reading;
import io.fixhouse.profile.trial.LineTrial;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/** Times as their clock shows them, whatever its zone. */
final class TimeText {
  private static final int SECONDS_END = 17;

  private final TimestampReader reader = new TimestampReader(ZoneOffset.UTC);

  /** Seconds since 1970-01-01T00:00 on the time's own clock; none where it bears an offset. */
  OptionalLong localSecond(LineTrial line, int tag) {
    String text = line.value(tag);
    if (text == null || text.length() < SECONDS_END || !isLocal(text)) {
      return OptionalLong.empty();
    }
    FixMessage message = line.message();
    int field = message.findValue(tag);
    return reader.read(message.buffer(), message.start(field), message.end(field)) == Reading.READ
        ? OptionalLong.of(reader.epochSecond())
        : OptionalLong.empty();
  }

  private static boolean isLocal(String text) {
    return text.substring(SECONDS_END).matches("[.0-9]*");
  }
}
