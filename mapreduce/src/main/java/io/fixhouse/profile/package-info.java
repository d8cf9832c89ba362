/**
 * {@code bin/fixhouse profile}: tries a vendor's profile on files before they land, and checks the
 * profiles that there are. Needs no cluster.
 */
package io.fixhouse.profile;
