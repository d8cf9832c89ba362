/**
 * The one command, {@code bin/fixhouse}: what a subcommand is, how it is found and how it reports.
 * Modules add subcommands as {@link java.util.ServiceLoader} services of {@link
 * io.fixhouse.command.Command}.
 */
package io.fixhouse.command;
