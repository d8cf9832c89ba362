package io.fixhouse.night.step;

import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseDate;
import io.fixhouse.night.run.Trigger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A step and its arguments: {@code STEP --name=value …}; an empty value is none. */
final class StepCall {
  private static final List<String> NAMES =
      List.of("date", "workflow", "trigger", "vendors", "again", "from");

  /** Oozie's ids are digits and names with - and @ between them. */
  private static final Pattern WORKFLOW = Pattern.compile("[0-9A-Za-z@_-]{1,100}");

  private final String step;
  private final Map<String, String> values = new HashMap<>();

  private StepCall(String step) {
    this.step = step;
  }

  /**
   * Reads arguments.
   *
   * @throws UserException for an argument that no step has
   */
  static StepCall parse(String[] arguments) {
    if (arguments.length == 0) {
      throw new UserException("no step is named");
    }
    StepCall call = new StepCall(arguments[0]);
    for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
      int equals = argument.indexOf('=');
      String name = equals < 0 || !argument.startsWith("--") ? "" : argument.substring(2, equals);
      if (!NAMES.contains(name)) {
        throw new UserException(
            "'" + argument + "' is no argument of a step: they are --NAME=VALUE, of " + NAMES);
      }
      call.values.put(name, argument.substring(equals + 1).strip());
    }
    return call;
  }

  String step() {
    return step;
  }

  LocalDate date() {
    return HouseDate.parse(required("date"));
  }

  String workflow() {
    String workflow = required("workflow");
    if (!WORKFLOW.matcher(workflow).matches()) {
      throw new UserException("'" + workflow + "' is no workflow's id");
    }
    return workflow;
  }

  Trigger trigger() {
    return Trigger.parse(required("trigger"));
  }

  PlanRequest request() {
    return new PlanRequest(
        date(), workflow(), trigger(), vendors(), again(), From.parse(value("from")));
  }

  private boolean again() {
    String again = value("again");
    if (!List.of("", "true", "false").contains(again)) {
      throw new UserException("--again is true or false, not '" + again + "'");
    }
    return Boolean.parseBoolean(again);
  }

  private Set<String> vendors() {
    return Arrays.stream(value("vendors").split(","))
        .map(String::strip)
        .filter(vendor -> !vendor.isEmpty())
        .collect(Collectors.toSet());
  }

  private String required(String name) {
    String value = value(name);
    if (value.isEmpty()) {
      throw new UserException("the step " + step + " needs --" + name + "=…");
    }
    return value;
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }
}
