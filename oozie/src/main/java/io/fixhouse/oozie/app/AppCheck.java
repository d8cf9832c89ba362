package io.fixhouse.oozie.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Checks definitions before anything is uploaded: against Oozie's schemas, that each transition
 * leads to a node, and that each property is defined on each way on which a job is started.
 */
public final class AppCheck {
  private static final String FOLDER = "${apps}/";

  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Set<String> faults = new LinkedHashSet<>();

  private AppCheck() {}

  /**
   * All that is wrong, each with the definition that it is in.
   *
   * @param apps the definitions by their path
   * @param deployment the properties that the deployment defines
   * @param submitted the jobs that commands submit, each with the properties that these define
   */
  public static List<String> faults(
      Map<String, String> apps, Set<String> deployment, Map<String, Set<String>> submitted) {
    AppCheck check = new AppCheck();
    Schemas schemas = new Schemas();
    apps.forEach((path, text) -> check.read(path, text, schemas));
    if (check.faults.isEmpty()) {
      check.walk(Apps.BUNDLE, deployment);
      submitted.forEach((path, properties) -> check.walk(path, union(deployment, properties)));
    }
    return new ArrayList<>(check.faults);
  }

  private void read(String path, String text, Schemas schemas) {
    schemas.fault(text).ifPresent(fault -> fault(path, fault));
    try {
      Document document = Xml.parse(text);
      documents.put(path, document);
      checkNames(path, document);
    } catch (SAXException e) {
      fault(path, e.getMessage());
    }
  }

  private void checkNames(String path, Document document) {
    Element root = document.getDocumentElement();
    if (path.contains("/")
        && !root.getAttribute("name").equals(path.substring(0, path.indexOf('/')))) {
      fault(path, "its name is " + root.getAttribute("name") + ", and a job's name is its folder");
    }
    Expressions used = new Expressions(Definition.text(root));
    Functions known = Definition.functions(root);
    used.functions().stream()
        .filter(function -> !known.has(function))
        .forEach(function -> fault(path, "there is no function " + function));
    if (known == Functions.WORKFLOW) {
      Transitions transitions = new Transitions(document);
      transitions.faults().forEach(fault -> fault(path, fault));
      used.actions().stream()
          .filter(action -> !transitions.actions().contains(action))
          .forEach(
              action -> fault(path, "it asks for the action " + action + ", which it has not"));
    }
  }

  /** Checks a definition and those that it starts, where these properties are defined. */
  private void walk(String path, Set<String> defined) {
    Document document = documents.get(path);
    if (document == null) {
      fault(path, "it is started, and there is no such definition");
      return;
    }
    Element root = document.getDocumentElement();
    new Expressions(Definition.text(root))
        .properties().stream()
            .filter(property -> !defined.contains(property))
            .forEach(property -> fault(path, "${" + property + "} is not defined"));
    for (Element appPath : Xml.elements(root, "app-path")) {
      Element started = (Element) appPath.getParentNode();
      String folder = appPath.getTextContent().strip();
      if (!folder.startsWith(FOLDER)) {
        fault(path, "an app-path is ${apps}/JOB, not " + folder);
        continue;
      }
      String job = folder.substring(FOLDER.length());
      boolean passesOn = Definition.passesOn(started);
      walk(
          Definition.functions(root) == Functions.BUNDLE
              ? Apps.coordinator(job)
              : Apps.workflow(job),
          union(passesOn ? defined : Set.of(), Definition.configured(started)));
    }
  }

  private void fault(String path, String fault) {
    faults.add(path + ": " + fault);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }
}
