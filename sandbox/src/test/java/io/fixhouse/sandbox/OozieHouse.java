package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fixhouse.mail.Mail;
import io.fixhouse.mail.MailFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tests' cluster as an operator uses it who has jobs in Oozie, with vendors' profiles of the
 * test's own: through the commands, the mails, and what Oozie itself says.
 */
final class OozieHouse {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration POLL = Duration.ofSeconds(1);

  private final RunningCluster cluster;
  private final Path settings;
  private final Path vendors;

  /** Takes over the demo's profiles into a folder of the test. */
  OozieHouse(RunningCluster cluster, Path folder) throws IOException {
    this.cluster = cluster;
    vendors = Files.createDirectories(folder.resolve("vendors"));
    try (Stream<Path> profiles = Files.list(TestHouse.DEMO_VENDORS)) {
      for (Path profile : profiles.toList()) {
        Files.copy(profile, vendors.resolve(profile.getFileName()));
      }
    }
    settings = Files.createDirectories(folder.resolve("conf"));
    String site = Files.readString(cluster.state().conf().resolve("fixhouse-site.xml"));
    String demo = cluster.state().home().resolve("conf/vendors").toString();
    Files.writeString(
        settings.resolve("fixhouse-site.xml"), site.replace(demo, vendors.toString()));
  }

  Path vendors() {
    return vendors;
  }

  /** Runs a command with these profiles; it must end well. */
  String run(String... arguments) throws IOException, InterruptedException {
    RunningCluster.Outcome outcome = cluster.fixhouse(settings, arguments);
    assertEquals(outcome.output(), 0, outcome.code());
    return outcome.output();
  }

  /**
   * What {@code nights} says of a date, its columns one blank apart, without the date and the dash
   * where there is no reason.
   */
  String night(LocalDate date) throws IOException, InterruptedException {
    return run("nights", "--date", date.toString())
        .lines()
        .filter(line -> line.startsWith(date + " "))
        .findFirst()
        .orElseThrow()
        .substring(date.toString().length())
        .strip()
        .replaceAll(" +", " ")
        .replaceAll(" -$", "");
  }

  /** Waits until {@code nights} says of a date what is waited for; gives back how it says so. */
  String awaitNight(LocalDate date, Duration patience, Predicate<String> awaited)
      throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(patience);
    String night = night(date);
    while (!awaited.test(night)) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("after " + patience + " the night of " + date + " is: " + night);
      }
      Thread.sleep(POLL.toMillis());
      night = night(date);
    }
    return night;
  }

  /** When the workflows of a date's night were made, the first first. */
  List<Instant> starts(LocalDate date) throws IOException {
    List<Instant> starts = new ArrayList<>();
    for (JsonNode job : workflows(date)) {
      starts.add(time(job.get("createdTime")));
    }
    return starts.stream().sorted().toList();
  }

  /** How the workflows of a date's night are or have ended, such as {@code SUCCEEDED}. */
  List<String> states(LocalDate date) throws IOException {
    List<String> states = new ArrayList<>();
    for (JsonNode job : workflows(date)) {
      states.add(job.get("status").textValue());
    }
    return states;
  }

  private List<JsonNode> workflows(LocalDate date) throws IOException {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode job : get("jobs?jobtype=wf&filter=name%3Dnight&len=1000").get("workflows")) {
      JsonNode whole = get("job/" + job.get("id").textValue() + "?show=info");
      if (whole.get("conf").textValue().contains("<value>" + date + "</value>")) {
        found.add(whole);
      }
    }
    return found;
  }

  /** The nominal times of the last coordinator of a name, the first first. */
  List<Instant> nominalTimes(String coordinator) throws IOException {
    JsonNode jobs = get("jobs?jobtype=coordinator&filter=name%3D" + coordinator + "&len=1");
    String id = jobs.get("coordinatorjobs").get(0).get("coordJobId").textValue();
    List<Instant> times = new ArrayList<>();
    for (JsonNode action : get("job/" + id + "?show=info&offset=1&len=100").get("actions")) {
      times.add(time(action.get("nominalTime")));
    }
    return times.stream().sorted().toList();
  }

  /** Oozie's REST: {@code Fri, 20 Nov 2026 13:59:10 GMT}. */
  private static Instant time(JsonNode text) {
    return Instant.from(
        java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.textValue()));
  }

  private JsonNode get(String path) throws IOException {
    int port = cluster.cluster().settings().port(Daemons.OOZIE_SERVER.name(), DaemonSpec.WEB);
    String url = "http://localhost:" + port + "/oozie/v2/" + path + "&user.name=" + Secrets.WRITER;
    return JSON.readTree(URI.create(url).toURL());
  }

  /** The mails that name a date in their subject, the first first. */
  List<Mail> mails(LocalDate date) throws IOException {
    MailFolder folder = new MailFolder(cluster.state().mail());
    List<Mail> mails = new ArrayList<>();
    for (int number : folder.numbers()) {
      Mail mail = folder.mail(number).orElseThrow();
      if (mail.subject().contains(date.toString())) {
        mails.add(mail);
      }
    }
    return mails;
  }

  /** The last of the mails about a date. */
  Mail lastMail(LocalDate date) throws IOException {
    List<Mail> mails = mails(date);
    assertEquals("there is a mail about " + date, true, !mails.isEmpty());
    return mails.get(mails.size() - 1);
  }
}
