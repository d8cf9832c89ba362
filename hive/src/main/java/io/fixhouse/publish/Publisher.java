package io.fixhouse.publish;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.metastore.IMetaStoreClient;
import org.apache.thrift.TException;

/**
 * Publishes generations. The caller holds the lease of the one run that publishes. Publishing a
 * list twice, or the rest of one that a dead run began, is harmless.
 */
public final class Publisher {
  private final PublicationFolder folder;
  private final PartitionPointer pointer;

  /**
   * @param publications the folder of the lists
   * @param warehouse the folder of the generations; an empty folder is kept there
   * @param database the Hive database that readers see
   */
  public Publisher(
      FileSystem fileSystem,
      IMetaStoreClient metastore,
      Path publications,
      Path warehouse,
      String database) {
    folder = new PublicationFolder(fileSystem, publications);
    pointer =
        new PartitionPointer(fileSystem, metastore, fileSystem.makeQualified(warehouse), database);
  }

  /**
   * Publishes a list, table after table: each table shows the old rows or the new ones, never a
   * part of either.
   *
   * @throws IOException if HDFS fails; the list stays, and {@link #unfinished} tells of it
   * @throws TException if the metastore fails; likewise
   */
  public void publish(PublicationList list, PublicationListener listener)
      throws IOException, TException {
    folder.begin(list);
    for (Map.Entry<String, List<TablePartition>> table : list.tables().entrySet()) {
      pointer.point(table.getKey(), table.getValue());
      listener.published(table.getKey(), table.getValue().size());
    }
    folder.finish(list);
  }

  /**
   * Adds partitions that are new and nobody else's, as those which say that a run failed. No lease
   * and no list are needed: done again, it adds what is missing.
   */
  public void add(PublicationList list) throws IOException, TException {
    for (Map.Entry<String, List<TablePartition>> table : list.tables().entrySet()) {
      pointer.point(table.getKey(), table.getValue());
    }
  }

  /** The lists that a dead run has left, oldest first. */
  public List<PublicationList> unfinished() throws IOException {
    return folder.unfinished();
  }
}
