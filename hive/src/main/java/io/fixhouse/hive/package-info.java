/**
 * The tables and queries in {@code hive/ddl} and {@code hive/queries}, and how a run uses them: it
 * computes a generation in a database of its own, whose partitions {@link io.fixhouse.publish} then
 * shows to readers.
 */
package io.fixhouse.hive;
