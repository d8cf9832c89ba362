package io.fixhouse.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.hive.ql.parse.SemanticException;
import org.apache.hadoop.hive.ql.security.authorization.plugin.HiveAccessControlException;
import org.apache.hadoop.hive.ql.security.authorization.plugin.HiveAuthorizationValidator;
import org.apache.hadoop.hive.ql.security.authorization.plugin.HiveAuthzContext;
import org.apache.hadoop.hive.ql.security.authorization.plugin.HiveAuthzPluginException;
import org.apache.hadoop.hive.ql.security.authorization.plugin.HiveOperationType;
import org.apache.hadoop.hive.ql.security.authorization.plugin.HivePrivilegeObject;
import org.apache.hadoop.hive.ql.security.authorization.plugin.HivePrivilegeObject.HivePrivilegeObjectType;

/**
 * What a reader may do: query tables, see what there is, and set what is harmless; each still as
 * far as privileges go. What is not named here is denied, so that an operation new in Hive is too.
 */
final class ReaderValidator implements HiveAuthorizationValidator {
  private static final Set<HiveOperationType> ALLOWED =
      EnumSet.of(
          HiveOperationType.QUERY,
          HiveOperationType.EXPLAIN,
          HiveOperationType.SWITCHDATABASE,
          HiveOperationType.DESCDATABASE,
          HiveOperationType.DESCTABLE,
          HiveOperationType.DESCFUNCTION,
          HiveOperationType.SHOWDATABASES,
          HiveOperationType.SHOWTABLES,
          HiveOperationType.SHOWVIEWS,
          HiveOperationType.SHOWCOLUMNS,
          HiveOperationType.SHOWPARTITIONS,
          HiveOperationType.SHOWFUNCTIONS,
          HiveOperationType.SHOWCONF,
          HiveOperationType.SHOW_TABLESTATUS,
          HiveOperationType.SHOW_TBLPROPERTIES,
          HiveOperationType.SHOW_CREATETABLE,
          HiveOperationType.SHOW_CREATEDATABASE,
          HiveOperationType.SHOW_GRANT,
          HiveOperationType.SHOW_ROLES,
          HiveOperationType.SHOW_ROLE_GRANT,
          HiveOperationType.SET,
          HiveOperationType.RESET,
          HiveOperationType.GET_CATALOGS,
          HiveOperationType.GET_COLUMNS,
          HiveOperationType.GET_FUNCTIONS,
          HiveOperationType.GET_SCHEMAS,
          HiveOperationType.GET_TABLES,
          HiveOperationType.GET_TABLETYPES,
          HiveOperationType.GET_TYPEINFO);

  private static final Set<HivePrivilegeObjectType> FOLDERS =
      EnumSet.of(
          HivePrivilegeObjectType.LOCAL_URI,
          HivePrivilegeObjectType.DFS_URI,
          HivePrivilegeObjectType.STORAGEHANDLER_URI);

  private final String user;
  private final HiveAuthorizationValidator standard;

  ReaderValidator(String user, HiveAuthorizationValidator standard) {
    this.user = user;
    this.standard = standard;
  }

  @Override
  public void checkPrivileges(
      HiveOperationType operation,
      List<HivePrivilegeObject> inputs,
      List<HivePrivilegeObject> outputs,
      HiveAuthzContext context)
      throws HiveAuthzPluginException, HiveAccessControlException {
    if (!ALLOWED.contains(operation)) {
      throw new HiveAccessControlException(
          "Permission denied: " + user + " may only read, and this is " + operation);
    }
    if (operation == HiveOperationType.QUERY && outputs != null && !outputs.isEmpty()) {
      throw new HiveAccessControlException(
          "Permission denied: " + user + " may only read, and this writes " + outputs.get(0));
    }
    if (inputs != null) {
      for (HivePrivilegeObject input : inputs) {
        if (FOLDERS.contains(input.getType())) {
          throw new HiveAccessControlException(
              "Permission denied: " + user + " may read tables alone, and this reads " + input);
        }
      }
    }
    standard.checkPrivileges(operation, inputs, outputs, context);
  }

  @Override
  public List<HivePrivilegeObject> filterListCmdObjects(
      List<HivePrivilegeObject> objects, HiveAuthzContext context) {
    return standard.filterListCmdObjects(objects, context);
  }

  @Override
  public List<HivePrivilegeObject> applyRowFilterAndColumnMasking(
      HiveAuthzContext context, List<HivePrivilegeObject> objects) throws SemanticException {
    return standard.applyRowFilterAndColumnMasking(context, objects);
  }

  @Override
  public boolean needTransform() {
    return standard.needTransform();
  }
}
