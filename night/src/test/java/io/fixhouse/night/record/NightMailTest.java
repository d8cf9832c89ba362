package io.fixhouse.night.record;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.night.due.HeldBack;
import io.fixhouse.night.due.MissingVendor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class NightMailTest {
  private static final LocalDate DATE = LocalDate.of(2024, 5, 1);

  @Test
  public void aPartOfANightIsToldWithWhoIsMissingHeldBackAndWhatToDo() {
    NightMail mail =
        NightMail.of(
            record(
                NightState.PARTIAL,
                List.of(new LoadedVendor("wna", 7, List.of(1), 2, 1_048, 1_037, 2, 8)),
                List.of(new MissingVendor("wnb", LocalDate.of(2024, 4, 30))),
                List.of(new HeldBack("wnc", 2, "c.fix.gz", "it ends too early (at byte 77)")),
                null));
    assertEquals(
        "fixhouse 2024-05-01: partial, 1 vendor loaded, missing wnb, held back wnc",
        mail.subject());
    assertEquals(
        "The night of 2024-05-01 is published in part (cutoff, run 7).\n"
            + "Missing:\n"
            + "- wnb (last delivered 2024-04-30)\n"
            + "Held back:\n"
            + "- wnc delivery 2, c.fix.gz: it ends too early (at byte 77)\n"
            + "Loaded: 1 vendor, 1,048 lines, 1,037 executions, 8 rejected, 2 duplicates.\n"
            + "\n"
            + "When its files come again: bin/fixhouse land --restate --vendor wnc --date"
            + " 2024-05-01 FILE\n"
            + "When its profile is mended: bin/fixhouse rerun --vendor wnc --date 2024-05-01\n"
            + "What is missing is loaded by itself when it lands.\n"
            + "Each file: bin/fixhouse loads --date 2024-05-01\n",
        mail.body());
  }

  @Test
  public void aFailureIsToldInALineWithTheCommandThatRunsItAgain() {
    NightMail mail =
        NightMail.of(
            record(NightState.FAILED, List.of(), List.of(), List.of(), "fills: line one\n  two"));
    assertEquals("fixhouse 2024-05-01: failed", mail.subject());
    assertTrue(mail.body(), mail.body().contains("\nReason: fills: line one two\n"));
    assertTrue(mail.body(), mail.body().contains("bin/fixhouse rerun --date 2024-05-01\n"));
  }

  @Test
  public void longListsAndReasonsAreCutAndSayWhereTheRestIs() {
    List<MissingVendor> missing = new ArrayList<>();
    List<HeldBack> heldBack = new ArrayList<>();
    for (int i = 10; i < 60; i++) {
      missing.add(new MissingVendor("a-vendor-of-a-long-name-" + i, null));
      heldBack.add(new HeldBack("another-of-a-long-name-" + i, 1, "f.gz", "x".repeat(5_000)));
    }
    NightMail mail = NightMail.of(record(NightState.PARTIAL, List.of(), missing, heldBack, null));
    assertTrue(mail.subject(), mail.subject().length() < 300);
    assertTrue(mail.body(), mail.body().length() < 1_500);
    assertTrue(
        mail.body(), mail.body().contains("- and 47 more: bin/fixhouse loads --date 2024-05-01\n"));
  }

  private static NightRecord record(
      NightState state,
      List<LoadedVendor> loaded,
      List<MissingVendor> missing,
      List<HeldBack> heldBack,
      String failure) {
    return new NightRecord(
        DATE,
        7,
        state,
        "cutoff",
        "W",
        Instant.EPOCH,
        Instant.EPOCH,
        loaded,
        missing,
        heldBack,
        Map.of(),
        failure,
        Set.of());
  }
}
