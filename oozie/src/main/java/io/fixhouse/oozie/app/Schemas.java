package io.fixhouse.oozie.app;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.oozie.client.OozieClient;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Oozie's own schemas, as its client's jar has them. */
final class Schemas {
  /** Those of the versions in which our definitions are written. */
  private static final String[] NAMES = {
    "oozie-common-1.0.xsd",
    "oozie-bundle-0.2.xsd",
    "oozie-coordinator-0.5.xsd",
    "oozie-workflow-1.0.xsd",
    "hive2-action-1.0.xsd",
    "email-action-0.2.xsd",
    "oozie-sla-0.2.xsd"
  };

  private final Schema schema;

  Schemas() {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    Source[] sources = new Source[NAMES.length];
    try {
      for (int i = 0; i < NAMES.length; i++) {
        URL url = OozieClient.class.getResource("/" + NAMES[i]);
        sources[i] = new StreamSource(url.openStream(), url.toExternalForm());
      }
      schema = factory.newSchema(sources);
    } catch (IOException | SAXException e) {
      throw new IllegalStateException("cannot read the schemas of Oozie's client", e);
    }
  }

  /** What is wrong with a definition, with its line; empty if it is as its schema says. */
  Optional<String> fault(String definition) {
    try {
      schema.newValidator().validate(new StreamSource(new StringReader(definition)));
      return Optional.empty();
    } catch (SAXParseException e) {
      return Optional.of("line " + e.getLineNumber() + ": " + e.getMessage());
    } catch (SAXException e) {
      return Optional.of(e.getMessage());
    } catch (IOException e) {
      throw new IllegalStateException("cannot read a string", e);
    }
  }
}
