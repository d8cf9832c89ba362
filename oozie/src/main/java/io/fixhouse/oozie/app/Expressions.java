package io.fixhouse.oozie.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code ${…}} of a text: which properties and functions they use. */
final class Expressions {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
  private static final Pattern ACTION_DATA =
      Pattern.compile("wf:(?:actionData|errorMessage)\\(\\s*['\"]([^'\"]*)['\"]");

  /** A name, with what makes it a function: a prefix, or a bracket after it. */
  private static final Pattern NAME =
      Pattern.compile("(?<![.\\w])([A-Za-z_]\\w*(?::[A-Za-z_]\\w*)?)(\\s*\\()?");

  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "not",
          "eq",
          "ne",
          "lt",
          "gt",
          "le",
          "ge",
          "true",
          "false",
          "null",
          "empty",
          "div",
          "mod",
          "instanceof");

  /** What Oozie itself defines: units, and the parts of an instance's time. */
  private static final Set<String> CONSTANTS =
      Set.of(
          "KB", "MB", "GB", "TB", "PB", "MINUTES", "HOURS", "DAYS", "YEAR", "MONTH", "DAY", "HOUR",
          "MINUTE");

  private final Set<String> properties = new LinkedHashSet<>();
  private final Set<String> functions = new LinkedHashSet<>();
  private final List<String> actions = new ArrayList<>();

  Expressions(String text) {
    Matcher expression = EXPRESSION.matcher(text);
    while (expression.find()) {
      read(expression.group(1));
    }
  }

  /** The properties that must be defined. */
  Set<String> properties() {
    return properties;
  }

  /** The functions that it calls, with their prefix. */
  Set<String> functions() {
    return functions;
  }

  /** The actions whose output or error it asks for by name. */
  List<String> actions() {
    return actions;
  }

  private void read(String expression) {
    Matcher action = ACTION_DATA.matcher(expression);
    while (action.find()) {
      actions.add(action.group(1));
    }
    Matcher name = NAME.matcher(QUOTED.matcher(expression).replaceAll("''"));
    while (name.find()) {
      if (name.group(2) != null) {
        functions.add(name.group(1));
      } else if (!WORDS.contains(name.group(1)) && !CONSTANTS.contains(name.group(1))) {
        properties.add(name.group(1));
      }
    }
  }
}
