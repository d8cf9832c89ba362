package io.fixhouse.oozie.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The nodes of a workflow, and where each leads. */
final class Transitions {
  private static final Set<String> NODES =
      Set.of("action", "decision", "fork", "join", "kill", "end");

  private final Map<String, Set<String>> next = new HashMap<>();
  private final Set<String> actions = new LinkedHashSet<>();
  private final List<String> faults = new ArrayList<>();

  Transitions(Document workflow) {
    Set<String> first = Set.of();
    for (Element node : Xml.children(workflow.getDocumentElement())) {
      if (node.getLocalName().equals("start")) {
        first = Set.of(node.getAttribute("to"));
      } else if (NODES.contains(node.getLocalName())) {
        add(node);
      }
    }
    check(first);
  }

  /** Transitions to nodes that are not there, and nodes to which none leads. */
  List<String> faults() {
    return faults;
  }

  /** The names of its actions. */
  Set<String> actions() {
    return actions;
  }

  private void add(Element node) {
    Set<String> targets = new LinkedHashSet<>();
    if (node.hasAttribute("to")) {
      targets.add(node.getAttribute("to"));
    }
    for (Element part : Xml.elements(node, "*")) {
      for (String attribute : List.of("to", "start")) {
        if (part.hasAttribute(attribute)) {
          targets.add(part.getAttribute(attribute));
        }
      }
    }
    String name = node.getAttribute("name");
    if (next.put(name, targets) != null) {
      faults.add("there are two nodes " + name);
    }
    if (node.getLocalName().equals("action")) {
      actions.add(name);
    }
  }

  private void check(Set<String> first) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> left = new ArrayDeque<>(first);
    first.stream()
        .filter(to -> !next.containsKey(to))
        .forEach(to -> faults.add("start leads to " + to + ", and there is no such node"));
    while (!left.isEmpty()) {
      String node = left.pop();
      if (next.containsKey(node) && reached.add(node)) {
        left.addAll(next.get(node));
      }
    }
    next.forEach(
        (name, targets) -> {
          for (String target : targets) {
            if (!next.containsKey(target)) {
              faults.add(name + " leads to " + target + ", and there is no such node");
            }
          }
          if (!reached.contains(name)) {
            faults.add("nothing leads to " + name);
          }
        });
  }
}
