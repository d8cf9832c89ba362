/**
 * The rows that lines become: the columns of the tables that the normalise job writes, and one
 * reusable row of them. Knows nothing of FIX, of vendors or of Hadoop; {@code hive/ddl} declares
 * the same columns to Hive, and a test holds the two together.
 */
package io.fixhouse.table;
