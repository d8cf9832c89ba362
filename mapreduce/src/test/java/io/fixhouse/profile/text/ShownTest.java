package io.fixhouse.profile.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.fix.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

public class ShownTest {
  private static final Pattern FIELD = Pattern.compile("<field [^>]*>");
  private static final Pattern NUMBER = Pattern.compile("number=['\"]([0-9]+)");
  private static final Pattern NAME = Pattern.compile("name=['\"]([A-Za-z0-9]+)");

  @Test
  public void whatATerminalWouldActOnIsSpelt() {
    assertEquals("\\x1B[31mred", utf8("\u001B[31mred", 40));
    assertEquals("8=FIX^A9=5", utf8("8=FIX\u00019=5", 40));
    assertEquals("\\x9B", Shown.bytes(new byte[] {(byte) 0x9B}, 0, 1, 40));
    assertEquals("\\u009B", utf8("\u009B", 40));
    assertEquals("\\u202Etxt", utf8("\u202Etxt", 40));
    assertEquals("Zürich €", utf8("Zürich €", 40));
    assertEquals("\\xC3(", Shown.bytes(new byte[] {(byte) 0xC3, '('}, 0, 2, 40));
  }

  @Test
  public void longValuesAreCut() {
    assertEquals("abc…", utf8("abcdef", 3));
    assertEquals("a…", utf8("a\u001B\u001B", 4));
  }

  @Test
  public void randomBytesNeverLeaveAControlCharacter() {
    Random random = new Random(7);
    byte[] bytes = new byte[300];
    for (int i = 0; i < 2_000; i++) {
      random.nextBytes(bytes);
      String shown = Shown.bytes(bytes, 0, bytes.length, 5_000);
      assertTrue(shown, shown.chars().noneMatch(c -> c < 0x20 || (c >= 0x7F && c < 0xA0)));
    }
  }

  @Test
  public void namesOfTagsAreThoseOfTheDictionaries() throws IOException {
    Map<Integer, Set<String>> names = new HashMap<>();
    Path folder = Shared.folder("fixdata").resolve("dictionaries");
    for (String file : new String[] {"FIX42", "FIX44", "FIX50SP2", "FIXT11"}) {
      Matcher field = FIELD.matcher(Files.readString(folder.resolve(file + ".xml")));
      while (field.find()) {
        Matcher number = NUMBER.matcher(field.group());
        Matcher name = NAME.matcher(field.group());
        if (number.find() && name.find()) {
          names
              .computeIfAbsent(Integer.valueOf(number.group(1)), n -> new HashSet<>())
              .add(name.group(1));
        }
      }
    }
    int known = 0;
    for (Map.Entry<Integer, Set<String>> tag : names.entrySet()) {
      String name = TagNames.of(tag.getKey());
      if (!name.isEmpty()) {
        known++;
        assertTrue(tag + " " + name, tag.getValue().contains(name));
      }
    }
    assertTrue("" + known, known > 300);
  }

  private static String utf8(String text, int most) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Shown.bytes(bytes, 0, bytes.length, most);
  }
}
