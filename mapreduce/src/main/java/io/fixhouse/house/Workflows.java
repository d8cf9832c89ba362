package io.fixhouse.house;

/** Whoever knows whether workflows that hold leases still run. */
@FunctionalInterface
public interface Workflows {
  /** Where nobody can be asked, every workflow is believed to run. */
  Workflows ALL_RUN = id -> false;

  /**
   * Whether a workflow has ended, so that what it held may be taken.
   *
   * @param id as its lease names it
   * @return false also where that cannot be found out
   */
  boolean isOver(String id);
}
