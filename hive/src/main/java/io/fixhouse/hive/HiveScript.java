package io.fixhouse.hive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of a .hql file, as Beeline would run them. */
public final class HiveScript {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{hivevar:([^}]*)}");

  private final String name;
  private final String text;

  private HiveScript(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * A file of this jar, such as {@code hive/queries/fills.hql}.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static HiveScript resource(String path) {
    try (InputStream in = HiveScript.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + path + " on the classpath");
      }
      return of(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot read " + path, e);
    }
  }

  /** A script of this text; errors call it by its name. */
  public static HiveScript of(String name, String text) {
    return new HiveScript(name, text);
  }

  /**
   * Its statements without comments and semicolons, each {@code ${hivevar:NAME}} replaced as it is:
   * values are names, dates and folders that the caller has checked.
   *
   * @throws IllegalArgumentException if a variable has no value
   */
  public List<String> statements(Map<String, String> variables) {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (text.startsWith("--", i)) {
        i = endOfLine(i);
      } else if (c == '\'' || c == '"' || c == '`') {
        int end = endOfQuote(i);
        statement.append(text, i, end);
        i = end;
      } else if (c == ';') {
        addIfAny(statements, statement);
        statement.setLength(0);
        i++;
      } else {
        statement.append(c);
        i++;
      }
    }
    addIfAny(statements, statement);
    return statements.stream().map(s -> replace(s, variables)).toList();
  }

  private static void addIfAny(List<String> statements, StringBuilder statement) {
    String trimmed = statement.toString().strip();
    if (!trimmed.isEmpty()) {
      statements.add(trimmed);
    }
  }

  private int endOfLine(int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private int endOfQuote(int start) {
    char quote = text.charAt(start);
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote != '`') {
        i++;
      } else if (c == quote) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(name + ": a quote that begins at " + start + " has no end");
  }

  private String replace(String statement, Map<String, String> variables) {
    Matcher variable = VARIABLE.matcher(statement);
    return variable.replaceAll(
        match -> {
          String value = variables.get(match.group(1));
          if (value == null) {
            throw new IllegalArgumentException(name + " needs a value for " + match.group());
          }
          return Matcher.quoteReplacement(value);
        });
  }
}
