package io.fixhouse.land;

import io.fixhouse.command.Command;
import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseDate;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.vendor.VendorProfiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.OptionGroup;
import org.apache.commons.cli.Options;
import org.apache.hadoop.fs.FileSystem;

/** {@code bin/fixhouse land}: a vendor's files of a date become a delivery in HDFS. */
public final class LandCommand implements Command {
  @Override
  public String name() {
    return "land";
  }

  @Override
  public String summary() {
    return "put a vendor's files of a date into HDFS, unchanged, as one delivery";
  }

  @Override
  public String arguments() {
    return "FILE…";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            Option.builder()
                .longOpt("vendor")
                .hasArg()
                .argName("NAME")
                .required()
                .desc("whose files they are; its profile is conf/vendors/NAME.yaml")
                .build())
        .addOption(HouseDate.option("the date they are for").required().build())
        .addOption(
            Option.builder()
                .longOpt("records")
                .hasArg()
                .argName("N,…")
                .desc(
                    "the vendor's own count of lines, one a file in their order; the check holds the"
                        + " lines read against it")
                .build())
        .addOptionGroup(
            new OptionGroup()
                .addOption(
                    Option.builder()
                        .longOpt("restate")
                        .desc("these replace what the vendor has landed for that date")
                        .build())
                .addOption(
                    Option.builder()
                        .longOpt("add")
                        .desc("these come beside what the vendor has landed for that date")
                        .build()));
  }

  @Override
  public int run(CommandLine line) throws Exception {
    LocalDate fileDate = HouseDate.of(line);
    String vendor = line.getOptionValue("vendor");
    HouseSettings settings = HouseSettings.load();
    new VendorProfiles(settings.vendorsFolder()).profile(vendor);
    List<SourceFile> sources = sources(line.getArgList(), line.getOptionValue("records"));
    try (FileSystem fileSystem = FileSystem.newInstance(settings.configuration())) {
      new Landing(fileSystem, settings.layout(), new Progress(System.out))
          .land(vendor, fileDate, kind(line), sources);
    }
    return 0;
  }

  private static Manifest.Kind kind(CommandLine line) {
    if (line.hasOption("restate")) {
      return Manifest.Kind.RESTATE;
    }
    return line.hasOption("add") ? Manifest.Kind.ADD : Manifest.Kind.FIRST;
  }

  static List<SourceFile> sources(List<String> files, String records) throws IOException {
    if (files.isEmpty()) {
      throw new UserException("name the FILE or files that are to land");
    }
    List<Long> counts = counts(files.size(), records);
    List<SourceFile> sources = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < files.size(); i++) {
      SourceFile source = SourceFile.of(Path.of(files.get(i)), counts.get(i));
      if (!names.add(source.name())) {
        throw new UserException(
            "two of the files are called "
                + source.name()
                + ": in a delivery each has its own name");
      }
      sources.add(source);
    }
    return sources;
  }

  private static List<Long> counts(int files, String records) {
    List<Long> counts = new ArrayList<>();
    if (records == null) {
      for (int i = 0; i < files; i++) {
        counts.add(null);
      }
      return counts;
    }
    for (String count : records.split(",", -1)) {
      if (!count.matches("\\d{1,15}")) {
        throw new UserException(
            "--records takes whole numbers with commas between them, not '" + records + "'");
      }
      counts.add(Long.valueOf(count));
    }
    if (counts.size() != files) {
      throw new UserException(
          "--records has " + counts.size() + " count(s) for " + files + " file(s)");
    }
    return counts;
  }
}
