package io.fixhouse.oozie.app;

import java.util.LinkedHashSet;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What can be read off the elements of a definition, of any kind. */
final class Definition {
  private Definition() {}

  /** The functions that the definition's kind knows. */
  static Functions functions(Element root) {
    return switch (root.getLocalName()) {
      case "bundle-app" -> Functions.BUNDLE;
      case "coordinator-app" -> Functions.COORDINATOR;
      default -> Functions.WORKFLOW;
    };
  }

  /** All that Oozie evaluates: the text and the attributes, without comments. */
  static String text(Element root) {
    StringBuilder text = new StringBuilder(root.getTextContent());
    for (Element element : Xml.elements(root.getOwnerDocument(), "*")) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        text.append('\n').append(attributes.item(i).getNodeValue());
      }
    }
    return text.toString();
  }

  /** The properties that an element sets for the job that it starts. */
  static Set<String> configured(Element started) {
    Set<String> names = new LinkedHashSet<>();
    for (Element property : Xml.elements(started, "property")) {
      names.add(Xml.elements(property, "name").get(0).getTextContent().strip());
    }
    return names;
  }

  /**
   * Whether the job that an element starts has the properties of this one: a sub-workflow must ask.
   */
  static boolean passesOn(Element started) {
    return !started.getLocalName().equals("sub-workflow")
        || !Xml.elements(started, "propagate-configuration").isEmpty();
  }
}
