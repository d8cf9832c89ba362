package io.fixhouse.oozie.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Folders in HDFS named after what is in them, so that a running night keeps the files with which
 * it began and the same files are there once.
 */
final class ContentStore {
  /** Enough that no two deployments of a house share it: 64 bits. */
  private static final int NAME_LENGTH = 16;

  private static final int BUFFER = 1 << 16;

  private final FileSystem fileSystem;
  private final Path root;

  ContentStore(FileSystem fileSystem, Path root) {
    this.fileSystem = fileSystem;
    this.root = fileSystem.makeQualified(root);
  }

  /** Where a folder of these files is, or would be. */
  Path place(String kind, Map<String, Content> files) throws IOException {
    return new Path(root, kind + "/" + digest(files));
  }

  boolean has(Path folder) throws IOException {
    return fileSystem.exists(folder);
  }

  /** Puts files there unless they are; seen whole or not at all. */
  void put(Path folder, Map<String, Content> files) throws IOException {
    if (has(folder)) {
      return;
    }
    Path unfinished = new Path(folder.getParent(), "_" + UUID.randomUUID());
    for (Map.Entry<String, Content> file : files.entrySet()) {
      try (InputStream in = file.getValue().open();
          OutputStream out = fileSystem.create(new Path(unfinished, file.getKey()), false)) {
        in.transferTo(out);
      }
    }
    if (!fileSystem.rename(unfinished, folder)) {
      throw new IOException("cannot rename " + unfinished + " to " + folder);
    }
  }

  /** A name for files by their names and contents. */
  static String digest(Map<String, Content> files) throws IOException {
    SortedMap<String, Content> sorted = new TreeMap<>(files);
    MessageDigest all = sha256();
    for (Map.Entry<String, Content> file : sorted.entrySet()) {
      all.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      all.update((byte) 0);
      MessageDigest one = sha256();
      try (InputStream in = new DigestInputStream(file.getValue().open(), one)) {
        byte[] buffer = new byte[BUFFER];
        while (in.read(buffer) >= 0) {
          // Only the digest is wanted.
        }
      }
      all.update(one.digest());
    }
    return HexFormat.of().formatHex(all.digest()).substring(0, NAME_LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
