package io.fixhouse.generator;

import io.fixhouse.calendar.TradingCalendar;
import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Makes a date's files and the truth about them; the same request gives the same bytes. */
public final class Generator {
  private final GenerateRequest request;
  private final Progress progress;
  private final TradingCalendar calendar;
  private final AtomicLong done = new AtomicLong();

  private Generator(GenerateRequest request, Progress progress) throws IOException {
    this.request = request;
    this.progress = progress;
    this.calendar = TradingCalendar.read(request.reference());
  }

  /**
   * Makes a date.
   *
   * @return what its files hold, those of vendors made earlier included
   * @throws UserException for a closed date, an unknown vendor, or a folder made with other
   *     settings
   */
  public static DateTruth generate(GenerateRequest request, Progress progress) throws Exception {
    return new Generator(request, progress).generate();
  }

  /** The names of all vendors that can be made. */
  public static List<String> vendorNames() {
    return Vendor.ALL.stream().map(Vendor::name).toList();
  }

  private DateTruth generate() throws Exception {
    Map<Exchange, Markets> markets = markets(request.date());
    List<Vendor> vendors = vendors();
    checkSettings();
    DateTruth truth = DateTruth.read(request.output(), request.date());
    if (truth == null) {
      truth = new DateTruth();
      truth.date = request.date().toString();
      truth.settings = request.settings().toString();
      // Even an unfinished folder says what it was made with.
      truth.write(request.output());
    }
    Map<String, Callable<List<FileTruth>>> work = new LinkedHashMap<>();
    long lines = 0;
    for (Vendor vendor : vendors) {
      lines += request.settings().messages(vendor);
      work.put(vendor.name(), () -> files(vendor, markets.get(vendor.dialect().exchange())));
    }
    Map<String, List<FileTruth>> made = inParallel("lines of " + request.date(), lines, work);
    truth.vendors.putAll(made);
    truth.write(request.output());
    if (request.tables()) {
      tables();
    }
    return truth;
  }

  private Map<Exchange, Markets> markets(LocalDate date) {
    Map<Exchange, Markets> markets = new EnumMap<>(Exchange.class);
    for (Exchange exchange : Exchange.values()) {
      markets.put(exchange, Markets.of(calendar, date, exchange, request.settings().seed()));
    }
    return markets;
  }

  private List<Vendor> vendors() {
    List<Vendor> wanted = new ArrayList<>();
    for (String name : new LinkedHashSet<>(request.vendors())) {
      wanted.add(Vendor.named(name));
    }
    if (wanted.isEmpty()) {
      return Vendor.ALL.stream().filter(request.settings().weights()::include).toList();
    }
    return wanted;
  }

  private void checkSettings() throws IOException {
    String settings = request.settings().toString();
    for (LocalDate date : dates()) {
      DateTruth other = DateTruth.read(request.output(), date);
      if (!other.settings.equals(settings)) {
        throw new UserException(
            DateTruth.folder(request.output(), date)
                + " was made with "
                + other.settings
                + ", not "
                + settings
                + "; dates in one folder name each other's executions, so use the same settings,"
                + " another --output, or delete the folder");
      }
    }
  }

  private List<LocalDate> dates() throws IOException {
    List<LocalDate> dates = new ArrayList<>();
    if (!Files.isDirectory(request.output())) {
      return dates;
    }
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(request.output(), "file_date=*")) {
      for (Path folder : folders) {
        String name = folder.getFileName().toString();
        LocalDate date = LocalDate.parse(name.substring(name.indexOf('=') + 1));
        if (DateTruth.read(request.output(), date) != null) {
          dates.add(date);
        }
      }
    } catch (DateTimeParseException e) {
      throw new UserException(
          request.output() + " holds a folder that is no file_date=YYYY-MM-DD: " + e.getMessage(),
          e);
    }
    return dates;
  }

  private List<FileTruth> files(Vendor vendor, Markets markets) throws IOException {
    Path folder =
        DateTruth.folder(request.output(), request.date()).resolve("vendor=" + vendor.name());
    Planner planner = new Planner(vendor, request.settings(), markets);
    try (VendorFiles files = new VendorFiles(planner, request.settings(), folder)) {
      return files.write(done);
    }
  }

  private void tables() throws Exception {
    Map<String, NavigableMap<LocalDate, Planner>> planners = new TreeMap<>();
    long episodes = 0;
    for (LocalDate date : dates()) {
      Map<Exchange, Markets> markets = markets(date);
      for (String name : DateTruth.read(request.output(), date).vendors.keySet()) {
        Vendor vendor = Vendor.named(name);
        Planner planner =
            new Planner(vendor, request.settings(), markets.get(vendor.dialect().exchange()));
        planners.computeIfAbsent(name, n -> new TreeMap<>()).put(date, planner);
        episodes += planner.episodes();
      }
    }
    Map<String, Callable<TruthTables>> work = new LinkedHashMap<>();
    planners.forEach(
        (name, dates) ->
            work.put(
                name,
                () -> {
                  TruthTables tables = new TruthTables();
                  tables.add(Vendor.named(name), dates);
                  dates.values().forEach(planner -> done.addAndGet(planner.episodes()));
                  return tables;
                }));
    TruthTables all = new TruthTables();
    inParallel("orders for the truth over all dates", episodes, work).values().forEach(all::add);
    all.write(request.output().resolve("truth"));
  }

  private <T> Map<String, T> inParallel(String what, long total, Map<String, Callable<T>> work)
      throws Exception {
    done.set(0);
    ExecutorService executor = Executors.newFixedThreadPool(request.threads());
    try {
      Map<String, Future<T>> futures = new LinkedHashMap<>();
      work.forEach((name, task) -> futures.put(name, executor.submit(task)));
      Map<String, T> results = new LinkedHashMap<>();
      for (Map.Entry<String, Future<T>> entry : futures.entrySet()) {
        results.put(entry.getKey(), await(entry.getValue(), what, total));
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }

  private <T> T await(Future<T> future, String what, long total) throws Exception {
    while (true) {
      try {
        return future.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        progress.say(String.format(Locale.ROOT, "%,d of %,d %s", done.get(), total, what));
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Exception cause) {
          throw cause;
        }
        throw e;
      }
    }
  }
}
