package io.fixhouse.sandbox;

import java.util.ArrayList;
import java.util.List;

/** The flags of every JVM on the cluster, daemon or task. */
final class JavaFlags {
  /** Packages of {@code java.base} that Hadoop, Hive and Tez reflect into. */
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.regex",
          "java.time",
          "java.math",
          "java.text",
          "sun.nio.ch",
          "sun.nio.cs");

  static final List<String> COMMON = common();

  private JavaFlags() {}

  /** Keeps what listens on all addresses on loopback; for every JVM that listens. */
  static String loopback(State state) {
    return "-javaagent:" + state.lib().resolve(Libraries.AGENT);
  }

  private static List<String> common() {
    List<String> flags = new ArrayList<>();
    flags.add("-Duser.timezone=UTC");
    flags.add("-Djava.net.preferIPv4Stack=true");
    OPENED.forEach(name -> flags.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    return List.copyOf(flags);
  }
}
