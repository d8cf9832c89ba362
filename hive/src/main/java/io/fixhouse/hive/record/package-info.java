/**
 * What runs say of themselves: the rows of {@code file_loads} and {@code nights}, written as ORC
 * without Hive, so that a run can report that Hive has failed.
 */
package io.fixhouse.hive.record;
