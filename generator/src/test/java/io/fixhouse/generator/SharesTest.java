package io.fixhouse.generator;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import io.fixhouse.command.UserException;
import org.junit.Test;

public class SharesTest {
  @Test
  public void whatIsNotNamedKeepsItsDefault() {
    Shares shares = Shares.parse("bust=0.05,late=0");
    assertEquals(50_000, shares.bust());
    assertEquals(0, shares.late());
    assertEquals(Shares.DEFAULT.correct(), shares.correct());
  }

  @Test
  public void itsTextIsReadBack() {
    Shares shares = new Shares(1, 20, 300, 4000, 50_000, 100_000);
    assertEquals(shares, Shares.parse(shares.toString()));
  }

  @Test
  public void anUnknownNameIsAnErrorThatListsTheNames() {
    assertWrong("busts=0.1", "malformed, duplicate, conflict, bust, correct, late");
  }

  @Test
  public void aShareAboveATenthIsAnError() {
    assertWrong("bust=0.11", "'bust=0.11' must be between 0 and 0.1");
  }

  @Test
  public void aNegativeShareIsAnError() {
    assertWrong("bust=-0.01", "'bust=-0.01' must be between 0 and 0.1");
  }

  @Test
  public void aShareThatIsNoNumberIsAnError() {
    assertWrong("bust=few", "'bust=few' must be between 0 and 0.1");
  }

  private static void assertWrong(String text, String message) {
    UserException wrong = assertThrows(UserException.class, () -> Shares.parse(text));
    assertThat(wrong.getMessage(), containsString(message));
  }
}
