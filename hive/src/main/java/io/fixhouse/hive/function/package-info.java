/**
 * The functions that fixhouse adds to Hive: thin wrappers, run inside HiveServer2 and Tez, that
 * {@code io.fixhouse.hive.Schema} registers.
 */
package io.fixhouse.hive.function;
