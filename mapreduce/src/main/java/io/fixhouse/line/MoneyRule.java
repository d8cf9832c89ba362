package io.fixhouse.line;

import io.fixhouse.fix.Decimals;
import io.fixhouse.fix.FixMessage;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import io.fixhouse.vendor.VendorProfile;
import java.nio.charset.StandardCharsets;

/**
 * Currency, price and average price. Where the currency is a minor unit, both prices are read two
 * decimals up, which divides them by 100 exactly, and what was sent stays in the tags.
 */
final class MoneyRule {
  private static final int PRICE_SCALE = 8;
  private static final int MINOR_PRICE_SCALE = PRICE_SCALE - 2;

  private final int priceTag;
  private final byte[] defaultCurrency;

  private int priceField;
  private long price;
  private int currencyField;
  private boolean hasCurrency;

  MoneyRule(VendorProfile profile) {
    priceTag = profile.priceTag();
    defaultCurrency =
        profile.currency().map(c -> c.getBytes(StandardCharsets.US_ASCII)).orElse(null);
  }

  /** Fills the columns; a correction that leaves its currency out keeps the original's. */
  void fill(FixMessage message, ExecKind kind, RowFields fields) {
    byte[] buffer = message.buffer();
    currencyField = message.findValue(Tags.CURRENCY);
    priceField = message.findValue(priceTag);
    if (currencyField >= 0) {
      int start = message.start(currencyField);
      int length = message.length(currencyField);
      hasCurrency = isCurrency(buffer, start, length);
      fill(message, fields, hasCurrency ? buffer : null, start, length);
    } else if (defaultCurrency != null && kind != ExecKind.CORRECT) {
      hasCurrency = true;
      fill(message, fields, defaultCurrency, 0, defaultCurrency.length);
    } else {
      hasCurrency = false;
      fill(message, fields, null, 0, 0);
    }
  }

  /** Why the message filled last can't be a fill or, where parts may be left out, a correction. */
  RejectReason fault(boolean mayLeaveOut) {
    if (priceField < 0) {
      return RejectReason.MISSING_PRICE;
    }
    if (!Decimals.isValue(price)) {
      return price == Decimals.MALFORMED
          ? RejectReason.MALFORMED_PRICE
          : RejectReason.PRICE_OUT_OF_RANGE;
    }
    if (hasCurrency || (mayLeaveOut && currencyField < 0)) {
      return null;
    }
    return currencyField < 0 ? RejectReason.MISSING_CURRENCY : RejectReason.MALFORMED_CURRENCY;
  }

  private void fill(FixMessage message, RowFields fields, byte[] code, int start, int length) {
    Row row = fields.row();
    byte[] major = code == null ? null : MinorUnits.major(code, start, length);
    int scale = major == null ? PRICE_SCALE : MINOR_PRICE_SCALE;
    price =
        priceField < 0
            ? Decimals.MALFORMED
            : Decimals.parse(
                message.buffer(), message.start(priceField), message.end(priceField), scale);
    boolean priced = Decimals.isValue(price);
    if (priced) {
      row.setLong(ExecutionColumn.PRICE, price);
    }
    fields.decimal(ExecutionColumn.AVG_PX, Tags.AVG_PX, scale);
    if (major != null) {
      row.setBytes(ExecutionColumn.CURRENCY, major, 0, major.length);
      if (priced && currencyField < 0) {
        addDefaultCurrency(message, fields);
      }
      return;
    }
    if (priced) {
      fields.take(priceField);
    }
    if (code != null) {
      row.setBytes(ExecutionColumn.CURRENCY, code, start, length);
      if (currencyField >= 0) {
        fields.take(currencyField);
      }
    }
  }

  /** Says in the tags which unit the price was sent in; an empty 15 makes way for it. */
  private void addDefaultCurrency(FixMessage message, RowFields fields) {
    int empty = message.find(Tags.CURRENCY);
    if (empty >= 0) {
      fields.take(empty);
    }
    fields.row().addTag(Tags.CURRENCY, 1, defaultCurrency, 0, defaultCurrency.length);
  }

  private static boolean isCurrency(byte[] buffer, int start, int length) {
    if (length < 3 || length > 8) {
      return false;
    }
    for (int i = start; i < start + length; i++) {
      byte b = buffer[i];
      if (!((b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9'))) {
        return false;
      }
    }
    return true;
  }
}
