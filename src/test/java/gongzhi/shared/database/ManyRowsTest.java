package gongzhi.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Few rows and many arrive alike, and both meet the walls of the table. */
@GongzhiTest
@Import(Superuser.class)
class ManyRowsTest {

  private static final ManyRows ROWS =
      ManyRows.into(
          "tried",
          "shared.tried (n, words, at, doubled)",
          ":n, :words, :at, :n * 2",
          "n integer, words text, at timestamptz");
  private static final Instant AT = Instant.parse("2026-03-01T15:59:59.123456Z");
  private static final String HARD = "行\t一\n行\\二\r\\N \\. 🏮 \" ' ,";

  @Autowired private Superuser superuser;
  @Autowired private NamedParameterJdbcTemplate db;
  @Autowired private TransactionTemplate transactions;

  @BeforeEach
  void a_table_with_a_wall() {
    superuser.run(
        """
        create table shared.tried (n integer, words text, at timestamptz, doubled integer);
        alter table shared.tried enable row level security;
        create policy below_ten_thousand on shared.tried for all to gongzhi_job using (true) with check (n < 10000);
        grant select, insert on shared.tried to gongzhi_job""");
  }

  @AfterEach
  void without_it() {
    superuser.run("drop table shared.tried");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 47, 48, 700})
  void every_value_arrives_as_it_was(int count) {
    insert(rows(0, count));
    insert(rows(count, count));

    assertThat(kept()).hasSize(2 * count).allSatisfy(ManyRowsTest::isWhole);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 700})
  void a_row_behind_the_wall_stops_all_of_them(int count) {
    List<Map<String, @Nullable Object>> rows = rows(10_000, count);

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> insert(rows))
        .havingRootCause()
        .withMessageContaining("row-level security");
    assertThat(kept()).isEmpty();
  }

  @Test
  void what_was_refused_does_not_come_with_the_next_ones() {
    assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> insert(rows(9990, 100)));
    insert(rows(0, 100));

    assertThat(kept()).hasSize(100);
  }

  private void insert(List<Map<String, @Nullable Object>> rows) {
    Scope.job().run(() -> transactions.executeWithoutResult(_ -> ROWS.insert(db, rows)));
  }

  private List<Map<String, Object>> kept() {
    String read = "select n, words, at, doubled from shared.tried order by n limit 2000";
    return Scope.job().call(() -> transactions.execute(_ -> db.queryForList(read, Map.of())));
  }

  private static void isWhole(Map<String, Object> row) {
    int n = (int) row.get("n");
    assertThat(row.get("words")).isEqualTo(n % 3 == 0 ? null : HARD + n);
    assertThat(((Timestamp) row.get("at")).toInstant()).isEqualTo(AT.plusMillis(n));
    assertThat(row.get("doubled")).isEqualTo(n * 2);
  }

  private static List<Map<String, @Nullable Object>> rows(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(ManyRowsTest::row).toList();
  }

  private static Map<String, @Nullable Object> row(int n) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("n", n);
    row.put("words", n % 3 == 0 ? null : HARD + n);
    row.put("at", Timestamp.from(AT.plusMillis(n)));
    return row;
  }
}
