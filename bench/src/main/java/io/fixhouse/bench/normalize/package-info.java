/**
 * {@code bin/fixhouse bench normalize}: the whole way from files in HDFS to published rows, on the
 * running cluster in a house of its own, and beside it DuckDB and one plain JVM on the same files.
 */
package io.fixhouse.bench.normalize;
