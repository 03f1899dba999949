package gongzhi.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows become records: typed ids, words, instants and lists need no mapper. */
@GongzhiTest
class RecordRowsTest {

  record SampleId(long value) {}

  record SampleNo(String value) {}

  enum Mood {
    GLAD
  }

  record Sample(
      SampleId sampleId,
      @Nullable SampleId parent,
      SampleNo no,
      Mood mood,
      Instant at,
      LocalDate heldOn,
      List<Long> ids,
      int count) {}

  @Autowired JdbcClient db;

  @Test
  void a_row_becomes_a_record() {
    Sample sample =
        db.sql(
                """
                select 7::bigint as sample_id, null::bigint as parent, 'YH-1' as no, :mood as mood,
                       :at as at, date '2026-02-28' as held_on, array[1, 2]::bigint[] as ids, 3 as count
                """)
            .param("mood", Mood.GLAD)
            .param("at", Instant.EPOCH)
            .query(Sample.class)
            .single();

    assertThat(sample)
        .isEqualTo(
            new Sample(
                new SampleId(7),
                null,
                new SampleNo("YH-1"),
                Mood.GLAD,
                Instant.EPOCH,
                LocalDate.of(2026, 2, 28),
                List.of(1L, 2L),
                3));
  }

  @Test
  void one_column_becomes_a_typed_id_whatever_its_name() {
    assertThat(db.sql("select 5 as id").query(SampleId.class).list())
        .containsExactly(new SampleId(5));
  }

  @Test
  void a_missing_column_is_named() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> db.sql("select 1 as no, 2 as mood").query(Sample.class).list())
        .withStackTraceContaining("no column sample_id");
  }

  @Test
  void a_null_where_a_number_must_be_is_refused() {
    record Counted(String name, int count) {}

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () -> db.sql("select 'a' as name, null::int as count").query(Counted.class).list())
        .withStackTraceContaining("null in column count");
  }
}
