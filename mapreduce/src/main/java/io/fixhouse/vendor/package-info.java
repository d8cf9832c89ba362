/** What is known of each vendor: its profile, and the reference data that map its identifiers. */
package io.fixhouse.vendor;
