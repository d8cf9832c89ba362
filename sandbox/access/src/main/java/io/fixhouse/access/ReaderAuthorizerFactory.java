package io.fixhouse.access;

import java.util.Set;
import org.apache.hadoop.hive.conf.HiveConf;
import org.apache.hadoop.hive.ql.security.HiveAuthenticationProvider;
import org.apache.hadoop.hive.ql.security.authorization.plugin.HiveAuthorizer;
import org.apache.hadoop.hive.ql.security.authorization.plugin.HiveAuthorizerFactory;
import org.apache.hadoop.hive.ql.security.authorization.plugin.HiveAuthorizerImpl;
import org.apache.hadoop.hive.ql.security.authorization.plugin.HiveAuthzPluginException;
import org.apache.hadoop.hive.ql.security.authorization.plugin.HiveAuthzSessionContext;
import org.apache.hadoop.hive.ql.security.authorization.plugin.HiveMetastoreClientFactory;
import org.apache.hadoop.hive.ql.security.authorization.plugin.sqlstd.SQLStdHiveAccessControllerWrapper;
import org.apache.hadoop.hive.ql.security.authorization.plugin.sqlstd.SQLStdHiveAuthorizationValidator;

/**
 * HiveServer2's {@code hive.security.authorization.manager}: SQL-standard authorisation, and for
 * all users but those that {@link #WRITERS} names, {@link ReaderValidator} before it. Hive's own
 * lets every user make databases, make tables and views in {@code default}, and write query results
 * into the server's local folders.
 */
public final class ReaderAuthorizerFactory implements HiveAuthorizerFactory {
  /** Configuration key: the users who may do more than read, separated by commas. */
  public static final String WRITERS = "fixhouse.hive.writers";

  /** For HiveServer2. */
  public ReaderAuthorizerFactory() {}

  @Override
  public HiveAuthorizer createHiveAuthorizer(
      HiveMetastoreClientFactory metastore,
      HiveConf configuration,
      HiveAuthenticationProvider user,
      HiveAuthzSessionContext session)
      throws HiveAuthzPluginException {
    SQLStdHiveAccessControllerWrapper controller =
        new SQLStdHiveAccessControllerWrapper(metastore, configuration, user, session);
    SQLStdHiveAuthorizationValidator standard =
        new SQLStdHiveAuthorizationValidator(metastore, configuration, user, controller, session);
    Set<String> writers = Set.copyOf(configuration.getTrimmedStringCollection(WRITERS));
    // The server makes one authoriser for itself before anyone has logged in: there is no name.
    String name = user.getUserName();
    boolean writer = name != null && writers.contains(name);
    return new HiveAuthorizerImpl(
        controller, writer ? standard : new ReaderValidator(name, standard));
  }
}
