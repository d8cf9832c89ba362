package io.fixhouse.hive;

import java.util.Objects;

/**
 * What HiveServer2's account of a failed statement comes to. Tez puts the stack traces of every
 * attempt of every task into it: what a person needs of them is the statement's failure and the
 * innermost cause of the first attempt; all of it is in the server's log.
 */
final class HiveFailure {
  private static final int MOST_CHARACTERS = 600;
  private static final String DIAGNOSTICS = ", diagnostics=[";
  private static final String NEXT_ATTEMPT = "TaskAttempt 1 failed";
  private static final String CAUSE = "\nCaused by: ";

  private HiveFailure() {}

  /** One line, of at most 600 characters. */
  static String reason(Throwable failure) {
    String account = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    String firstAttempt = before(NEXT_ATTEMPT, account);
    String statement = before(DIAGNOSTICS, before("\n", firstAttempt));
    int cause = firstAttempt.lastIndexOf(CAUSE);
    String reason =
        cause < 0
            ? statement
            : statement + ": " + before("\n", firstAttempt.substring(cause + CAUSE.length()));
    return reason.length() <= MOST_CHARACTERS ? reason : reason.substring(0, MOST_CHARACTERS) + "…";
  }

  private static String before(String mark, String text) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }
}
