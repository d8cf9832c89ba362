/**
 * What is told of a night: the rows of {@code file_loads} and {@code nights}, the record of the
 * date, and the mail.
 */
package io.fixhouse.night.record;
