package io.fixhouse.oozie.nights;

import io.fixhouse.calendar.TradingCalendar;
import io.fixhouse.command.Progress;
import io.fixhouse.oozie.client.Oozie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.oozie.client.CoordinatorAction;
import org.apache.oozie.client.CoordinatorJob;

/** Follows a coordinator to its end and says which night begins and ends. */
final class BackfillWatch {
  private static final Duration POLL = Duration.ofSeconds(3);

  private final Oozie oozie;
  private final Progress progress;
  private final Set<String> said = new HashSet<>();

  BackfillWatch(Oozie oozie, Progress progress) {
    this.oozie = oozie;
    this.progress = progress;
  }

  /** Whether all its nights have ended without a failure. */
  boolean follow(String id) throws InterruptedException {
    while (true) {
      CoordinatorJob job = oozie.coordinator(id);
      List<CoordinatorAction> actions = new ArrayList<>(job.getActions());
      Collections.reverse(actions);
      actions.forEach(this::say);
      switch (job.getStatus()) {
        case SUCCEEDED -> {
          return true;
        }
        case FAILED, KILLED, DONEWITHERROR -> {
          return false;
        }
        default -> Thread.sleep(POLL.toMillis());
      }
    }
  }

  private void say(CoordinatorAction action) {
    if (action.getExternalId() == null || !said.add(action.getId() + action.getStatus())) {
      return;
    }
    LocalDate date = action.getNominalTime().toInstant().atZone(TradingCalendar.ZONE).toLocalDate();
    progress.say(
        "night "
            + date
            + ": "
            + action.getStatus().toString().toLowerCase(Locale.ROOT)
            + " ("
            + action.getExternalId()
            + ")");
  }
}
