package io.fixhouse.generator;

import java.util.List;

/** How a vendor writes what it sends: the one thing to add for another dialect of FIX. */
interface Dialect {
  /** Where what it sends is traded. */
  Exchange exchange();

  /**
   * Whether executions bear an ExecID, so that there are acknowledgements, amendments, conflicts
   * and PossDup resends; else there are fills alone, and resends are the same bytes.
   */
  boolean numbersExecutions();

  /** Whether the house's own orders stand in the file too. */
  boolean echoesOrders();

  /** How many other hops log each execution in the same file, at most. */
  int hops();

  /** Of a million busts and corrections, how many stand before what they name. */
  int earlyAmendments();

  /** Decimals of its times: 3, 6 or 9. */
  int timeDecimals();

  /** What can go wrong in it. */
  List<Malformation> malformations();

  /** The client_id under which the house knows a client of this vendor. */
  String clientId(Client client);

  /** What ends a line. */
  String lineEnd();

  /** Writes a line without its end. */
  void write(Event event, LineBuffer line);
}
