/**
 * Rows into ORC files that Hive reads by column name: {@link io.fixhouse.orc.OrcTable} says how a
 * table is stored, {@link io.fixhouse.orc.OrcRowWriter} writes one file of it. Works with and
 * without MapReduce.
 */
package io.fixhouse.orc;
