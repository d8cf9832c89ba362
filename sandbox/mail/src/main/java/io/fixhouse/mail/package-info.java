/**
 * Mail on one machine: {@link io.fixhouse.mail.MailSink} takes what is sent and keeps it in a
 * {@link io.fixhouse.mail.MailFolder}; nothing is passed on to anybody.
 */
package io.fixhouse.mail;
