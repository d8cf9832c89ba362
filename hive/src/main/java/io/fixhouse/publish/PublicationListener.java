package io.fixhouse.publish;

/** Is told how a publication goes. */
@FunctionalInterface
public interface PublicationListener {
  /**
   * A table's partitions all point to the new generation.
   *
   * @param table its name
   * @param partitions how many were repointed
   */
  void published(String table, int partitions);
}
