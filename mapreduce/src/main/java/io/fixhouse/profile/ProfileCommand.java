package io.fixhouse.profile;

import io.fixhouse.command.Command;
import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseDate;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code bin/fixhouse profile}: {@code try} a vendor's files, or {@code check} the profiles. */
public final class ProfileCommand implements Command {
  private static final String PROFILE = "profile";
  private static final String LINES = "lines";
  private static final String LIMIT = "limit";
  private static final String REFERENCE = "reference";
  private static final long DEFAULT_LINES = 3;

  @Override
  public String name() {
    return "profile";
  }

  @Override
  public String summary() {
    return "try a vendor's profile on its files before they land, or check all profiles";
  }

  @Override
  public String arguments() {
    return "try VENDOR FILE… | check [VENDOR…]";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            withValue(PROFILE, "FILE", "try: this profile, in place of conf/vendors/VENDOR.yaml"))
        .addOption(
            HouseDate.option("try: the date the files are for; default: the commonest in them")
                .build())
        .addOption(
            withValue(
                LINES,
                "N",
                "try: how many of the first lines to show, " + DEFAULT_LINES + " if not given"))
        .addOption(withValue(LIMIT, "N", "try: read no more than N lines of each file"))
        .addOption(
            withValue(
                REFERENCE,
                "DIR",
                "the folder of clients.csv and symbols.csv, in place of conf/reference"));
  }

  private static Option withValue(String name, String argument, String description) {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).build();
  }

  @Override
  public int run(CommandLine line) throws Exception {
    List<String> arguments = line.getArgList();
    String what = arguments.isEmpty() ? "" : arguments.get(0);
    List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
    Conf conf = Conf.find(line.getOptionValue(REFERENCE));
    return switch (what) {
      case "try" -> tries(line, rest, conf);
      case "check" -> checks(line, rest, conf);
      default ->
          throw new UserException(
              "say 'profile try VENDOR FILE…' or 'profile check [VENDOR…]'"
                  + (what.isEmpty() ? "" : ", not '" + what + "'"));
    };
  }

  private static int tries(CommandLine line, List<String> arguments, Conf conf) throws Exception {
    if (arguments.size() < 2) {
      throw new UserException("profile try takes a VENDOR and the FILE or files to try");
    }
    ProfileTry request =
        new ProfileTry(
            arguments.get(0),
            arguments.subList(1, arguments.size()),
            line.getOptionValue(PROFILE),
            HouseDate.of(line),
            number(line, LINES, DEFAULT_LINES),
            number(line, LIMIT, Long.MAX_VALUE));
    return request.run(conf, System.out, System.err);
  }

  private static int checks(CommandLine line, List<String> vendors, Conf conf) throws Exception {
    for (Option option : line.getOptions()) {
      if (!option.getLongOpt().equals(REFERENCE)) {
        throw new UserException("profile check takes no --" + option.getLongOpt());
      }
    }
    return new ProfileCheck(conf, System.out).run(vendors);
  }

  private static long number(CommandLine line, String name, long otherwise) {
    String text = line.getOptionValue(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,15}")) {
      throw new UserException("--" + name + " takes a whole number, not '" + text + "'");
    }
    return Long.parseLong(text);
  }
}
