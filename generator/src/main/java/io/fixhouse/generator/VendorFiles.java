package io.fixhouse.generator;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Writes a vendor's day into its files, each under a temporary name until it is whole. */
final class VendorFiles implements Closeable {
  private static final int FLUSH_BYTES = 1 << 16;
  private static final int PROGRESS_LINES = 4096;
  private static final String UNFINISHED = ".unfinished";
  private static final byte[] TEXT =
      "-- session log continued --".getBytes(StandardCharsets.US_ASCII);

  private final Planner planner;
  private final Vendor vendor;
  private final Settings settings;
  private final String lineEnd;
  private final Path folder;
  private final LineBuffer buffer = new LineBuffer();
  private OutputStream out;

  VendorFiles(Planner planner, Settings settings, Path folder) {
    this.planner = planner;
    this.vendor = planner.vendor();
    this.settings = settings;
    this.lineEnd = vendor.dialect().lineEnd();
    this.folder = folder;
  }

  /** Writes all files and gives what is in each. */
  List<FileTruth> write(AtomicLong written) throws IOException {
    Files.createDirectories(folder);
    long lines = settings.messages(vendor);
    int files = settings.files(vendor);
    List<FileTruth> truths = new ArrayList<>();
    EventStream events = new EventStream(planner);
    for (int file = 0; file < files; file++) {
      long end = lines * (file + 1) / files;
      long begin = lines * file / files;
      truths.add(writeFile(file, end - begin, events, written));
    }
    if (events.next() != null) {
      throw new IllegalStateException(vendor.name() + ": there is more than the plan counted");
    }
    return truths;
  }

  private FileTruth writeFile(int file, long lines, EventStream events, AtomicLong written)
      throws IOException {
    FileTruth truth = new FileTruth();
    truth.file = name(file);
    Path unfinished = folder.resolve(truth.file + UNFINISHED);
    out = settings.compression(vendor).wrap(Files.newOutputStream(unfinished));
    for (long i = 0; i < lines; i++) {
      Event event = events.next();
      truth.count(event);
      if (event.type == Event.Type.TEXT) {
        buffer.put(TEXT);
      } else {
        vendor.dialect().write(event, buffer);
      }
      buffer.put(lineEnd);
      if (buffer.size() >= FLUSH_BYTES) {
        buffer.writeTo(out);
      }
      if (i % PROGRESS_LINES == PROGRESS_LINES - 1) {
        written.addAndGet(PROGRESS_LINES);
      }
    }
    written.addAndGet(lines % PROGRESS_LINES);
    buffer.writeTo(out);
    close();
    Files.move(
        unfinished,
        folder.resolve(truth.file),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    return truth;
  }

  /** Numbers are as long as the last one's, so that names sort in the order of the day. */
  private String name(int file) {
    int files = settings.files(vendor);
    int digits = Integer.toString(files).length();
    String part = files == 1 ? "" : String.format(Locale.ROOT, "_%0" + digits + "d", file + 1);
    String date = new String(planner.day().compactDate(), StandardCharsets.US_ASCII);
    return vendor.name() + "_" + date + part + ".fix" + settings.compression(vendor).suffix();
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }
}
