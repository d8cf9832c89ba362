package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.io.IntWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.map.TokenCounterMapper;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.reduce.IntSumReducer;
import org.junit.ClassRule;
import org.junit.Test;

public class ClusterIT {
  private static final long MOST_RESIDENT_BYTES = 6L << 30;
  private static final String LISTENING = "0A";
  private static final String LOOPBACK = "0100007F";

  @ClassRule public static final RunningCluster CLUSTER = RunningCluster.shared();

  @Test
  public void everyDaemonIsUpAndAllStayUnderSixGigabytes() throws IOException {
    long sum = 0;
    for (DaemonStatus daemon : CLUSTER.cluster().status()) {
      assertEquals(daemon.name(), DaemonStatus.Condition.UP, daemon.condition());
      sum += daemon.residentBytes();
    }
    assertTrue(sum + " bytes resident", sum > 0 && sum < MOST_RESIDENT_BYTES);
  }

  @Test
  public void daemonsListenOnLoopbackAlone() throws IOException {
    List<String> elsewhere = new ArrayList<>();
    int listening = 0;
    for (DaemonStatus daemon : CLUSTER.cluster().status()) {
      Set<String> sockets = sockets(daemon.pid());
      for (String table : new String[] {"tcp", "tcp6"}) {
        for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
          String[] columns = line.strip().split(" +");
          if (columns[3].equals(LISTENING) && sockets.contains("socket:[" + columns[9] + "]")) {
            listening++;
            if (!columns[1].startsWith(LOOPBACK + ":")) {
              elsewhere.add(daemon.name() + " on " + columns[1]);
            }
          }
        }
      }
    }
    assertTrue(listening + " sockets seen", listening >= 15);
    assertEquals(List.of(), elsewhere);
  }

  @Test
  public void aMapReduceJobCountsWordsAsFixhouse() throws Exception {
    org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path("/user/fixhouse/words");
    org.apache.hadoop.fs.Path output = new org.apache.hadoop.fs.Path(folder, "counts");
    try (FileSystem files = CLUSTER.fileSystem("fixhouse")) {
      try (FSDataOutputStream out =
          files.create(new org.apache.hadoop.fs.Path(folder, "words.txt"))) {
        out.write("buy sell buy\n".getBytes(StandardCharsets.UTF_8));
      }
      Job job = Job.getInstance(CLUSTER.configuration(), "words");
      job.setMapperClass(TokenCounterMapper.class);
      job.setReducerClass(IntSumReducer.class);
      job.setOutputKeyClass(Text.class);
      job.setOutputValueClass(IntWritable.class);
      FileInputFormat.addInputPath(job, new org.apache.hadoop.fs.Path(folder, "words.txt"));
      FileOutputFormat.setOutputPath(job, output);
      assertTrue(job.waitForCompletion(false));
      try (var in = files.open(new org.apache.hadoop.fs.Path(output, "part-r-00000"))) {
        assertEquals("buy\t2\nsell\t1\n", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
      files.delete(folder, true);
    }
  }

  @Test
  public void aKilledDaemonShowsAsDiedAndIsBroughtBack() throws Exception {
    CLUSTER.cluster().kill("jobhistory");
    assertEquals(
        DaemonStatus.Condition.DIED,
        CLUSTER.cluster().status().stream()
            .filter(daemon -> daemon.name().equals("jobhistory"))
            .findFirst()
            .orElseThrow()
            .condition());
    RunningCluster.Outcome status = CLUSTER.fixhouse("status");
    assertEquals(status.output(), 1, status.code());
    assertTrue(status.output(), status.output().contains("died"));

    assertEquals(1, CLUSTER.cluster().start(new Progress(System.out)));
    assertEquals(0, CLUSTER.fixhouse("status").code());
  }

  @Test
  public void secretsAreReadableByTheOwnerAlone() throws IOException {
    for (String name : List.of("fixhouse.password", "analyst.password", "hive-password-hashes")) {
      assertEquals(
          Set.of(
              java.nio.file.attribute.PosixFilePermission.OWNER_READ,
              java.nio.file.attribute.PosixFilePermission.OWNER_WRITE),
          Files.getPosixFilePermissions(CLUSTER.state().secrets().resolve(name)));
    }
    String password = Files.readString(CLUSTER.state().secrets().resolve("fixhouse.password"));
    String hashes = Files.readString(CLUSTER.state().secrets().resolve("hive-password-hashes"));
    assertFalse(hashes.contains(password.strip()));
  }

  private static Set<String> sockets(long pid) throws IOException {
    Set<String> sockets = new HashSet<>();
    try (var files = Files.newDirectoryStream(Path.of("/proc", pid + "", "fd"))) {
      for (Path file : files) {
        sockets.add(Files.readSymbolicLink(file).toString());
      }
    }
    return sockets;
  }
}
