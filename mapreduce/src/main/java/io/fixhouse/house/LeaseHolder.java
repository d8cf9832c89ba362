package io.fixhouse.house;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/**
 * Who holds a lease: a process, or a workflow whose steps run in processes of their own.
 *
 * @param id of this one holding; a workflow's own
 * @param host the machine's name; empty for a workflow
 * @param pid the process there; 0 for a workflow
 * @param startedAt when that process began, milliseconds since 1970, so that a pid used again is
 *     not mistaken for it; 0 if unknown
 * @param workflow whether it is a workflow
 * @param purpose what it does
 */
record LeaseHolder(
    String id, String host, long pid, long startedAt, boolean workflow, String purpose) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A holder whose file is still empty: it is between its creation and its first byte. */
  private static final LeaseHolder UNKNOWN =
      new LeaseHolder("", "", 0, 0, false, "an unknown process");

  static LeaseHolder thisProcess(String purpose) {
    ProcessHandle process = ProcessHandle.current();
    return new LeaseHolder(
        UUID.randomUUID().toString(), hostName(), process.pid(), startOf(process), false, purpose);
  }

  static LeaseHolder workflow(String id, String purpose) {
    return new LeaseHolder(id, "", 0, 0, true, purpose);
  }

  static LeaseHolder fromJson(byte[] json) throws IOException {
    return json.length == 0 ? UNKNOWN : JSON.readValue(json, LeaseHolder.class);
  }

  byte[] toJson() throws IOException {
    return JSON.writeValueAsBytes(this);
  }

  /** True for a process only if it ran on this machine and runs no more. */
  boolean isKnownDead(Workflows workflows) {
    if (workflow) {
      return workflows.isOver(id);
    }
    return host.equals(hostName())
        && ProcessHandle.of(pid).map(p -> startOf(p) != startedAt).orElse(true);
  }

  String describe() {
    if (workflow) {
      return purpose + " (workflow " + id + ")";
    }
    return pid == 0 ? purpose : purpose + " (process " + pid + " on " + host + ")";
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown host";
    }
  }
}
