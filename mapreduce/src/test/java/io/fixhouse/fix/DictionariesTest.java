package io.fixhouse.fix;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The tables here against the dictionaries of FIX 4.2, 4.4, 5.0SP2 and FIXT 1.1. */
public class DictionariesTest {
  @Test
  public void everyDataFieldHasItsLengthField() throws Exception {
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Integer> data = new TreeMap<>();
    for (Element field : fields()) {
      int number = Integer.parseInt(field.getAttribute("number"));
      numbers.put(field.getAttribute("name"), number);
      if (field.getAttribute("type").endsWith("DATA")) {
        data.put(field.getAttribute("name"), number);
      }
    }
    assertEquals(24, data.size());
    data.forEach(
        (name, number) -> {
          Integer length = numbers.getOrDefault(name + "Len", numbers.get(name + "Length"));
          assertEquals(name, (int) length, DataFields.lengthTag(number));
        });
    for (int tag = 0; tag < 5_000; tag++) {
      assertTrue("" + tag, DataFields.lengthTag(tag) == 0 || data.containsValue(tag));
    }
  }

  @Test
  public void everySideOfTheDictionariesIsASide() throws Exception {
    for (Element field : fields()) {
      if (field.getAttribute("number").equals("54")) {
        NodeList values = field.getElementsByTagName("value");
        for (int i = 0; i < values.getLength(); i++) {
          byte[] code = ((Element) values.item(i)).getAttribute("enum").getBytes("US-ASCII");
          assertTrue(Sides.isSide(code, 0, code.length));
        }
      }
    }
  }

  private static Iterable<Element> fields() throws Exception {
    Path folder = Shared.folder("fixdata/dictionaries");
    Stream.Builder<Element> fields = Stream.builder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        NodeList nodes =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("field");
        for (int i = 0; i < nodes.getLength(); i++) {
          Element field = (Element) nodes.item(i);
          if (!field.getAttribute("number").isEmpty()) {
            fields.add(field);
          }
        }
      }
    }
    return fields.build()::iterator;
  }
}
