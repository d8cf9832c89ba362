package io.fixhouse.hive;

import io.fixhouse.publish.PartitionNames;
import io.fixhouse.publish.TablePartition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.hive.metastore.IMetaStoreClient;
import org.apache.hadoop.hive.metastore.api.Database;
import org.apache.hadoop.hive.metastore.api.FieldSchema;
import org.apache.hadoop.hive.metastore.api.Partition;
import org.apache.hadoop.hive.metastore.api.PrincipalPrivilegeSet;
import org.apache.hadoop.hive.metastore.api.PrincipalType;
import org.apache.hadoop.hive.metastore.api.PrivilegeGrantInfo;
import org.apache.hadoop.hive.metastore.api.SerDeInfo;
import org.apache.hadoop.hive.metastore.api.StorageDescriptor;
import org.apache.hadoop.hive.metastore.api.Table;
import org.apache.thrift.TException;

/**
 * The Hive database in which one run computes its generation: tables as readers see them, whose
 * partitions are what the run reads, at their places, and what it writes, in its own folder.
 * Dropping it leaves all files.
 */
final class RunDatabase {
  private static final String PREFIX = "_run_";
  private static final String NULL = "\\N";

  private final FileSystem fileSystem;
  private final IMetaStoreClient metastore;
  private final String database;
  private final Path warehouse;
  private final String name;
  private final Path folder;
  private final String owner;

  /**
   * @param database the database that readers see
   * @param warehouse the folder of the generations; the run's own is beside them
   * @param owner the Hive user that computes
   */
  RunDatabase(
      FileSystem fileSystem,
      IMetaStoreClient metastore,
      String database,
      Path warehouse,
      long generation,
      String owner) {
    this.fileSystem = fileSystem;
    this.metastore = metastore;
    this.database = database;
    this.warehouse = warehouse;
    this.name = name(database, generation);
    this.folder = folder(name);
    this.owner = owner;
  }

  static String name(String database, long generation) {
    return database + PREFIX + generation;
  }

  /** Creates it, and drops those that dead runs have left, with what they had not moved away. */
  void create() throws IOException, TException {
    for (String stale : metastore.getDatabases(database + PREFIX + "*")) {
      drop(stale);
    }
    Database created = new Database();
    created.setName(name);
    created.setDescription("A run computes here; dropped when it is published");
    created.setLocationUri(folder.toString());
    created.setOwnerName(owner);
    created.setOwnerType(PrincipalType.USER);
    metastore.createDatabase(created);
  }

  /** Makes an empty table, anew, of the columns and format of one that readers see. */
  void makeTable(String tableName, String like) throws IOException, TException {
    Table table = metastore.getTable(database, like).deepCopy();
    table.unsetId();
    table.setDbName(name);
    table.setTableName(tableName);
    table.setOwner(owner);
    Path location = new Path(folder, tableName);
    fileSystem.delete(location, true);
    table.getSd().setLocation(location.toString());
    createTable(table);
  }

  /** Makes a text table, anew, with its rows. */
  void makeTextTable(String tableName, List<FieldSchema> columns, List<List<String>> rows)
      throws IOException, TException {
    Path location = new Path(folder, tableName);
    fileSystem.delete(location, true);
    fileSystem.mkdirs(location);
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(String.join("\t", row)).append('\n');
    }
    try (FSDataOutputStream out = fileSystem.create(new Path(location, "rows.tsv"), true)) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    Table table = new Table();
    table.setDbName(name);
    table.setTableName(tableName);
    table.setOwner(owner);
    table.setOwnerType(PrincipalType.USER);
    table.setTableType("EXTERNAL_TABLE");
    table.setParameters(new HashMap<>(Map.of("EXTERNAL", "TRUE", "external.table.purge", "false")));
    table.setPartitionKeys(List.of());
    table.setSd(textStorage(columns, location));
    createTable(table);
  }

  /** The rows of a text table, as Hive has written them; NULL is null. */
  List<List<String>> textRows(String tableName) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> files =
        fileSystem.listFiles(new Path(folder, tableName), true);
    while (files.hasNext()) {
      try (var in = fileSystem.open(files.next().getPath())) {
        for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
          if (!line.isEmpty()) {
            rows.add(
                Arrays.stream(line.split("\t", -1))
                    .map(value -> value.equals(NULL) ? null : value)
                    .toList());
          }
        }
      }
    }
    return rows;
  }

  /** Lets a table have partitions that are there already; those it has stay as they are. */
  void register(String tableName, List<TablePartition> partitions) throws TException {
    if (!partitions.isEmpty()) {
      Table table = metastore.getTable(name, tableName);
      metastore.add_partitions(
          partitions.stream().map(of -> partition(table, of)).toList(), true, false);
    }
  }

  /**
   * Moves all that the run has written of a table out of the run's folder, unless that is done.
   *
   * @param target the table's folder in the generation
   * @param wanted the values of the partitions that are to be published
   * @return those partitions; one without rows has an empty folder
   */
  List<TablePartition> moveOut(String tableName, Path target, Collection<List<String>> wanted)
      throws IOException, TException {
    Table table = metastore.getTable(name, tableName);
    if (!fileSystem.exists(target)) {
      Path source = new Path(folder, tableName);
      fileSystem.mkdirs(target.getParent());
      if (!fileSystem.rename(source, target)) {
        throw new IOException("cannot rename " + source + " to " + target);
      }
    }
    List<TablePartition> moved = new ArrayList<>();
    for (List<String> values : wanted) {
      Path location = new Path(target, PartitionNames.name(table, values));
      fileSystem.mkdirs(location);
      moved.add(new TablePartition(values, location.toString()));
    }
    return moved;
  }

  /** Drops it and its folder; what was moved out and what was only registered stay. */
  void drop() throws IOException, TException {
    drop(name);
  }

  private void drop(String run) throws IOException, TException {
    metastore.dropDatabase(run, false, true, true);
    fileSystem.delete(folder(run), true);
  }

  /** Not {@code generation=N}: Hive takes a name with = in a table's path for a partition's. */
  private Path folder(String run) {
    return new Path(warehouse, run.substring(database.length() + 1));
  }

  private void createTable(Table table) throws TException {
    metastore.dropTable(name, table.getTableName(), false, true);
    table.setPrivileges(ownersPrivileges());
    metastore.createTable(table);
  }

  /**
   * What HiveServer2 gives the owner of a table that it creates, and the metastore does not; who
   * overwrites deletes.
   */
  private PrincipalPrivilegeSet ownersPrivileges() {
    List<PrivilegeGrantInfo> grants = new ArrayList<>();
    for (String privilege : List.of("SELECT", "INSERT", "DELETE")) {
      grants.add(new PrivilegeGrantInfo(privilege, 0, owner, PrincipalType.USER, false));
    }
    PrincipalPrivilegeSet privileges = new PrincipalPrivilegeSet();
    privileges.setUserPrivileges(new HashMap<>(Map.of(owner, grants)));
    return privileges;
  }

  private Partition partition(Table table, TablePartition of) {
    StorageDescriptor storage = table.getSd().deepCopy();
    storage.setLocation(of.location());
    Partition partition = new Partition();
    partition.setDbName(name);
    partition.setTableName(table.getTableName());
    partition.setValues(of.values());
    partition.setSd(storage);
    partition.setParameters(new HashMap<>());
    return partition;
  }

  private static StorageDescriptor textStorage(List<FieldSchema> columns, Path location) {
    SerDeInfo serde = new SerDeInfo();
    serde.setSerializationLib("org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe");
    serde.setParameters(new HashMap<>(Map.of("field.delim", "\t", "serialization.format", "\t")));
    StorageDescriptor storage = new StorageDescriptor();
    storage.setCols(columns);
    storage.setLocation(location.toString());
    storage.setInputFormat("org.apache.hadoop.mapred.TextInputFormat");
    storage.setOutputFormat("org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat");
    storage.setSerdeInfo(serde);
    return storage;
  }
}
