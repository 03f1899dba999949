package gongzhi.walls;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.shared.database.Superuser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Nobody adds a column about persons to the cases without saying what becomes of it. */
@GongzhiTest
@Import(Superuser.class)
class PersonalColumnsTest {

  private static final Path LIST = Path.of("src/test/resources/walls/personal.txt");

  /** Times, dates, counts and marks say nothing about persons by themselves. */
  private static final String COLUMNS =
      """
      select c.table_name || '.' || c.column_name
        from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'cases' and t.table_type = 'BASE TABLE'
         and c.data_type in ('text', 'bigint', 'jsonb', 'bytea', 'double precision', 'ARRAY')
      """;

  @Autowired Superuser superuser;

  @Test
  void every_column_has_a_fate_and_every_line_a_column() throws Exception {
    assertThat(listed()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(columns());
  }

  @Test
  void what_is_kept_says_why() throws IOException {
    assertThat(lines().filter(line -> line.contains(" kept ")))
        .allMatch(line -> line.matches(".+ \\| .{10,}"));
  }

  private static List<String> listed() throws IOException {
    return lines()
        .flatMap(
            line -> {
              String[] words = line.split(" \\| ")[0].split(" ");
              return Arrays.stream(words).skip(2).map(column -> words[0] + "." + column);
            })
        .toList();
  }

  private static Stream<String> lines() throws IOException {
    return Files.readAllLines(LIST).stream().filter(line -> !line.startsWith("#"));
  }

  private List<String> columns() throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection db = superuser.open();
        Statement ask = db.createStatement();
        ResultSet rows = ask.executeQuery(COLUMNS)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
