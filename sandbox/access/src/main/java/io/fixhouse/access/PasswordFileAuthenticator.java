package io.fixhouse.access;

import java.io.IOException;
import java.nio.file.Path;
import javax.security.sasl.AuthenticationException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.conf.Configured;
import org.apache.hive.service.auth.PasswdAuthenticationProvider;

/**
 * HiveServer2's {@code hive.server2.custom.authentication.class}: lets in whom the file named by
 * {@link #FILE} lists. The file is read at each login, so that a changed password holds at once.
 */
public final class PasswordFileAuthenticator extends Configured
    implements PasswdAuthenticationProvider {
  /** Configuration key: the path of the file of {@code USER=HASH} lines. */
  public static final String FILE = "fixhouse.hive.password.hashes";

  /** For HiveServer2, which then sets the configuration. */
  public PasswordFileAuthenticator() {}

  @Override
  public void Authenticate(String user, String password) throws AuthenticationException {
    Configuration configuration = getConf();
    String file = configuration == null ? null : configuration.get(FILE);
    if (file == null) {
      throw new AuthenticationException(FILE + " is not set");
    }
    boolean accepted;
    try {
      accepted =
          user != null
              && password != null
              && PasswordFile.read(Path.of(file)).accepts(user, password);
    } catch (IOException e) {
      throw new AuthenticationException("the file of " + FILE + " cannot be read", e);
    }
    if (!accepted) {
      throw new AuthenticationException("wrong user or password");
    }
  }
}
