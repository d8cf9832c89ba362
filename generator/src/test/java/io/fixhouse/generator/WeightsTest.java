package io.fixhouse.generator;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.UserException;
import org.junit.Test;

public class WeightsTest {
  @Test
  public void whoIsNotNamedGetsNothing() {
    Weights weights = Weights.parse("dorado=40, alpine=60");
    assertEquals(60, weights.messages(Vendor.named("alpine"), 100));
    assertEquals(40, weights.messages(Vendor.named("dorado"), 100));
    assertEquals(0, weights.messages(Vendor.named("borealis"), 100));
    assertTrue(weights.include(Vendor.named("alpine")));
    assertFalse(weights.include(Vendor.named("juniper")));
  }

  @Test
  public void allLinesAreSharedOutHoweverFew() {
    for (long all : new long[] {1, 7, 99, 123_456_789_012L}) {
      long sum = Vendor.ALL.stream().mapToLong(v -> Weights.DEFAULT.messages(v, all)).sum();
      assertEquals(all, sum);
    }
  }

  @Test
  public void itsTextIsReadBack() {
    String text = "alpine=60,dorado=40";
    assertEquals(text, Weights.parse(text).toString());
    assertEquals(Weights.DEFAULT.toString(), Weights.parse(Weights.DEFAULT.toString()).toString());
  }

  @Test
  public void anythingElseIsAnErrorThatSaysWhat() {
    assertWrong("alpine", "'alpine' is not NAME=PERCENT");
    assertWrong("alpine=1e2", "'alpine=1e2' is not NAME=PERCENT");
    assertWrong("acme=100", "there is no vendor 'acme'");
    assertWrong("alpine=50,alpine=50", "alpine stands twice");
    assertWrong("alpine=50,dorado=49", "sums to 99, not 100");
  }

  private static void assertWrong(String text, String message) {
    UserException wrong = assertThrows(UserException.class, () -> Weights.parse(text));
    assertThat(wrong.getMessage(), containsString(message));
  }
}
