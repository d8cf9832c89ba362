/**
 * Vendors' files of one trade date, made from a seed, and beside them the truth about every line.
 *
 * <p>The day of a vendor is a row of numbered <em>episodes</em>: an order with its acknowledgement,
 * fills and amendments, a heartbeat, a late fill. Each is a pure function of seed, vendor, date and
 * its number, so that a later day can name an execution of this one without making the day again.
 * Nothing here depends on the parser: its truth is what the parser is held against.
 */
package io.fixhouse.generator;
