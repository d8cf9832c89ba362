/** Keeps servers off the network that would listen on every address and cannot be told not to. */
package io.fixhouse.loopback;
