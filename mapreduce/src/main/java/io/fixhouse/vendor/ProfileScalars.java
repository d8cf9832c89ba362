package io.fixhouse.vendor;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/** The kinds of values that a profile's keys have; each reader says what is allowed. */
final class ProfileScalars {
  private static final Pattern TAG = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern CLOCK = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])");
  private static final Pattern RATE = Pattern.compile("0(\\.[0-9]+)?|1(\\.0+)?");
  private static final Pattern CURRENCY = Pattern.compile("[A-Za-z0-9]{3,8}");

  private final YamlFile file;

  ProfileScalars(YamlFile file) {
    this.file = file;
  }

  <T> List<T> list(Node node, Function<Node, T> member) {
    List<T> list = YamlFile.members(node).stream().map(member).toList();
    if (list.isEmpty()) {
      throw file.wrong(node, "an empty list; leave the key out for the default");
    }
    return list;
  }

  String filled(Node node, String what) {
    String text = file.text(node, what);
    if (text.isEmpty()) {
      throw file.wrong(node, what + " is empty");
    }
    return text;
  }

  String word(Node node, String what, String... allowed) {
    String text = file.text(node, what);
    if (!List.of(allowed).contains(text)) {
      throw file.notAllowed(node, "value for " + what, text, List.of(allowed));
    }
    return text;
  }

  boolean flag(Node node) {
    return word(node, "a yes or no", "true", "false").equals("true");
  }

  int tag(Node node) {
    return tag(node, "a tag is a number from 1 to 999999999");
  }

  int clientTag(Node node) {
    return tag(node, "client is tag numbers and party, in a list or alone, or none");
  }

  private int tag(Node node, String allowed) {
    String text = file.text(node, "a tag");
    if (!TAG.matcher(text).matches()) {
      throw file.wrong(node, allowed + ", not \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }

  int number(Node node, int min, int max) {
    String text = file.text(node, "a number");
    if (!NUMBER.matcher(text).matches()
        || Integer.parseInt(text) < min
        || Integer.parseInt(text) > max) {
      throw file.wrong(
          node, "a whole number from " + min + " to " + max + " is needed, not \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }

  BigDecimal rate(Node node) {
    String text = file.text(node, "a rate");
    if (!RATE.matcher(text).matches()) {
      throw file.wrong(node, "a rate is a decimal from 0 to 1, as 0.25, not \"" + text + "\"");
    }
    return new BigDecimal(text);
  }

  int minuteOfDay(Node node) {
    String text = file.text(node, "roll");
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      throw file.wrong(node, "roll is a time HH:MM from 00:00 to 23:59, not \"" + text + "\"");
    }
    return Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
  }

  ZoneId zone(Node node) {
    String text = file.text(node, "a zone");
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw file.wrong(
          node,
          "a zone is a name of the tz database, as America/New_York, UTC or an offset as +09:00,"
              + " not \""
              + text
              + "\"");
    }
  }

  String currency(Node node) {
    String text = file.text(node, "currency");
    if (!CURRENCY.matcher(text).matches()) {
      throw file.wrong(
          node, "a currency is 3 to 8 letters or digits, as USD or GBp, not \"" + text + "\"");
    }
    return text;
  }

  /** {@code SOH}, {@code TAB}, or the characters themselves. */
  byte[] separator(Node node) {
    String text = file.text(node, "a separator");
    String bytes =
        switch (text) {
          case "SOH" -> "\u0001";
          case "TAB" -> "\t";
          default -> text;
        };
    if (bytes.isEmpty() || bytes.matches("(?s)[A-Za-z0-9.].*|.*[=\n].*")) {
      throw file.wrong(
          node,
          "a separator is SOH, TAB or the characters themselves, with no = among them and the"
              + " first no letter, digit or dot, not \""
              + text
              + "\"");
    }
    return bytes.getBytes(StandardCharsets.UTF_8);
  }
}
