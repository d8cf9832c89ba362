package io.fixhouse.house;

import java.io.IOException;
import org.apache.hadoop.fs.Path;

/** A lease is another's. */
public final class LeaseHeldException extends IOException {
  private static final long serialVersionUID = 1L;

  LeaseHeldException(Path path, LeaseHolder holder) {
    super(
        (holder == null ? "the lease is gone" : "it is held by " + holder.describe())
            + "; wait for its end and try again (its lease is "
            + path
            + ")");
  }
}
