/**
 * Who may log in to HiveServer2: a file of user names and hashed passwords, and the class by which
 * HiveServer2 asks it.
 */
package io.fixhouse.authentication;
