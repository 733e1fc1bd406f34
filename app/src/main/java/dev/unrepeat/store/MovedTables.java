package dev.unrepeat.store;

import dev.unrepeat.store.MovedTable.Column;
import dev.unrepeat.store.MovedTable.Sort;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The tables that a move copies, each behind those that its rows point to.
final class MovedTables {
  private MovedTables() {}

  /// All tables but those that are made anew by whoever needs them: the index of the search, the
  /// clock of the rounds, what nodes tell each other, the list of migrations.
  private static boolean isCopied(String table) {
    return !table.startsWith("sqlite_")
        && !table.startsWith("search_")
        && !table.equals("scheduled_tasks")
        && !table.equals("news")
        && !table.equals("knock")
        && !table.equals("flyway_schema_history")
        && !table.equals(DatabaseMove.STATE);
  }

  static List<MovedTable> of(Connection connection, Dialect dialect) throws SQLException {
    DatabaseMetaData about = connection.getMetaData();
    String schema = dialect == Dialect.POSTGRESQL ? connection.getSchema() : null;
    Set<String> names = new TreeSet<>();
    try (ResultSet found = about.getTables(null, schema, "%", new String[] {"TABLE"})) {
      while (found.next()) {
        if (isCopied(found.getString("TABLE_NAME"))) {
          names.add(found.getString("TABLE_NAME"));
        }
      }
    }
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    for (String name : names) {
      Set<String> needed = new HashSet<>();
      try (ResultSet keys = about.getImportedKeys(null, schema, name)) {
        while (keys.next()) {
          needed.add(keys.getString("PKTABLE_NAME"));
        }
      }
      needed.remove(name);
      needs.put(name, needed);
    }
    List<MovedTable> ordered = new ArrayList<>();
    for (String name : ordered(needs)) {
      ordered.add(new MovedTable(name, columns(about, schema, name), dialect));
    }
    return ordered;
  }

  private static List<String> ordered(Map<String, Set<String>> needs) {
    List<String> ordered = new ArrayList<>();
    Map<String, Set<String>> left = new LinkedHashMap<>(needs);
    while (!left.isEmpty()) {
      List<String> free =
          left.keySet().stream().filter(name -> ordered.containsAll(left.get(name))).toList();
      if (free.isEmpty()) {
        throw new IllegalStateException("the tables " + left.keySet() + " point to each other");
      }
      ordered.addAll(free);
      free.forEach(left::remove);
    }
    return ordered;
  }

  private static List<Column> columns(DatabaseMetaData about, String schema, String table)
      throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet found = about.getColumns(null, schema, table, "%")) {
      while (found.next()) {
        columns.add(
            new Column(
                found.getString("COLUMN_NAME"),
                sort(found.getInt("DATA_TYPE"), table, found.getString("COLUMN_NAME")),
                "YES".equals(found.getString("IS_AUTOINCREMENT"))));
      }
    }
    columns.sort(Comparator.comparing(Column::name));
    return columns;
  }

  private static Sort sort(int type, String table, String column) {
    return switch (type) {
      case Types.VARCHAR, Types.LONGVARCHAR, Types.CHAR, Types.CLOB -> Sort.TEXT;
      case Types.INTEGER, Types.BIGINT, Types.SMALLINT, Types.TINYINT -> Sort.NUMBER;
      case Types.BOOLEAN, Types.BIT -> Sort.FLAG;
      case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> Sort.BYTES;
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> Sort.REAL;
      default ->
          throw new IllegalStateException(
              "the column %s of %s has the type %d, which a move does not know"
                  .formatted(column, table, type));
    };
  }
}
