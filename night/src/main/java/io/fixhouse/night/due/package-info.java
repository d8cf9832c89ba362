/**
 * What is due for a date: who has delivered, which deliveries stand, which of them are published,
 * and who has not come.
 */
package io.fixhouse.night.due;
