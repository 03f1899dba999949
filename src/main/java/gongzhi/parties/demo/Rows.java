package gongzhi.parties.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many rows as one array per column, which PostgreSQL takes in one statement. */
final class Rows<T> {

  private record Column<T>(String type, Function<T, ? extends @Nullable Object> value) {

    /** The driver takes bytes only in an array of their own type. */
    Object[] arrayOf(int length) {
      return type.equals("bytea") ? new byte[length][] : new Object[length];
    }
  }

  private final List<T> rows;
  private final List<Column<T>> columns = new ArrayList<>();

  Rows(List<T> rows) {
    this.rows = rows;
  }

  Rows<T> column(String type, Function<T, ? extends @Nullable Object> value) {
    columns.add(new Column<>(type, value));
    return this;
  }

  /** Binds the arrays to the statement's parameters, in the order of the columns. */
  PreparedStatement bind(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    int at = 1;
    for (Column<T> column : columns) {
      Object[] values =
          rows.stream().map(row -> column.value().apply(row)).toArray(column::arrayOf);
      statement.setArray(at++, connection.createArrayOf(column.type(), values));
    }
    return statement;
  }
}
