package io.fixhouse.normalize;

import io.fixhouse.input.FilePiece;
import io.fixhouse.input.Format;
import io.fixhouse.input.ZipEntry;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * What the driver decided and every task must know. It travels as one file beside the job's output:
 * reference data may be larger than a configuration should be.
 *
 * @param request with the sources of lines as its files: a zip's entries stand for it
 * @param buckets into how many buckets each vendor's executions are dealt, by vendor
 * @param tasks the pieces that each map task reads
 */
record JobPlan(
    NormalizeRequest request, Map<String, Integer> buckets, List<List<FilePiece>> tasks) {
  private static final String PATH = "fixhouse.normalize.plan";
  private static final Format[] FORMATS = Format.values();

  JobPlan {
    buckets = new TreeMap<>(buckets);
  }

  /** The vendors in order; a vendor's number is its place here. */
  List<String> vendors() {
    return List.copyOf(buckets.keySet());
  }

  /** Writes the plan, and notes in the configuration where it is. */
  void store(Configuration configuration, Path path) throws IOException {
    try (DataOutputStream out = path.getFileSystem(configuration).create(path, true)) {
      write(out);
    }
    configuration.set(PATH, path.toString());
  }

  /** Reads the plan that a configuration points to. */
  static JobPlan load(Configuration configuration) throws IOException {
    Path path = new Path(configuration.get(PATH));
    try (DataInputStream in = path.getFileSystem(configuration).open(path)) {
      return read(in);
    }
  }

  private void write(DataOutput out) throws IOException {
    out.writeLong(request.fileDate().toEpochDay());
    writeText(out, request.output().toString());
    writeText(out, request.clientsCsv());
    writeText(out, request.symbolsCsv());
    out.writeInt(request.profiles().size());
    for (Map.Entry<String, String> profile : request.profiles().entrySet()) {
      writeText(out, profile.getKey());
      writeText(out, profile.getValue());
    }
    out.writeInt(request.files().size());
    for (LandedFile file : request.files()) {
      writeText(out, file.vendor());
      out.writeInt(file.delivery());
      writeText(out, file.path().toString());
      writeText(out, file.name());
      out.writeLong(file.bytes());
    }
    out.writeInt(buckets.size());
    for (Map.Entry<String, Integer> vendor : buckets.entrySet()) {
      writeText(out, vendor.getKey());
      out.writeInt(vendor.getValue());
    }
    out.writeInt(tasks.size());
    for (List<FilePiece> pieces : tasks) {
      writePieces(out, pieces);
    }
  }

  private static JobPlan read(DataInput in) throws IOException {
    LocalDate fileDate = LocalDate.ofEpochDay(in.readLong());
    Path output = new Path(readText(in));
    String clients = readText(in);
    String symbols = readText(in);
    Map<String, String> profiles = new TreeMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      String vendor = readText(in);
      profiles.put(vendor, readText(in));
    }
    List<LandedFile> files = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      String vendor = readText(in);
      int delivery = in.readInt();
      Path path = new Path(readText(in));
      String name = readText(in);
      files.add(new LandedFile(vendor, delivery, path, name, in.readLong()));
    }
    Map<String, Integer> buckets = new TreeMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      String vendor = readText(in);
      buckets.put(vendor, in.readInt());
    }
    List<List<FilePiece>> tasks = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      tasks.add(readPieces(in));
    }
    return new JobPlan(
        new NormalizeRequest(fileDate, profiles, files, clients, symbols, output), buckets, tasks);
  }

  static void writePieces(DataOutput out, List<FilePiece> pieces) throws IOException {
    out.writeInt(pieces.size());
    for (FilePiece piece : pieces) {
      out.writeInt(piece.file());
      out.writeByte(piece.format().ordinal());
      out.writeLong(piece.start());
      out.writeLong(piece.end());
      if (piece.entry() != null) {
        writeEntry(out, piece.entry());
      }
    }
  }

  static List<FilePiece> readPieces(DataInput in) throws IOException {
    List<FilePiece> pieces = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      int file = in.readInt();
      Format format = FORMATS[in.readByte()];
      long start = in.readLong();
      long end = in.readLong();
      pieces.add(
          format == Format.ZIP
              ? FilePiece.of(file, readEntry(in, start, end))
              : new FilePiece(file, format, start, end));
    }
    return pieces;
  }

  private static void writeEntry(DataOutput out, ZipEntry entry) throws IOException {
    writeText(out, entry.name());
    out.writeLong(entry.stored());
    out.writeLong(entry.plain());
    out.writeLong(entry.crc());
    out.writeBoolean(entry.deflated());
  }

  private static ZipEntry readEntry(DataInput in, long start, long end) throws IOException {
    String name = readText(in);
    long stored = in.readLong();
    long plain = in.readLong();
    long crc = in.readLong();
    return new ZipEntry(name, start, end, stored, plain, crc, in.readBoolean());
  }

  private static void writeText(DataOutput out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
