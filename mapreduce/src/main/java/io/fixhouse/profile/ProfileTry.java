package io.fixhouse.profile;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.profile.hint.Advice;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.trial.DateFinder;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.profile.trial.TrialFile;
import io.fixhouse.vendor.ProfileException;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import io.fixhouse.vendor.VendorProfiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code profile try}: reads a vendor's files as the job would, and prints what becomes of them.
 *
 * @param profileFile the profile to try; null for the vendor's own
 * @param date the date the files are for; null for the commonest in them
 * @param shownLines how many of the first lines to print
 * @param limit how many lines to read of each file at most
 */
record ProfileTry(
    String vendor,
    List<String> files,
    String profileFile,
    LocalDate date,
    long shownLines,
    long limit) {
  private static final int LINES_A_LOOK = 1 << 16;
  private static final long NANOS_A_WORD = 5_000_000_000L;

  /** Returns the exit code: 0 if the check would let the lines through. */
  int run(Conf conf, PrintStream out, PrintStream error) throws IOException {
    String yaml = yaml(conf);
    VendorProfile profile;
    ReferenceData reference;
    try {
      profile = VendorProfile.parse(vendor, profileName(conf), yaml);
      reference = conf.referenceData();
    } catch (ProfileException e) {
      throw new UserException(e.getMessage(), e);
    }
    List<TrialFile> tried = new ArrayList<>();
    for (String file : files) {
      tried.add(TrialFile.of(file));
    }
    FileDate fileDate = fileDate(tried);
    Tallies tallies = new Tallies();
    LineReport firstLines = new LineReport(profile, shownLines);
    LineTrial trial = new LineTrial(profile, reference, fileDate.date());
    for (TrialFile file : tried) {
      read(file, trial, tallies, firstLines, new Progress(error));
    }
    out.println("vendor " + vendor + ", profile " + profileName(conf));
    out.println("file date " + fileDate.date() + ": " + fileDate.why());
    new FileReport(out).print(tried, tallies);
    firstLines.print(out);
    new CountReport(out, profile).print(tallies);
    Advice.Result advice = Advice.of(vendor, yaml, reference, fileDate.date(), tallies.sample());
    new AdviceReport(out).print(advice, tallies.sample());
    return new Verdict(profile, tried, tallies).print(out, !advice.steps().isEmpty());
  }

  private String profileName(Conf conf) {
    return profileFile == null ? conf.vendors().resolve(vendor + ".yaml").toString() : profileFile;
  }

  private String yaml(Conf conf) throws IOException {
    if (profileFile != null) {
      return Conf.read(Path.of(profileFile));
    }
    VendorProfiles profiles = new VendorProfiles(conf.vendors());
    if (!profiles.has(vendor)) {
      throw new UserException(
          "there is no vendor '"
              + vendor
              + "'; known are "
              + String.join(", ", profiles.vendors())
              + ". A new vendor's profile can be tried before it is there:"
              + " --profile FILE, with /dev/null for standard FIX");
    }
    return profiles.text(vendor);
  }

  private record FileDate(LocalDate date, String why) {}

  private FileDate fileDate(List<TrialFile> tried) throws IOException {
    if (date != null) {
      return new FileDate(date, "as --date says");
    }
    DateFinder finder = new DateFinder();
    for (TrialFile file : tried) {
      file.read((line, place) -> finder.see(line));
    }
    Optional<LocalDate> found = finder.date();
    return found.isPresent()
        ? new FileDate(found.get(), "the commonest date in the first lines; --date says otherwise")
        : new FileDate(
            LocalDate.now(ZoneOffset.UTC),
            "today, for no date was found in the lines; --date says otherwise");
  }

  private void read(
      TrialFile file, LineTrial trial, Tallies tallies, LineReport firstLines, Progress progress)
      throws IOException {
    long[] lastWord = {System.nanoTime()};
    if (limit == 0) {
      return;
    }
    file.read(
        (line, place) -> {
          trial.read(line, place);
          tallies.see(trial);
          firstLines.see(trial);
          if (place.line() % LINES_A_LOOK == 0 && System.nanoTime() - lastWord[0] > NANOS_A_WORD) {
            lastWord[0] = System.nanoTime();
            progress.say(file.name() + ": " + Shown.number(place.line()) + " lines");
          }
          return place.line() < limit;
        });
  }
}
