package io.fixhouse.vendor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a profile's keys: the one place that says which there are and what each may be. */
final class ProfileReader {
  private static final String SESSION_ARROW = "->";
  private static final int MAX_AMEND_DAYS = 366;

  private final YamlFile file;
  private final ProfileScalars scalars;
  private final ProfileValues values = new ProfileValues();
  private final Map<String, Consumer<Node>> keys = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  ProfileReader(YamlFile file) {
    this.file = file;
    scalars = new ProfileScalars(file);
    keys.put("description", n -> values.description = file.text(n, "description"));
    keys.put("separators", n -> values.separators = scalars.list(n, scalars::separator));
    keys.put("zones", this::zones);
    keys.put("session", this::session);
    keys.put("price", n -> values.priceTag = scalars.tag(n));
    keys.put("quantity", n -> values.quantityTag = scalars.tag(n));
    keys.put("client", n -> values.clients = clients(n));
    keys.put("time", n -> values.times = scalars.list(n, scalars::tag));
    keys.put("currency", n -> values.currency = scalars.currency(n));
    keys.put("fills_alone", n -> values.fillsAlone = scalars.flag(n));
    keys.put(
        "identity",
        n ->
            values.identityByContent =
                scalars.word(n, "identity", "exec_id", "content", "none").equals("content"));
    keys.put("sessions", n -> values.sessions = scalars.list(n, this::sessionPair));
    keys.put(
        "multileg",
        n -> values.parentCounts = scalars.word(n, "multileg", "legs", "parent").equals("parent"));
    keys.put(
        "sequence",
        n ->
            values.checksSequence =
                scalars.word(n, "sequence", "checked", "none").equals("checked"));
    keys.put(
        "client_ids",
        n -> values.ownClientIds = scalars.word(n, "client_ids", "house", "own").equals("own"));
    keys.put(
        "correction_time",
        n ->
            values.correctionMovesTime =
                scalars.word(n, "correction_time", "original", "own").equals("own"));
    keys.put("symbol", this::symbol);
    keys.put("amend_days", n -> values.amendDays = scalars.number(n, 0, MAX_AMEND_DAYS));
    keys.put("body_length", n -> values.rejectsBodyLength = rejects(n, "body_length"));
    keys.put("checksum", n -> values.rejectsCheckSum = rejects(n, "checksum"));
    keys.put("hold_night", n -> values.holdsNight = scalars.flag(n));
    keys.put("thresholds", this::thresholds);
  }

  /**
   * Reads the profile.
   *
   * @throws ProfileException with all that is wrong, a line each
   */
  ProfileValues read() {
    file.root().ifPresent(root -> collect(() -> readKeys(root, "profile", keys)));
    if (!faults.isEmpty()) {
      throw new ProfileException(String.join("\n", faults));
    }
    return values;
  }

  /** Reads a part and goes on after what is wrong in it. */
  private void collect(Runnable part) {
    try {
      part.run();
    } catch (ProfileException e) {
      faults.add(e.getMessage());
    }
  }

  private void readKeys(Node node, String what, Map<String, Consumer<Node>> allowed) {
    file.mapping(node, what)
        .forEach(
            (key, value) -> {
              Consumer<Node> reader = allowed.get(key.getValue());
              collect(
                  () -> {
                    if (reader == null) {
                      throw file.notAllowed(key, what + " key", key.getValue(), allowed.keySet());
                    }
                    reader.accept(value);
                  });
            });
  }

  private void zones(Node node) {
    file.mapping(node, "zones")
        .forEach(
            (tag, zone) -> collect(() -> values.zones.put(scalars.tag(tag), scalars.zone(zone))));
  }

  private void session(Node node) {
    Map<String, Consumer<Node>> allowed = new LinkedHashMap<>();
    allowed.put("zone", n -> values.sessionZone = scalars.zone(n));
    allowed.put("roll", n -> values.rollSecond = scalars.minuteOfDay(n) * 60);
    readKeys(node, "session", allowed);
  }

  private void symbol(Node node) {
    Map<String, Consumer<Node>> allowed = new LinkedHashMap<>();
    allowed.put("tag", n -> values.symbolTag = scalars.tag(n));
    allowed.put(
        "strip_suffix",
        n -> values.symbolSuffixes = scalars.list(n, s -> scalars.filled(s, "strip_suffix")));
    readKeys(node, "symbol", allowed);
  }

  private void thresholds(Node node) {
    Map<String, Consumer<Node>> allowed = new LinkedHashMap<>();
    allowed.put(
        "reject_rate", n -> values.thresholds = values.thresholds.withRejectRate(scalars.rate(n)));
    allowed.put(
        "duplicate_rate",
        n -> values.thresholds = values.thresholds.withDuplicateRate(scalars.rate(n)));
    allowed.put(
        "conflict_rate",
        n -> values.thresholds = values.thresholds.withConflictRate(scalars.rate(n)));
    readKeys(node, "thresholds", allowed);
  }

  private List<Integer> clients(Node node) {
    List<Node> members = YamlFile.members(node);
    if (members.size() == 1 && file.text(members.get(0), "client").equals("none")) {
      return List.of();
    }
    return scalars.list(
        node,
        n -> file.text(n, "client").equals("party") ? VendorProfile.PARTY : scalars.clientTag(n));
  }

  private SessionPair sessionPair(Node node) {
    String text = scalars.filled(node, "sessions");
    int arrow = text.indexOf(SESSION_ARROW);
    if (arrow <= 0 || arrow + SESSION_ARROW.length() == text.length()) {
      throw file.wrong(
          node, "a session is SENDER->TARGET, the values of 49 and 56, not \"" + text + "\"");
    }
    return new SessionPair(
        text.substring(0, arrow).strip(), text.substring(arrow + SESSION_ARROW.length()).strip());
  }

  private boolean rejects(Node node, String what) {
    return scalars.word(node, what, "flag", "reject").equals("reject");
  }
}
