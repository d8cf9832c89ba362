package io.fixhouse.profile;

import io.fixhouse.fix.FixMessage;
import io.fixhouse.line.ExecKind;
import io.fixhouse.line.Fate;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.text.TagNames;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.profile.trial.Tally;
import io.fixhouse.vendor.VendorProfile;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The first lines field by field, and the first fill where it is none of them. */
final class LineReport implements Tally {
  private static final int VALUE_CHARS = 60;
  private static final int LINE_CHARS = 200;
  private static final int MOST_FIELDS = 200;

  private final FieldColumns columns;
  private final ExecutionReport executions;
  private final long most;
  private final List<String> lines = new ArrayList<>();
  private long shown;
  private boolean hasFill;

  LineReport(VendorProfile profile, long most) {
    columns = new FieldColumns(profile);
    executions = new ExecutionReport(profile);
    this.most = most;
  }

  @Override
  public void see(LineTrial line) {
    boolean firstFill = !hasFill && line.is(ExecKind.FILL);
    if (shown < most || (firstFill && most > 0)) {
      shown++;
      add(line);
    }
    hasFill |= firstFill;
  }

  void print(PrintStream out) {
    if (!lines.isEmpty()) {
      out.println();
      out.println("THE FIRST LINES" + (shown > most ? ", and the first fill" : ""));
      lines.forEach(out::println);
    }
  }

  private void add(LineTrial line) {
    String fate =
        switch (line.fate()) {
          case EXECUTION -> line.normalizer().kind().text();
          case MESSAGE -> "another message type";
          case REJECTED -> "rejected, " + line.reason().text();
        };
    lines.add("  " + line.place() + ": " + fate);
    if (line.scanned()) {
      fields(line);
    } else {
      lines.add(
          "    " + Shown.bytes(line.buffer(), line.start(), line.end() - line.start(), LINE_CHARS));
    }
    if (line.fate() == Fate.EXECUTION) {
      executions.lines(line).forEach(text -> lines.add("    = " + text));
    }
  }

  private void fields(LineTrial line) {
    FixMessage message = line.message();
    int fields = Math.min(message.size(), MOST_FIELDS);
    for (int field = 0; field < fields; field++) {
      int tag = message.tag(field);
      String value =
          Shown.bytes(message.buffer(), message.start(field), message.length(field), VALUE_CHARS);
      String where = line.fate() == Fate.REJECTED ? "" : columns.of(line, field);
      lines.add(
          String.format("    %5d %-20s %-28s %s", tag, TagNames.of(tag), value, where)
              .stripTrailing());
    }
    if (fields < message.size()) {
      lines.add("    … and " + (message.size() - fields) + " more fields");
    }
  }
}
