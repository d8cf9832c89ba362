package io.fixhouse.fix;

import static org.junit.Assert.assertEquals;

import io.fixhouse.fix.TimestampReader.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.Test;

public class TimestampReaderTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  public void noneToNineDecimals() {
    assertEquals("2024-05-01T13:30:01Z", utc("20240501-13:30:01"));
    assertEquals("2024-05-01T13:30:01.500Z", utc("20240501-13:30:01.5"));
    assertEquals("2024-05-01T13:30:01.123456Z", utc("20240501-13:30:01.123456"));
    assertEquals("2024-05-01T13:30:45.123456789Z", utc("20240501-13:30:45.123456789"));
    assertEquals("2024-05-01T13:30:45.000000001Z", utc("20240501-13:30:45.000000001"));
  }

  @Test
  public void moreThanNineDecimals() {
    assertMalformed("20240501-13:30:45.1234567890");
    assertMalformed("20240501-13:30:45.123456789012");
  }

  @Test
  public void missingLeadingZeroInTheHour() {
    assertMalformed("20240501-8:19:50");
    assertMalformed("20240501-8:19:50.0");
  }

  @Test
  public void clocksThatDoNotExist() {
    assertMalformed("20240501-24:00:00");
    assertMalformed("20240501-13:60:00");
    assertMalformed("20161231-23:59:60");
    assertMalformed("20161231-23:59:60.5");
  }

  @Test
  public void datesThatDoNotExist() {
    assertMalformed("20230229-13:30:00");
    assertMalformed("20240431-13:30:00");
    assertMalformed("20241301-13:30:00");
    assertMalformed("20240500-13:30:00");
    assertMalformed("00000501-13:30:00");
    assertEquals("2024-02-29T00:00:00Z", utc("20240229-00:00:00"));
  }

  @Test
  public void otherShapes() {
    for (String text :
        List.of(
            "",
            "20240501",
            "13:30:00",
            "20240501-13:30",
            "2024-05-01T13:30:00",
            "20240501 13:30:00",
            "20240501-13:30:00.",
            "20240501-13:30:00,5",
            "20240501-13.30.00",
            "20240501-1a:30:00",
            "20240501-13:30:00 ",
            "20240501-13:30:00X",
            "20240501-13:30:00+",
            "20240501-13:30:00+1",
            "20240501-13:30:00+09:0",
            "20240501-13:30:00+19",
            "20240501-13:30:00+09:60",
            "20240501-13:30:00ZZ",
            "20240501-13:30:00.Z")) {
      assertMalformed(text);
    }
  }

  @Test
  public void offsetInTheValueWinsOverTheZone() {
    TimestampReader reader = new TimestampReader(NEW_YORK);
    assertEquals("2024-05-01T13:30:00Z", read(reader, "20240501-13:30:00Z"));
    assertEquals("2024-05-01T04:30:00.500Z", read(reader, "20240501-13:30:00.5+09"));
    assertEquals("2024-05-01T08:00:00Z", read(reader, "20240501-13:30:00+05:30"));
    assertEquals("2024-05-01T17:30:00Z", read(reader, "20240501-13:30:00-0400"));
  }

  @Test
  public void localTimeOfTheZone() {
    TimestampReader reader = new TimestampReader(NEW_YORK);
    assertEquals("2024-05-01T13:30:01.500Z", read(reader, "20240501-09:30:01.500"));
    assertEquals("2024-01-15T14:30:00Z", read(reader, "20240115-09:30:00"));
    TimestampReader seoul = new TimestampReader(ZoneId.of("Asia/Seoul"));
    assertEquals("2009-11-09T00:15:57Z", read(seoul, "20091109-09:15:57"));
  }

  @Test
  public void localTimeThatTheClockShowsTwice() {
    TimestampReader reader = new TimestampReader(NEW_YORK);
    byte[] text = bytes("20241103-01:30:00.250");
    assertEquals(Reading.UNSETTLED, reader.read(text, 0, text.length));
    reader.settle(Instant.parse("2024-11-03T06:31:00Z").getEpochSecond(), 0);
    assertEquals("2024-11-03T06:30:00.250Z", time(reader));
    assertEquals(Reading.UNSETTLED, reader.read(text, 0, text.length));
    reader.settle(Instant.parse("2024-11-03T05:31:00Z").getEpochSecond(), 0);
    assertEquals("2024-11-03T05:30:00.250Z", time(reader));
    assertEquals("2024-11-03T04:59:59Z", read(reader, "20241103-00:59:59"));
    assertEquals("2024-11-03T07:00:00Z", read(reader, "20241103-02:00:00"));
  }

  @Test
  public void localTimeThatTheClockNeverShows() {
    TimestampReader reader = new TimestampReader(NEW_YORK);
    byte[] text = bytes("20240310-02:30:00");
    assertEquals(Reading.UNSETTLED, reader.read(text, 0, text.length));
    reader.settle(Instant.parse("2024-03-10T07:29:59Z").getEpochSecond(), 0);
    assertEquals("2024-03-10T07:30:00Z", time(reader));
    assertEquals("2024-03-10T06:59:59Z", read(reader, "20240310-01:59:59"));
    assertEquals("2024-03-10T07:00:00Z", read(reader, "20240310-03:00:00"));
  }

  @Test
  public void agreesWithJavaTimeInEveryOrderOfTimes() {
    Random random = new Random(5);
    DateTimeFormatter format = DateTimeFormatter.ofPattern("uuuuMMdd-HH:mm:ss");
    for (String name : List.of("America/New_York", "Europe/London", "Australia/Lord_Howe", "UTC")) {
      ZoneId zone = ZoneId.of(name);
      TimestampReader reader = new TimestampReader(zone);
      for (int i = 0; i < 20_000; i++) {
        LocalDateTime local =
            LocalDateTime.ofEpochSecond(random.nextInt(2_000_000_000), 0, ZoneOffset.UTC);
        byte[] text = bytes(local.format(format));
        boolean once = zone.getRules().getValidOffsets(local).size() == 1;
        assertEquals(once ? Reading.READ : Reading.UNSETTLED, reader.read(text, 0, text.length));
        if (once) {
          assertEquals(local.atZone(zone).toEpochSecond(), reader.epochSecond());
        }
      }
    }
  }

  @Test
  public void agreesWithJavaTimeMinuteByMinuteAroundChanges() {
    for (String name :
        List.of("America/New_York", "Australia/Lord_Howe", "Asia/Jerusalem", "Pacific/Apia")) {
      ZoneId zone = ZoneId.of(name);
      for (int year = 2009; year < 2013; year++) {
        TimestampReader reader = new TimestampReader(zone);
        Instant change = Instant.parse(year + "-01-01T00:00:00Z");
        for (int i = 0; i < 2; i++) {
          if (zone.getRules().nextTransition(change) == null) {
            break;
          }
          change = zone.getRules().nextTransition(change).getInstant();
          LocalDateTime at = LocalDateTime.ofInstant(change, ZoneOffset.UTC).minusDays(1);
          for (int minute = 0; minute < 3 * 1440; minute += 10) {
            assertAgrees(reader, zone, at.plusMinutes(minute));
          }
        }
      }
    }
  }

  private static void assertAgrees(TimestampReader reader, ZoneId zone, LocalDateTime local) {
    byte[] text = bytes(local.format(DateTimeFormatter.ofPattern("uuuuMMdd-HH:mm:ss")));
    boolean once = zone.getRules().getValidOffsets(local).size() == 1;
    assertEquals(
        zone + " " + local,
        once ? Reading.READ : Reading.UNSETTLED,
        reader.read(text, 0, text.length));
    if (once) {
      assertEquals(local.atZone(zone).toEpochSecond(), reader.epochSecond());
    }
  }

  private static void assertMalformed(String text) {
    byte[] bytes = bytes(text);
    assertEquals(
        text, Reading.MALFORMED, new TimestampReader(ZoneOffset.UTC).read(bytes, 0, bytes.length));
  }

  private static String utc(String text) {
    return read(new TimestampReader(ZoneOffset.UTC), text);
  }

  private static String read(TimestampReader reader, String text) {
    byte[] bytes = bytes("52=" + text);
    assertEquals(text, Reading.READ, reader.read(bytes, 3, bytes.length));
    return time(reader);
  }

  private static String time(TimestampReader reader) {
    return Instant.ofEpochSecond(reader.epochSecond(), reader.nano()).toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
