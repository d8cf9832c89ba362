package io.fixhouse.vendor;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file's nodes, and errors that name the file and the line. */
final class YamlFile {
  private static final int NEAR_MISS = 3;

  private final String name;
  private final Optional<Node> root;

  YamlFile(String name, String text) {
    this.name = name;
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(name).build();
      root = new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      String at = e.getProblemMark().map(m -> ", line " + (m.getLine() + 1)).orElse("");
      throw new ProfileException(name + at + ": " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new ProfileException(name + ": " + e.getMessage());
    }
  }

  /** The file's one mapping; empty where the file is. */
  Optional<Node> root() {
    return root;
  }

  /** A mapping's entries, in their order; a key that is not a text or comes twice is an error. */
  Map<ScalarNode, Node> mapping(Node node, String what) {
    if (!(node instanceof MappingNode)) {
      throw wrong(node, what + " is a mapping of keys to values");
    }
    Map<ScalarNode, Node> entries = new LinkedHashMap<>();
    Map<String, Node> seen = new LinkedHashMap<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      ScalarNode key = scalar(tuple.getKeyNode(), "a key");
      if (seen.put(key.getValue(), key) != null) {
        throw wrong(key, "\"" + key.getValue() + "\" stands there twice");
      }
      entries.put(key, tuple.getValueNode());
    }
    return entries;
  }

  /** A sequence's members, or the node alone where it is none. */
  static List<Node> members(Node node) {
    return node instanceof SequenceNode ? ((SequenceNode) node).getValue() : List.of(node);
  }

  String text(Node node, String what) {
    return scalar(node, what).getValue();
  }

  private ScalarNode scalar(Node node, String what) {
    if (node instanceof ScalarNode) {
      return (ScalarNode) node;
    }
    throw wrong(node, what + " is one value, not a mapping or a list");
  }

  /** An error for a word that is none of those allowed, with the nearest of them. */
  ProfileException notAllowed(Node node, String what, String word, Collection<String> allowed) {
    LevenshteinDistance distance = new LevenshteinDistance(NEAR_MISS);
    String nearest =
        allowed.stream()
            .filter(a -> distance.apply(word, a) >= 0 && distance.apply(word, a) < a.length())
            .min(Comparator.comparing(a -> distance.apply(word, a)))
            .map(a -> "; did you mean \"" + a + "\"?")
            .orElse("");
    return wrong(
        node,
        "unknown "
            + what
            + " \""
            + word
            + "\"; allowed are "
            + String.join(", ", allowed)
            + nearest);
  }

  ProfileException wrong(Node node, String what) {
    String at = node.getStartMark().map(m -> ", line " + (m.getLine() + 1)).orElse("");
    return new ProfileException(name + at + ": " + what);
  }
}
