package gongzhi.walls;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;

/**
 * What a database role can do to one table while it stands outside of everything: an officer of no
 * area, a resident who reported nothing. Tried, not read from the catalogue; nothing is kept.
 *
 * <p>Small letters work within the scope only, capitals everywhere: {@code r} select, {@code i}
 * insert, {@code u} update, {@code d} delete.
 */
final class Rights {

  private static final String NOT_PERMITTED = "42501";

  private final Connection db;

  Rights(Connection db) {
    this.db = db;
  }

  /** The letters of this role for this table; a dash for none. */
  String of(String role, String table) throws SQLException {
    String letters =
        read(role, table) + insert(role, table) + update(role, table) + delete(role, table);
    return letters.isEmpty() ? "-" : letters;
  }

  private String read(String role, String table) throws SQLException {
    if (columns(role, table, "SELECT").isEmpty()) {
      return "";
    }
    return changes(role, "select 1 from " + table) ? "R" : "r";
  }

  /** A row that is there already is sent again: its policy is asked before its key. */
  private String insert(String role, String table) throws SQLException {
    List<String> columns = columns(role, table, "INSERT");
    if (columns.isEmpty()) {
      return "";
    }
    String all = String.join(", ", columns);
    String row = ask("select row_to_json(t)::text from " + table + " t limit 1");
    String sql =
        "insert into %1$s (%2$s) overriding system value select %2$s from json_populate_record(null::%1$s, '%3$s'::json)"
            .formatted(table, all, row.isEmpty() ? "{}" : row.replace("'", "''"));
    return isRefused(role, sql) ? "i" : "I";
  }

  private String update(String role, String table) throws SQLException {
    List<String> columns = columns(role, table, "UPDATE");
    if (columns.isEmpty()) {
      return "";
    }
    String sql = "update %s set %2$s = %2$s".formatted(table, columns.getFirst());
    return changes(role, sql) ? "U" : "u";
  }

  private String delete(String role, String table) throws SQLException {
    if (!ask("select has_table_privilege('%s', '%s', 'DELETE')".formatted(role, table))
        .equals("t")) {
      return "";
    }
    return changes(role, "delete from " + table) ? "D" : "d";
  }

  private List<String> columns(String role, String table, String right) throws SQLException {
    return List.of(
            ask("""
                    select coalesce(string_agg(attname, ' ' order by attnum), '') from pg_attribute
                     where attrelid = '%2$s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                       and (attidentity <> 'a' or '%3$s' = 'SELECT')
                       and has_column_privilege('%1$s', attrelid, attnum, '%3$s')
                    """
                    .formatted(role, table, right))
                .split(" "))
        .stream()
        .filter(column -> !column.isEmpty())
        .toList();
  }

  /** Whether the statement reads or changes a row; a trigger that stops it found one to stop. */
  private boolean changes(String role, String sql) throws SQLException {
    Savepoint before = outside(role);
    try (PreparedStatement statement = db.prepareStatement(sql)) {
      return statement.execute() ? statement.getResultSet().next() : statement.getUpdateCount() > 0;
    } catch (SQLException e) {
      return true;
    } finally {
      db.rollback(before);
    }
  }

  private boolean isRefused(String role, String sql) throws SQLException {
    Savepoint before = outside(role);
    try (PreparedStatement statement = db.prepareStatement(sql)) {
      statement.execute();
      return false;
    } catch (SQLException e) {
      return NOT_PERMITTED.equals(e.getSQLState());
    } finally {
      db.rollback(before);
    }
  }

  /** Takes on the role as somebody who serves no area, belongs to nothing and is nobody known. */
  private Savepoint outside(String role) throws SQLException {
    Savepoint before = db.setSavepoint();
    try (var statement = db.createStatement()) {
      statement.execute(
          "set local gongzhi.areas = '/9999999999/'; set local gongzhi.party = '9999999999';"
              + " set local gongzhi.organisations = '9999999999'; set local role "
              + role);
    }
    return before;
  }

  private String ask(String sql) throws SQLException {
    try (PreparedStatement statement = db.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
