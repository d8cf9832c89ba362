package io.fixhouse.profile;

import io.fixhouse.line.RejectReason;
import io.fixhouse.profile.text.TagNames;
import io.fixhouse.vendor.VendorProfile;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A reason to reject a line, for a person.
 *
 * @param what what is the matter, after "the line"
 * @param remedy what to do about it
 */
record ReasonWords(String what, String remedy) {
  private static final String SENDER = "the sender's to mend";
  private static final String CUT = "it was cut short, by a log's limit or a broken transfer";

  static ReasonWords of(RejectReason reason, VendorProfile profile) {
    String price = TagNames.full(profile.priceTag());
    String quantity = TagNames.full(profile.quantityTag());
    String time = times(profile);
    return switch (reason) {
      case NO_BEGIN_STRING ->
          words(
              "has no 8=FIX that begins a field",
              "a log's own line, or no FIX; nothing in a profile makes a message of it");
      case NO_SEPARATOR -> words("has nothing between its BeginString and a next field", CUT);
      case SEPARATOR_NOT_ACCEPTED ->
          words(
              "has a separator that the profile does not accept",
              "add it to separators, or leave the key out");
      case BAD_TAG ->
          words(
              "has a field that does not begin with a tag and =",
              "a value that holds the separator, tag names in place of numbers, or damage: "
                  + SENDER);
      case TRUNCATED_FIELD -> words("ends inside a tag", CUT);
      case TRUNCATED_DATA_FIELD ->
          words("ends before a data field's length says", CUT + ", or the data hold a line end");
      case BAD_DATA_LENGTH ->
          words("has a data field that does not end where its length says", SENDER);
      case SEVERAL_MESSAGES ->
          words(
              "holds more than one message",
              "one message a line is what is read: split them before they land");
      case WRONG_BODY_LENGTH ->
          words(
              "has a BodyLength(9) that does not hold",
              "damage; or body_length: flag, where a log redacts or changes separators");
      case WRONG_CHECKSUM ->
          words(
              "has a CheckSum(10) that does not hold",
              "damage; or checksum: flag, where a log redacts or changes separators");
      case NO_MSG_TYPE -> words("has no MsgType(35)", SENDER);
      case NEITHER_EXEC_TYPE_NOR_ORD_STATUS ->
          words(
              "is a report with neither ExecType(150) nor OrdStatus(39)",
              "fills_alone: true, if each such report is a fill");
      case MISSING_QUANTITY ->
          words("says that it trades and has no " + quantity, "quantity: the tag that has it");
      case MISSING_PRICE ->
          words("says that it trades and has no " + price, "price: the tag that has it");
      case NEGATIVE_QUANTITY -> words("says that it trades less than nothing", SENDER);
      case NO_EXEC_REF_ID ->
          words("amends a trade by ExecTransType(20) and has no ExecRefID(19)", SENDER);
      case MISSING_TIME ->
          words("is a fill or correction without a time in " + time, "time: the tag that has it");
      case MALFORMED_TIME ->
          words(
              "is a fill or correction whose time in "
                  + time
                  + " is no yyyyMMdd-HH:mm:ss[.f…] that exists",
              SENDER + ", or time: another tag");
      case AMBIGUOUS_TIME ->
          words(
              "has a local time that the clock shows twice or never, and no SendingTime(52) in UTC",
              "ask for times in UTC");
      case MALFORMED_PRICE ->
          words(
              "has a " + price + " that is no -?digits[.digits]",
              SENDER + ", or price: another tag");
      case PRICE_OUT_OF_RANGE ->
          words("has a " + price + " that decimal(18,8) does not hold", SENDER);
      case MALFORMED_QUANTITY ->
          words(
              "has a " + quantity + " that is no -?digits[.digits]",
              SENDER + ", or quantity: another tag");
      case QUANTITY_OUT_OF_RANGE ->
          words("has a " + quantity + " that decimal(18,6) does not hold", SENDER);
      case MISSING_SYMBOL ->
          words(
              "is a fill without " + TagNames.full(profile.symbolTag()) + " and SecurityID(48)",
              "symbol: {tag: the tag that has it}");
      case MISSING_SIDE -> words("is a fill without Side(54)", SENDER);
      case MALFORMED_SIDE -> words("has a Side(54) that is none of FIX's codes", SENDER);
      case MISSING_CLIENT ->
          words("is a fill without a client", "client: the tags that may have it, or none");
      case MISSING_CURRENCY ->
          words("is a fill without Currency(15)", "currency: the one that all such fills are in");
      case MALFORMED_CURRENCY ->
          words("has a Currency(15) that is not 3 to 8 letters or digits", SENDER);
      case MALFORMED_TRADE_DATE -> words("has a TradeDate(75) that is no date", SENDER);
      case TRADE_DATE_OUT_OF_WINDOW ->
          words(
              "trades on a date too far from the file date",
              "is --date right? else amend_days, up to 366");
      case LINE_TOO_LONG ->
          words(
              "is longer than 1 MiB", "it was not looked at: is it FIX, and are its line ends LF?");
    };
  }

  private static ReasonWords words(String what, String remedy) {
    return new ReasonWords(what, remedy);
  }

  private static String times(VendorProfile profile) {
    List<Integer> times = profile.times();
    return times.stream().map(TagNames::full).collect(Collectors.joining(" or "));
  }
}
