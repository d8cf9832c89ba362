package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An analyst who asks the same question over and over while something is published. */
final class ReadingLoop implements AutoCloseable {
  private static final int AFTERWARDS = 3;

  private final List<String> answers = new ArrayList<>();
  private final Connection hive;
  private final String query;
  private final Thread thread;
  private volatile boolean stop;
  private Exception failure;

  ReadingLoop(Cluster cluster, String query) throws Exception {
    this.query = query;
    hive = cluster.hive(Secrets.READER, "fixhouse");
    ask();
    thread = new Thread(this::loop, "reading loop");
    thread.start();
  }

  /** Ends the loop: its first answer was the old state, its last the new one, and none another. */
  void assertSawTwoStatesAndNoOther() throws InterruptedException {
    stop = true;
    thread.join();
    assertNull("a reader got an error: " + failure, failure);
    Set<String> states = new LinkedHashSet<>(answers);
    assertEquals("states seen in " + answers.size() + " answers: " + states, 2, states.size());
    assertTrue("too few answers to tell: " + answers.size(), answers.size() > AFTERWARDS);
    String old = answers.get(0);
    int change = answers.lastIndexOf(old);
    assertTrue(
        "the old state came back", !answers.subList(0, change).contains(answers.get(change + 1)));
  }

  private void loop() {
    try {
      while (!stop) {
        ask();
      }
      for (int i = 0; i < AFTERWARDS; i++) {
        ask();
      }
    } catch (Exception e) {
      failure = e;
    }
  }

  private void ask() throws Exception {
    answers.add(TestRows.value(TestHouse.query(hive, query).get(0)));
  }

  @Override
  public void close() throws Exception {
    stop = true;
    thread.join();
    hive.close();
  }
}
