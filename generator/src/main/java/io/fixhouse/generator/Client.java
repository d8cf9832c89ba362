package io.fixhouse.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * A client of the house and how it trades.
 *
 * @param number the house's number for it, such as 1001
 * @param lot what its orders are multiples of, in shares
 * @param lots the most lots of one order
 * @param slices the most fills of one order
 * @param buys of a hundred orders, how many buy
 * @param favourites of a hundred orders, how many are in its own few symbols
 * @param patience the longest time between two fills of an order, in milliseconds
 */
record Client(int number, int lot, int lots, int slices, int buys, int favourites, int patience) {
  static final int COUNT = 40;
  static final int FIRST_NUMBER = 1001;

  /**
   * Every client: funds in round lots, small accounts in odd ones, slicers and one-shot traders.
   */
  static final List<Client> ALL = make();

  private static List<Client> make() {
    int[] lotSizes = {100, 100, 100, 10, 1, 500};
    List<Client> clients = new ArrayList<>();
    Draw draw = new Draw();
    for (int i = 0; i < COUNT; i++) {
      draw.keyed(FIRST_NUMBER, i, 0);
      clients.add(
          new Client(
              FIRST_NUMBER + i,
              lotSizes[draw.below(lotSizes.length)],
              draw.between(2, 40),
              draw.between(1, 9),
              draw.between(30, 70),
              draw.between(20, 90),
              draw.between(50, 20_000)));
    }
    return List.copyOf(clients);
  }
}
