package io.fixhouse.line;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;

import org.junit.Test;

public class IdentityTest {
  @Test
  public void resendOfAnExecution() {
    Normalized sent = Normalized.of(TestLine.fill());
    assertSame(sent, Normalized.of(TestLine.fill().with(34, "99").with(52, "20240501-14:00:00")));
    assertSame(
        sent,
        Normalized.of(
            TestLine.fill()
                .with(8, "FIX.4.2")
                .with(9, "200")
                .with(10, "007")
                .with(43, "Y")
                .with(97, "Y")
                .with(122, "20240501-13:30:01.100")
                .with(369, "5")));
    assertSame(sent, Normalized.of("2024-05-01 log: " + TestLine.fill()));
    assertSame(sent, Normalized.of(TestLine.fill().toString().replace('|', '\u0001')));
    assertSame(sent, Normalized.of(TestLine.fill().toString().replace("|", "^A ")));
  }

  @Test
  public void reusedExecIdWithOtherContent() {
    Normalized sent = Normalized.of(TestLine.fill());
    assertConflict(sent, Normalized.of(TestLine.fill().with(31, "170.11")));
    assertConflict(sent, Normalized.of(TestLine.fill().with(31, "170.1")));
    assertConflict(sent, Normalized.of(TestLine.fill().with(58, "")));
    assertConflict(sent, Normalized.of(TestLine.fill().with(56, "OTHER")));
    assertConflict(sent, Normalized.of(TestLine.fill().without(39).with(39, "2")));
  }

  @Test
  public void valuesThatRunIntoOneAnother() {
    assertConflict(
        Normalized.of(TestLine.fill().with(58, "a").with(1, "b")),
        Normalized.of((TestLine.fill().with(58, "a|1=b") + "").replace("|1=b", "\u00021=b")));
    String soh = TestLine.fill().toString().replace('|', '\u0001');
    assertConflict(
        Normalized.of(soh + "58=a|1=b\u0001"), Normalized.of(TestLine.fill() + "58=a|1=b|"));
    assertConflict(
        Normalized.of(TestLine.fill() + "58=a\u00011=b|2=c|"),
        Normalized.of(TestLine.fill() + "58=a|1=b\u00012=c|"));
    assertConflict(
        Normalized.of(TestLine.fill() + "58=a\u00011=b|"),
        Normalized.of(soh + "58=a\u00011=b\u0001"));
    assertConflict(
        Normalized.of(caret(TestLine.fill() + "58=a\u00011=b|2=c|")),
        Normalized.of(caret(TestLine.fill() + "58=a|1=b\u00012=c|")));
  }

  @Test
  public void senderKindAndExecIdMakeTheIdentity() {
    Normalized sent = Normalized.of(TestLine.fill());
    assertOther(sent, Normalized.of(TestLine.fill().with(49, "OTHER")));
    assertOther(sent, Normalized.of(TestLine.fill().without(49)));
    assertOther(sent, Normalized.of(TestLine.fill().with(17, "E2")));
    assertOther(sent, Normalized.of(TestLine.fill().with(150, "H").with(19, "E0")));
  }

  @Test
  public void executionWithoutExecId() {
    for (String none : new String[] {"", "0", "NONE"}) {
      Normalized line = Normalized.of(TestLine.fill().with(17, none));
      assertNull(line.identity);
      assertNull(line.content);
    }
    assertNull(Normalized.of("identity: none", TestLine.fill().without(17)).identity);
    assertNull(Normalized.of("identity: exec_id", TestLine.fill().without(17)).identity);
  }

  @Test
  public void identityByContent() {
    TestLine line = TestLine.fill().without(17);
    Normalized sent = Normalized.of("identity: content", line);
    assertSame(sent, Normalized.of("identity: content", line.with(34, "99")));
    assertOther(sent, Normalized.of("identity: content", line.with(31, "1")));
    assertConflict(
        Normalized.of("identity: content", TestLine.fill()),
        Normalized.of("identity: content", TestLine.fill().with(31, "1")));
  }

  @Test
  public void sendingTimeCountsWhereItIsTheTime() {
    Normalized sent = Normalized.of("time: 52", TestLine.fill());
    assertConflict(
        sent, Normalized.of("time: 52", TestLine.fill().with(52, "20240501-13:30:01.200")));
    assertConflict(
        Normalized.of(TestLine.fill().without(60)),
        Normalized.of(TestLine.fill().without(60).with(52, "20240501-13:30:01.200")));
  }

  @Test
  public void originalSendingTimeStandsForAResends() {
    Normalized sent = Normalized.of("time: 52", TestLine.fill());
    TestLine resent = TestLine.fill().with(52, "20240501-15:00:00").with(43, "Y");
    assertSame(sent, Normalized.of("time: 52", resent.with(122, "20240501-13:30:01.100")));
    assertConflict(sent, Normalized.of("time: 52", resent.with(122, "20240501-13:30:01.101")));
    assertConflict(sent, Normalized.of("time: 52", resent.without(122)));
    assertSame(
        Normalized.of("time: 52", resent),
        Normalized.of("time: 52", resent.with(52, "20240501-16:00:00")));
  }

  @Test
  public void sendingTimeSentAgainAndAgain() {
    String resent = TestLine.fill().with(43, "Y").with(122, "x".repeat(5_000)).toString();
    assertSame(
        Normalized.of("time: 52", resent), Normalized.of("time: 52", resent + "52=|".repeat(500)));
  }

  @Test
  public void headerFieldsThatComeAnywhereLeaveTheContentAsItIs() {
    String sent = TestLine.fill() + "58=text|";
    String resent = "58=text|43=N|97=Y|369=7|34=9|";
    assertSame(Normalized.of(sent), Normalized.of(TestLine.fill() + resent));
    assertSame(Normalized.of(sent), Normalized.of(caret(TestLine.fill() + resent)));
    assertSame(Normalized.of(sent), Normalized.of(sent.replace("|37=", "|43=N|97=Y|37=").strip()));
    assertSame(Normalized.of(sent), Normalized.of(sent.substring(0, sent.length() - 1)));
  }

  private static String caret(String line) {
    return line.replace("|", "^A");
  }

  private static void assertSame(Normalized one, Normalized other) {
    assertEquals(one.identity, other.identity);
    assertEquals(one.content, other.content);
  }

  private static void assertConflict(Normalized one, Normalized other) {
    assertEquals(one.identity, other.identity);
    assertNotEquals(one.content, other.content);
  }

  private static void assertOther(Normalized one, Normalized other) {
    assertNotEquals(one.identity, other.identity);
    assertNotEquals(one.content, other.content);
  }
}
