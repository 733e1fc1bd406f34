package dev.unrepeat.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A table as both databases have it: its columns, its key, and which column numbers itself.
///
/// PostgreSQL tells it, which knows more kinds of columns than SQLite.
record TableShape(String name, List<Column> columns, List<String> key) {
  private static final String SCHEMA = "public";

  /// What is made anew where it is wanted, or is worth nothing elsewhere.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "flyway_schema_history",
          "knock",
          "move",
          "moved_table",
          "news",
          "scheduled_tasks",
          "search_document",
          "search_fts",
          "search_part",
          "search_word");

  TableShape {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    BYTES
  }

  /// @param counted whether the database numbers it by itself
  record Column(String name, Kind kind, boolean counted) {}

  String names() {
    return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
  }

  /// By what its rows have an order that stays the same.
  String order() {
    return (key.isEmpty() ? columns.stream().map(Column::name) : key.stream())
        .map(TableShape::quoted)
        .collect(Collectors.joining(", "));
  }

  String quotedName() {
    return quoted(name);
  }

  /// All tables that are moved, each behind those it points to.
  static List<TableShape> all(Connection postgres) throws SQLException {
    DatabaseMetaData told = postgres.getMetaData();
    Map<String, TableShape> waiting = new TreeMap<>();
    Map<String, Set<String>> needs = new TreeMap<>();
    try (ResultSet rows = told.getTables(null, SCHEMA, "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        String name = rows.getString("TABLE_NAME");
        if (!LEFT_OUT.contains(name)) {
          waiting.put(name, new TableShape(name, columns(told, name), key(told, name)));
          needs.put(name, needed(told, name));
        }
      }
    }
    List<TableShape> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      List<String> next =
          waiting.keySet().stream()
              .filter(name ->
                  needs.getOrDefault(name, Set.of()).stream().noneMatch(waiting::containsKey))
              .toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("tables that point to each other: " + waiting.keySet());
      }
      next.forEach(name -> ordered.add(waiting.remove(name)));
    }
    return ordered;
  }

  private static List<Column> columns(DatabaseMetaData told, String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet rows = told.getColumns(null, SCHEMA, table, "%")) {
      while (rows.next()) {
        columns.add(
            new Column(
                rows.getString("COLUMN_NAME"),
                kind(rows.getString("TYPE_NAME")),
                "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
      }
    }
    return columns;
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "text" -> Kind.TEXT;
      case "int2", "int4", "int8", "bigserial", "serial" -> Kind.NUMBER;
      case "bool" -> Kind.FLAG;
      case "bytea" -> Kind.BYTES;
      default -> throw new IllegalStateException("nobody has said how to move a " + type);
    };
  }

  private static List<String> key(DatabaseMetaData told, String table) throws SQLException {
    Map<Integer, String> key = new TreeMap<>();
    try (ResultSet rows = told.getPrimaryKeys(null, SCHEMA, table)) {
      while (rows.next()) {
        key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
      }
    }
    return List.copyOf(key.values());
  }

  private static Set<String> needed(DatabaseMetaData told, String table) throws SQLException {
    Set<String> needed = new TreeSet<>();
    try (ResultSet rows = told.getImportedKeys(null, SCHEMA, table)) {
      while (rows.next()) {
        needed.add(rows.getString("PKTABLE_NAME"));
      }
    }
    needed.remove(table);
    return needed;
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
