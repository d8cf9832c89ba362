package io.fixhouse.oozie.app;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Fills in what is known only when it is deployed: an element with an attribute that names
 * {@code @{vendor}} is repeated for each vendor, another {@code @{NAME}} is replaced by its value.
 */
final class Template {
  private static final String VENDOR = "@{vendor}";
  private static final Pattern PLACEHOLDER = Pattern.compile("@\\{([a-z]+)}");

  private final List<String> vendors;

  Template(Collection<String> vendors) {
    this.vendors = List.copyOf(vendors);
  }

  /**
   * @throws IllegalArgumentException if it is no XML, or a placeholder has no value
   */
  String render(String text, Map<String, String> values) {
    Document document;
    try {
      document = Xml.parse(fill(text, values));
    } catch (SAXException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    for (Element element : Xml.elements(document, "*")) {
      if (namesVendor(element)) {
        repeat(element);
      }
    }
    return Xml.text(document);
  }

  private static String fill(String text, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match -> {
              if (match.group().equals(VENDOR)) {
                return Matcher.quoteReplacement(VENDOR);
              }
              String value = values.get(match.group(1));
              if (value == null) {
                throw new IllegalArgumentException("nothing to put for " + match.group());
              }
              return Matcher.quoteReplacement(value);
            });
  }

  private static boolean namesVendor(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.item(i).getNodeValue().contains(VENDOR)) {
        return true;
      }
    }
    return false;
  }

  private void repeat(Element element) {
    Node parent = element.getParentNode();
    Node indent = element.getPreviousSibling();
    for (String vendor : vendors) {
      Node copy = element.cloneNode(true);
      put(copy, vendor);
      parent.insertBefore(copy, element);
      parent.insertBefore(indent.cloneNode(false), element);
    }
    parent.removeChild(indent.getNextSibling() == element ? indent : element.getPreviousSibling());
    parent.removeChild(element);
  }

  private static void put(Node node, String vendor) {
    if (node instanceof Element element) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        Attr attribute = (Attr) attributes.item(i);
        attribute.setValue(attribute.getValue().replace(VENDOR, vendor));
      }
    }
    if (node.getNodeType() == Node.TEXT_NODE) {
      node.setNodeValue(node.getNodeValue().replace(VENDOR, vendor));
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      put(child, vendor);
    }
  }
}
