package io.fixhouse.command;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** One subcommand of {@code bin/fixhouse}; {@code --help} and unknown flags are seen to outside. */
public interface Command {
  /** The word after {@code bin/fixhouse}, such as {@code land}. */
  String name();

  /** What it does, in one line without a full stop, for the list of commands. */
  String summary();

  /** What stands after the name in the usage line besides the options, such as {@code FILE…}. */
  default String arguments() {
    return "";
  }

  /** The flags it takes; {@code --help} need not be among them. */
  Options options();

  /**
   * Runs it.
   *
   * @return the exit code: 0 when all that was asked for is done
   * @throws UserException for what the user can mend; its message is all that is printed
   * @throws Exception for a fault of ours or of the platform
   */
  int run(CommandLine line) throws Exception;
}
