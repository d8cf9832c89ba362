package io.fixhouse.oozie.deploy;

import io.fixhouse.calendar.TradingCalendar;
import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.oozie.client.Oozie;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.oozie.client.BundleJob;

/** Brings settings, definitions and calendar into HDFS and the bundle into Oozie. */
public final class Deployer {
  /** Before the calendar's end, somebody must write the next year's: the exchanges say it early. */
  private static final int DAYS_OF_WARNING = 60;

  private final HouseSettings settings;
  private final Progress progress;

  public Deployer(HouseSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Deploys; what is there already stays as it is.
   *
   * @param dry whether only to say what would change
   * @return whether anything was, or would be, changed
   * @throws UserException if anything is wrong; nothing has then changed in Oozie
   */
  public boolean deploy(DeployRequest request, boolean dry)
      throws IOException, InterruptedException {
    TradingCalendar calendar = TradingCalendar.read(settings.referenceFolder());
    checkRange(calendar);
    Oozie oozie = Oozie.of(settings);
    try (FileSystem fileSystem = FileSystem.newInstance(settings.configuration())) {
      Deployment deployment = Deployment.of(fileSystem, settings, request);
      progress.say("the definitions are as their schemas say; deployment " + deployment.id());
      List<BundleJob> bundles = oozie.bundles(DeployedBundle.NAME);
      boolean changed = files(fileSystem, deployment, calendar, dry);
      changed |= bundle(oozie, deployment, request, bundles, dry);
      if (!changed) {
        progress.say("all of it is deployed already: nothing to do");
      }
      return changed;
    }
  }

  private void checkRange(TradingCalendar calendar) {
    LocalDate today = LocalDate.now(TradingCalendar.ZONE);
    calendar.session(today);
    if (calendar.last().isBefore(today.plusDays(DAYS_OF_WARNING))) {
      progress.say(
          "the trading calendar ends on "
              + calendar.last()
              + ": after that, nights wait on holidays and weekends too");
    }
  }

  private boolean files(
      FileSystem fileSystem, Deployment deployment, TradingCalendar calendar, boolean dry)
      throws IOException {
    String put = dry ? "would put " : "put ";
    boolean changed = false;
    for (var folder : deployment.missing()) {
      progress.say(put + folder.toUri().getPath());
      changed = true;
    }
    ClosedDays closedDays = new ClosedDays(fileSystem, settings.layout());
    ClosedDays.Changes marks = closedDays.changes(calendar);
    if (marks.count() > 0) {
      progress.say(
          (dry ? "would mark " : "mark ")
              + marks.missing().size()
              + " closed days, and take the marks from "
              + marks.wrong().size());
      changed = true;
    }
    HivePassword password = new HivePassword(fileSystem, settings);
    if (!password.isThere()) {
      progress.say(put + password.target().toUri().getPath());
      changed = true;
    }
    if (!dry && changed) {
      deployment.upload();
      closedDays.apply(marks);
      if (!password.isThere()) {
        password.put();
      }
    }
    return changed;
  }

  private boolean bundle(
      Oozie oozie,
      Deployment deployment,
      DeployRequest request,
      List<BundleJob> bundles,
      boolean dry)
      throws InterruptedException {
    boolean deployed =
        !bundles.isEmpty()
            && new DeployedBundle(bundles.get(0)).deployment().equals(deployment.id());
    // More than one is live while an older one's nights run to their end, or when a deploy died.
    List<BundleJob> older = deployed ? bundles.subList(1, bundles.size()) : bundles;
    Handover handover = new Handover(oozie);
    Map<String, Instant> stops = new HashMap<>();
    if (!deployed && !bundles.isEmpty()) {
      stops = handover.stops(bundles.get(0));
    }
    if (dry) {
      if (!deployed) {
        progress.say(bundles.isEmpty() ? "would start the bundle" : "would replace the bundle");
      }
      return !deployed;
    }
    if (!deployed) {
      Map<String, String> properties = new TreeMap<>(deployment.properties());
      properties.putAll(
          new Schedule(request, NightTimes.of(settings).cutoff(), Instant.now()).properties(stops));
      String id = new BundleStart(oozie).start(properties, request);
      progress.say("bundle " + id + " runs");
    }
    boolean changed = !deployed;
    for (BundleJob bundle : older) {
      if (handover.end(bundle)) {
        progress.say(
            "bundle "
                + bundle.getId()
                + " starts nothing more; what runs of it goes on to its end");
        changed = true;
      }
    }
    return changed;
  }
}
