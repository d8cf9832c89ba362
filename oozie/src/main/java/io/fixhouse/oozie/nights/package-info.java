/**
 * What the operator of the nights asks and does: {@code nights}, {@code rerun}, {@code backfill}.
 */
package io.fixhouse.oozie.nights;
