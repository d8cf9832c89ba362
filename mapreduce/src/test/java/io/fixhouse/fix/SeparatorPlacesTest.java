package io.fixhouse.fix;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.Test;

public class SeparatorPlacesTest {
  private final Random random = new Random(1);
  private final SeparatorPlaces separators = new SeparatorPlaces();

  @Test
  public void allOfThemInLinesOfEveryLength() {
    for (int length = 0; length < 400; length++) {
      for (byte separator : new byte[] {1, '|', ';', (byte) 0xE9, 0, (byte) 0x80}) {
        int share = 1 + random.nextInt(12);
        checkPlaces(line(length, separator, share), separator);
      }
    }
    checkPlaces(line(SeparatorPlaces.MOST_BYTES, (byte) 1, 1), (byte) 1);
    checkPlaces(line(SeparatorPlaces.MOST_BYTES, (byte) 1, 9), (byte) 1);
  }

  /** A line in the middle of an array that is full of separators; one byte in so many is one. */
  private byte[] line(int length, byte separator, int share) {
    byte[] bytes = new byte[length + 3 + SeparatorPlaces.SLACK];
    Arrays.fill(bytes, separator);
    for (int at = 3; at < 3 + length; at++) {
      if (random.nextInt(share) > 0) {
        byte other = (byte) random.nextInt(256);
        bytes[at] = (other & ~1) == (separator & ~1) ? (byte) 'x' : other;
      }
    }
    return bytes;
  }

  private void checkPlaces(byte[] bytes, byte separator) {
    int end = bytes.length - SeparatorPlaces.SLACK;
    List<Integer> expected = new ArrayList<>();
    for (int at = 3; at < end; at++) {
      if (bytes[at] == separator) {
        expected.add(at);
      }
    }
    separators.find(bytes, 3, end, separator);
    List<Integer> actual = new ArrayList<>();
    for (int i = 0; i < separators.count(); i++) {
      actual.add(separators.places()[i]);
    }
    assertEquals(expected, actual);
  }
}
