package io.fixhouse.fix;

import static org.junit.Assert.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.Test;

public class DateReaderTest {
  private final DateReader reader = new DateReader();

  @Test
  public void datesOfTheCalendar() {
    assertEquals(LocalDate.of(2024, 4, 30).toEpochDay(), read("20240430"));
    assertEquals(LocalDate.of(2024, 2, 29).toEpochDay(), read("20240229"));
    assertEquals(LocalDate.of(1969, 12, 31).toEpochDay(), read("19691231"));
    assertEquals(LocalDate.of(9999, 12, 31).toEpochDay(), read("99991231"));
  }

  @Test
  public void everyDayOfTheCalendar() {
    LocalDate last = LocalDate.of(9999, 12, 31);
    for (LocalDate day = LocalDate.of(1, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
      assertEquals(day.toEpochDay(), read(DateTimeFormatter.BASIC_ISO_DATE.format(day)));
    }
  }

  @Test
  public void sameDateAgainAndAfterAnother() {
    assertEquals(read("20240430"), read("20240430"));
    assertEquals(read("20240501") - 1, read("20240430"));
  }

  @Test
  public void textsThatAreNoDates() {
    for (String text :
        List.of(
            "",
            "2024043",
            "202404300",
            "20240431",
            "20230229",
            "20241301",
            "20240400",
            "00000101",
            "2024-4-3",
            "2024 430",
            "abcdefgh",
            "+2024430")) {
      assertEquals(text, DateReader.MALFORMED, read(text));
    }
  }

  private long read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return reader.read(bytes, 0, bytes.length);
  }
}
