/**
 * The normalise job: landed files of one file date in, ORC out, and a ledger that accounts for
 * every line. {@link io.fixhouse.normalize.NormalizeJob} is the entry.
 *
 * <p>A map task reads pieces of files, writes messages and rejected lines itself, and sends
 * executions on in blocks of rows, by vendor and bucket of their identity's hash. A reduce task
 * gets a bucket's rows in the order of files and positions, drops duplicates, flags conflicts and
 * writes executions. What a task writes becomes visible when the task is committed, its part of the
 * ledger too.
 */
package io.fixhouse.normalize;
