package io.fixhouse.fix;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.Test;

public class ZoneClockTest {
  @Test
  public void offsetsAroundAChangeOfTheClock() {
    ZoneClock clock = new ZoneClock(ZoneId.of("America/New_York"));
    long change = Instant.parse("2024-03-10T07:00:00Z").getEpochSecond();
    assertEquals(-5 * 3600, clock.offsetAt(change - 1));
    assertEquals(-4 * 3600, clock.offsetAt(change));
    assertEquals(-5 * 3600, clock.offsetAt(change - 1));
  }

  @Test
  public void agreesWithJavaTimeAtAnyInstant() {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    ZoneClock clock = new ZoneClock(zone);
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      long second = random.nextInt();
      assertEquals(
          zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds(),
          clock.offsetAt(second));
    }
  }
}
