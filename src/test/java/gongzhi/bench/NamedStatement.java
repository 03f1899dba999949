package gongzhi.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL with names in place of question marks, translated once: the ceiling pays for no library. */
final class NamedStatement {

  private static final Pattern NAME = Pattern.compile("(?<!:):([a-z][A-Za-z]*)");

  private final List<String> names = new ArrayList<>();
  private final String sql;

  NamedStatement(String named) {
    Matcher matcher = NAME.matcher(named);
    StringBuilder plain = new StringBuilder();
    while (matcher.find()) {
      names.add(matcher.group(1));
      matcher.appendReplacement(plain, "?");
    }
    sql = matcher.appendTail(plain).toString();
  }

  /** As the database reads it. */
  String sql() {
    return sql;
  }

  void fill(PreparedStatement statement, Map<String, ?> values) throws SQLException {
    for (int i = 0; i < names.size(); i++) {
      statement.setObject(i + 1, values.get(names.get(i)));
    }
  }
}
