/** Oozie as the commands ask it, over HTTP, as the house's user. */
package io.fixhouse.oozie.client;
