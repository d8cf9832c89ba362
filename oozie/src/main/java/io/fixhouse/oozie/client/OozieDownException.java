package io.fixhouse.oozie.client;

import io.fixhouse.command.UserException;

/** Oozie does not answer. */
public final class OozieDownException extends UserException {
  private static final long serialVersionUID = 1L;

  OozieDownException(String url, Throwable cause) {
    super(
        "Oozie at "
            + url
            + " does not answer ("
            + cause.getMessage()
            + "): bin/fixhouse status tells whether it runs; "
            + Oozie.URL
            + " in fixhouse-site.xml says where it is",
        cause);
  }
}
