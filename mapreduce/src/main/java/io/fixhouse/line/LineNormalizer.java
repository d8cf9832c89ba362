package io.fixhouse.line;

import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.MessageColumn;
import io.fixhouse.table.Row;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import java.time.LocalDate;

/** Decides a line's fate and fills its row. */
public final class LineNormalizer {
  private final Row execution = new Row(ExecutionColumn.values().length);
  private final Row message = new Row(MessageColumn.values().length);

  public LineNormalizer(VendorProfile profile, ReferenceData reference, LocalDate fileDate) {}

  public Fate normalize(byte[] buffer, int start, int end) {
    throw new UnsupportedOperationException();
  }

  public Row execution() {
    return execution;
  }

  public ExecKind kind() {
    return ExecKind.OTHER;
  }

  public Row message() {
    return message;
  }

  public RejectReason reason() {
    return RejectReason.NO_BEGIN_STRING;
  }

  public boolean hasIdentity() {
    return false;
  }

  public long identityHigh() {
    return 0;
  }

  public long identityLow() {
    return 0;
  }

  public long contentHigh() {
    return 0;
  }

  public long contentLow() {
    return 0;
  }

  public boolean clientUnmapped() {
    return false;
  }

  public boolean symbolUnmapped() {
    return false;
  }
}
