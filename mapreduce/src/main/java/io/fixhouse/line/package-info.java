/** A line's fate and its row: the design's rules, from one line's bytes to one row. */
package io.fixhouse.line;
