/** The days on which the US equity markets trade. */
package io.fixhouse.calendar;
