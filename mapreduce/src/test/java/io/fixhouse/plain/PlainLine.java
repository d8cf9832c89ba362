package io.fixhouse.plain;

import io.fixhouse.plain.PlainMessage.Fault;
import io.fixhouse.plain.PlainMessage.Field;
import io.fixhouse.vendor.VendorProfile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What becomes of a line: its fate and, of an execution or another message, its row. */
public final class PlainLine {
  /** The kind of an execution, {@code message}, or the reason of a rejected line. */
  public final String fate;

  /** What is not NULL, as text, by the column's name. */
  public final Map<String, String> columns = new TreeMap<>();

  public final Map<String, String> tags = new TreeMap<>();

  /** Two executions have equal identities where they have the same one; null for none. */
  public final String identity;

  /** Identity and business content. */
  public final String content;

  /**
   * @param line of ISO 8859-1, one character a byte
   */
  public PlainLine(
      VendorProfile profile, PlainReference reference, LocalDate fileDate, String line) {
    String became;
    PlainExecution execution = null;
    try {
      PlainMessage message =
          PlainMessage.read(
              line,
              profile.separators().stream()
                  .map(s -> new String(s, StandardCharsets.ISO_8859_1))
                  .toList());
      if (message.fields().stream().filter(field -> field.tag() == 35).count() > 1) {
        throw new Fault("several_messages");
      }
      if (profile.rejectsBodyLength() && !message.bodyLengthHolds().orElse(true)) {
        throw new Fault("wrong_body_length");
      }
      if (profile.rejectsCheckSum() && !message.checkSumHolds().orElse(true)) {
        throw new Fault("wrong_checksum");
      }
      String type = message.value(35).orElseThrow(() -> new Fault("no_msg_type"));
      if (type.equals("8")) {
        execution = new PlainExecution(profile, reference, fileDate, message);
        became = execution.fill(columns);
        columns.put("line_bytes", "" + line.length());
        fillTags(message, execution.inColumns());
        tags.putAll(execution.extraTags());
        tags.remove(execution.partyKey());
      } else {
        became = "message";
        fillTags(message, fillMessage(profile, message));
      }
    } catch (Fault fault) {
      became = fault.getMessage();
      columns.clear();
      tags.clear();
      execution = null;
    }
    fate = became;
    identity = execution == null ? null : execution.identity();
    content = execution == null ? null : execution.content();
  }

  private Set<Integer> fillMessage(VendorProfile profile, PlainMessage message) {
    Set<Integer> taken = new HashSet<>();
    fillTexts(
        message,
        Map.of("msg_type", 35, "sender_comp_id", 49, "target_comp_id", 56, "cl_ord_id", 11),
        columns,
        taken);
    fillSequenceNumber(message, columns, taken);
    fillPossDup(message, columns, taken);
    message
        .value(52)
        .map(text -> PlainValues.time(text, profile.zone(52)))
        .filter(PlainValues.Time::settled)
        .ifPresent(
            time -> {
              columns.put("sending_time", PlainValues.text(time.instants().get(0)));
              taken.add(52);
            });
    return taken;
  }

  static void fillTexts(
      PlainMessage message,
      Map<String, Integer> tagOf,
      Map<String, String> columns,
      Set<Integer> taken) {
    tagOf.forEach(
        (column, tag) ->
            message
                .value(tag)
                .ifPresent(
                    text -> {
                      columns.put(column, text);
                      taken.add(tag);
                    }));
  }

  static void fillSequenceNumber(
      PlainMessage message, Map<String, String> columns, Set<Integer> taken) {
    message
        .value(34)
        .filter(text -> text.matches("[0-9]{1,18}"))
        .ifPresent(
            text -> {
              columns.put("msg_seq_num", "" + Long.parseLong(text));
              taken.add(34);
            });
  }

  static void fillPossDup(PlainMessage message, Map<String, String> columns, Set<Integer> taken) {
    Optional<String> sent = message.value(43);
    if (sent.isEmpty()) {
      columns.put("poss_dup", "false");
    } else if (sent.get().equals("Y") || sent.get().equals("N")) {
      columns.put("poss_dup", sent.get().equals("Y") ? "true" : "false");
      taken.add(43);
    }
  }

  /** Every field that is in no column; of a tag in a column the first one is there. */
  private void fillTags(PlainMessage message, Set<Integer> inColumns) {
    Map<Integer, Integer> seen = new HashMap<>();
    for (Field field : message.fields()) {
      int occurrence = seen.merge(field.tag(), 1, Integer::sum);
      if (occurrence > 1) {
        tags.put(field.tag() + "#" + occurrence, field.value());
      } else if (!inColumns.contains(field.tag())) {
        tags.put("" + field.tag(), field.value());
      }
    }
  }
}
