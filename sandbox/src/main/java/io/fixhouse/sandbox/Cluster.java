package io.fixhouse.sandbox;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/** A one-machine cluster: starts it, says how it is, stops it. */
public final class Cluster {
  private final State state;
  private Settings settings;

  /** The cluster of these folders, which may or may not run. */
  public Cluster(State state) throws IOException {
    this.state = state;
    this.settings = Settings.read(state);
  }

  /**
   * Chooses ports and Tez's place for the next start; where Tez changes its place, HiveServer2 is
   * stopped.
   *
   * @throws UserException if daemons run on other ports
   */
  void configure(Settings chosen) throws IOException, InterruptedException {
    if (chosen.offset() != settings.offset() && running()) {
      throw new UserException("the cluster is up on other ports; bin/fixhouse down first");
    }
    if (chosen.tez() != settings.tez()) {
      process(Daemons.HIVE_SERVER).stop(ShutDown.PATIENCE);
    }
    Files.createDirectories(state.root());
    chosen.write(state);
    settings = chosen;
  }

  Settings settings() {
    return settings;
  }

  State state() {
    return state;
  }

  private boolean running() throws IOException {
    for (DaemonSpec daemon : Daemons.ALL) {
      if (process(daemon).find().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Starts the daemons that are not alive and returns when all are healthy.
   *
   * @return how many it started
   * @throws UserException if a port is taken or a daemon does not get healthy
   */
  public int start(Progress progress) throws IOException, InterruptedException {
    List<DaemonSpec> dead = new ArrayList<>();
    Map<DaemonSpec, ProcessHandle> alive = new HashMap<>();
    Set<String> inUse = new HashSet<>();
    for (DaemonSpec daemon : Daemons.ALL) {
      Optional<ProcessHandle> process = process(daemon).find();
      if (process.isEmpty()) {
        dead.add(daemon);
      } else {
        alive.put(daemon, process.get());
        inUse.addAll(daemon.classpath());
      }
    }
    PortCheck.check(dead, settings);
    for (Path folder : List.of(state.data(), state.log(), state.run())) {
      Files.createDirectories(folder);
    }
    new Secrets(state).make();
    new Libraries(state).gather(inUse);
    new Templates(state, settings).write();
    new StartUp(context(), progress).start(Daemons.ALL, alive);
    return dead.size();
  }

  /** Stops all daemons, those that use others first; says so where one has to be killed. */
  public void stop(Progress progress) throws IOException, InterruptedException {
    new ShutDown(state, progress).stop(Daemons.ALL);
  }

  /**
   * Ends one daemon at once, as a crash would ({@code kill -9}); {@link #start} brings it back.
   *
   * @param name such as {@code namenode}
   */
  public void kill(String name) throws IOException, InterruptedException {
    process(daemon(name)).kill();
  }

  /** Every daemon as it is now. */
  public List<DaemonStatus> status() throws IOException {
    List<DaemonStatus> all = new ArrayList<>();
    for (DaemonSpec daemon : Daemons.ALL) {
      all.add(DaemonStatus.of(process(daemon), daemon, settings));
    }
    return all;
  }

  /** The clients' configuration for this cluster. */
  public Configuration configuration() {
    return context().configuration();
  }

  /** A new session of HiveServer2 as {@code fixhouse} or {@code analyst}. */
  public Connection hive(String user, String database) throws SQLException, IOException {
    return context().hive(user, database);
  }

  ClusterContext context() {
    return new ClusterContext(state, settings);
  }

  private DaemonProcess process(DaemonSpec daemon) {
    return new DaemonProcess(state, daemon);
  }

  private static DaemonSpec daemon(String name) {
    return Daemons.ALL.stream()
        .filter(daemon -> daemon.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no daemon " + name));
  }
}
