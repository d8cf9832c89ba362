package io.fixhouse.fix;

/**
 * The tag orders that messages had of late. A sender has few: in a line of a known order the fields
 * are where the separators say, and what follows from the tags need not be worked out again. Of an
 * order that is not known, a message is read field by field.
 */
final class TagOrders {
  private static final int MOST = 16;

  /** Of messages of no known order, one in so many is kept once there is no more room. */
  private static final int SELDOM = 32;

  /** Each moves up when it is met, so that the commoner ones come to be tried first. */
  private final TagOrder[] known = new TagOrder[MOST];

  private final SeparatorPlaces separators = new SeparatorPlaces();
  private int count;
  private int unknown;

  /**
   * Makes line[from, end) the fields of a message, which has its BeginString, if its order is
   * known.
   *
   * @return whether it is
   */
  boolean read(byte[] line, int from, int end, byte separator, FixMessage message) {
    if (from >= end
        || end - from > SeparatorPlaces.MOST_BYTES
        || end > line.length - SeparatorPlaces.SLACK) {
      return false;
    }
    separators.find(line, from, end, separator);
    int[] ends = separators.places();
    int fields = 1 + separators.count();
    if (line[end - 1] != separator) {
      ends[separators.count()] = end;
      fields++;
    }
    long[] places = message.places(fields);
    for (int i = 0; i < count; i++) {
      TagOrder order = known[i];
      if (order.size() == fields && order.place(line, from, ends, places)) {
        if (i > 0) {
          known[i] = known[i - 1];
          known[i - 1] = order;
        }
        message.order(order);
        return message.length(fields - 1) >= 0;
      }
    }
    return false;
  }

  /** Notes the order of a message that had none that is known, if there is room or its turn. */
  void keep(TagOrder order) {
    boolean full = count == MOST;
    if (!order.canBeKnown() || (full && ++unknown % SELDOM != 0)) {
      return;
    }
    if (!full) {
      known[count++] = new TagOrder();
    }
    known[count - 1].copy(order);
  }
}
