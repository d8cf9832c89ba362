/**
 * A second reading of the design's rules for a line, the plainest that there is: strings, regular
 * expressions, BigDecimal and java.time, a new object for everything. It is what {@code fix} and
 * {@code line} are held against, so it takes nothing from them; of {@code vendor} it uses the
 * profile alone.
 */
package io.fixhouse.plain;
