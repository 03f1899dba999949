package gongzhi.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table that is kept append-only refuses its own owner too. */
@GongzhiTest
class AppendOnlyTest {

  private final JdbcTemplate owner;

  AppendOnlyTest(@Autowired Database database) {
    owner = new JdbcTemplate(database.owner().dataSource());
  }

  @BeforeAll
  static void an_append_only_table(@Autowired Database database) {
    new JdbcTemplate(database.owner().dataSource())
        .execute(
            """
            drop schema if exists append_test cascade;
            create schema append_test;
            create table append_test.fact (id bigint primary key);
            call shared.keep_append_only('append_test.fact');
            """);
  }

  @BeforeEach
  void takes_rows() {
    owner.update("insert into append_test.fact select count(*) from append_test.fact");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "update append_test.fact set id = id + 1000",
        "delete from append_test.fact",
        "truncate append_test.fact"
      })
  void refuses_to_change_what_was_written(String change) {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> owner.execute(change))
        .withStackTraceContaining("append-only");

    assertThat(owner.queryForObject("select count(*) from append_test.fact", Long.class))
        .isPositive();
  }
}
