package gongzhi.shared.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * One insert of many rows. Few go as a batch; many are copied into a table of the session and
 * inserted from there at once, which the policies of the target watch as they watch every insert: a
 * direct {@code COPY} into a table with row-level security is refused by PostgreSQL.
 */
public final class ManyRows {

  /** From here on, copying is worth its two more trips to the database. */
  static final int MANY = 48;

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

  private final String batch;
  private final String staged;
  private final String table;
  private final String copied;
  private final List<String> names;

  private ManyRows(String name, String into, String values, String types) {
    List<String> columns = Arrays.stream(types.strip().split("\\s*,\\s*")).toList();
    this.names = columns.stream().map(column -> column.split(" ", 2)[0]).toList();
    this.batch = "insert into " + into + " values (" + values + ")";
    this.staged =
        "create temp table if not exists "
            + name
            + columns.stream()
                .map(column -> '"' + column.replaceFirst(" ", "\" "))
                .collect(Collectors.joining(", ", " (", ") on commit delete rows"));
    this.table = "copy pg_temp." + name + " from stdin";
    this.copied =
        "insert into "
            + into
            + " select "
            + PARAMETER.matcher(values).replaceAll("s.\"$1\"")
            + " from pg_temp."
            + name
            + " s";
  }

  /**
   * An insert.
   *
   * @param name of the table of the session, unlike any other
   * @param into the target with its columns: {@code cases.part (id, task)}
   * @param values one expression for each of them, with parameters: {@code :id, lower(:task)}
   * @param types every parameter with its type: {@code id bigint, task text}
   */
  public static ManyRows into(String name, String into, String values, String types) {
    return new ManyRows(name, into, values, types);
  }

  /**
   * Inserts these rows, each a map from the names of the parameters to values; once in a
   * transaction.
   */
  public void insert(
      NamedParameterJdbcTemplate db, List<? extends Map<String, ? extends @Nullable Object>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    if (rows.size() < MANY) {
      @SuppressWarnings("unchecked") // every row is a map from names to values
      Map<String, ?>[] all = (Map<String, ?>[]) rows.toArray(Map<?, ?>[]::new);
      db.batchUpdate(batch, all);
    } else {
      StringBuilder text = new StringBuilder(rows.size() * 256);
      rows.forEach(row -> line(text, row));
      db.getJdbcTemplate().execute((Connection connection) -> copy(connection, text.toString()));
    }
  }

  private boolean copy(Connection connection, String text) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(staged);
      var copying = connection.unwrap(PGConnection.class).getCopyAPI();
      copying.copyIn(table, new StringReader(text));
      return statement.executeUpdate(copied) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(StringBuilder text, Map<String, ? extends @Nullable Object> row) {
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        text.append('\t');
      }
      cell(text, row.get(names.get(i)));
    }
    text.append('\n');
  }

  /** As the text format of COPY wants it. */
  private static void cell(StringBuilder text, @Nullable Object value) {
    switch (value) {
      case null -> text.append("\\N");
      case Timestamp at -> text.append(at.toInstant());
      case String words -> escape(text, words);
      default -> text.append(value);
    }
  }

  private static void escape(StringBuilder text, String words) {
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      switch (letter) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(letter);
      }
    }
  }
}
