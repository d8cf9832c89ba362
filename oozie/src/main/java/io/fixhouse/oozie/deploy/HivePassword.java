package io.fixhouse.oozie.deploy;

import io.fixhouse.command.UserException;
import io.fixhouse.hive.HiveSession;
import io.fixhouse.house.HouseSettings;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.permission.FsPermission;

/** The Hive user's password in HDFS, for the actions that run HiveQL: its owner alone reads it. */
final class HivePassword {
  private static final FsPermission FOLDER = new FsPermission((short) 0700);
  private static final FsPermission FILE = new FsPermission((short) 0400);

  private final FileSystem fileSystem;
  private final org.apache.hadoop.fs.Path target;
  private final byte[] password;

  /**
   * @throws UserException if the password's local file cannot be read
   */
  HivePassword(FileSystem fileSystem, HouseSettings settings) {
    this.fileSystem = fileSystem;
    target = fileSystem.makeQualified(settings.layout().hivePassword());
    Path local = Path.of(settings.required(HiveSession.PASSWORD_FILE));
    try {
      password = Files.readAllBytes(local);
    } catch (IOException e) {
      throw new UserException(
          "cannot read the Hive user's password from "
              + local
              + " ("
              + HiveSession.PASSWORD_FILE
              + "): "
              + e.getMessage(),
          e);
    }
  }

  /** Where it is, or will be. */
  org.apache.hadoop.fs.Path target() {
    return target;
  }

  boolean isThere() throws IOException {
    try (InputStream in = fileSystem.open(target)) {
      return Arrays.equals(in.readAllBytes(), password)
          && fileSystem.getFileStatus(target).getPermission().equals(FILE);
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  /** Puts it there in one move, so that an action never finds half of it. */
  void put() throws IOException {
    fileSystem.mkdirs(target.getParent(), FOLDER);
    var unfinished = new org.apache.hadoop.fs.Path(target.getParent(), "_" + UUID.randomUUID());
    try (OutputStream out = FileSystem.create(fileSystem, unfinished, FILE)) {
      out.write(password);
    }
    FileContext.getFileContext(fileSystem.getUri(), fileSystem.getConf())
        .rename(unfinished, target, Options.Rename.OVERWRITE);
  }
}
