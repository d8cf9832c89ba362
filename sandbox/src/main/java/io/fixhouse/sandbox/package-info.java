/**
 * The one-machine cluster: real daemons, each its own JVM with its own classpath, loopback only.
 * {@link io.fixhouse.sandbox.Cluster} starts and stops it; {@link io.fixhouse.sandbox.Daemons} says
 * which daemons there are.
 */
package io.fixhouse.sandbox;
