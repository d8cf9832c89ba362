package io.fixhouse.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The configuration's templates: {@code @{name}} stands for a folder, a port or a setting. */
final class Templates {
  private static final List<String> FILES =
      List.of(
          "capacity-scheduler.xml",
          "core-site.xml",
          "fixhouse-site.xml",
          "hdfs-site.xml",
          "log4j.properties",
          "mapred-site.xml",
          "yarn-site.xml",
          "hive/hive-log4j2.properties",
          "hive/hive-site.xml",
          "hive/tez-site.xml",
          "metastore/metastore-log4j2.properties",
          "metastore/metastore-site.xml",
          "oozie/action-conf/default.xml",
          "oozie/action-conf/java.xml",
          "oozie/oozie-log4j.properties",
          "oozie/oozie-site.xml",
          "oozie/webapp/index.html");

  private static final Pattern PLACEHOLDER = Pattern.compile("@\\{([a-z0-9.]+)}");

  private final State state;
  private final Map<String, String> values = new TreeMap<>();

  Templates(State state, Settings settings) {
    this.state = state;
    values.put("home", state.home().toString());
    values.put("conf", state.conf().toString());
    values.put("data", state.data().toString());
    values.put("lib", state.lib().toString());
    values.put("log", state.log().toString());
    values.put("mail", state.mail().toString());
    values.put("secrets", state.secrets().toString());
    values.put("task.flags", String.join(" ", JavaFlags.COMMON));
    values.put(
        "master.flags", JavaFlags.loopback(state) + " " + String.join(" ", JavaFlags.COMMON));
    values.put("tez.local", Boolean.toString(settings.tez() == Settings.Tez.LOCAL));
    settings.ports().forEach((name, port) -> values.put(name, port.toString()));
  }

  /** Writes every file anew. */
  void write() throws IOException {
    for (String file : FILES) {
      Path target = state.conf().resolve(file);
      Files.createDirectories(target.getParent());
      try (InputStream template = Templates.class.getResourceAsStream("conf/" + file)) {
        if (template == null) {
          throw new IllegalStateException("no template conf/" + file);
        }
        String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(target, fill(text));
      }
    }
  }

  /** Puts values for the placeholders, escaped for XML. */
  String fill(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match -> {
              String value = values.get(match.group(1));
              if (value == null) {
                throw new IllegalStateException("nothing to put for " + match.group());
              }
              return Matcher.quoteReplacement(value.replace("&", "&amp;").replace("<", "&lt;"));
            });
  }
}
