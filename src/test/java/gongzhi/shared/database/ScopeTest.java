package gongzhi.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.shared.Rejection;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction sees follows from the scope it began in, and from nothing else. */
@GongzhiTest
class ScopeTest {

  private static final String COUNT = "select count(*) from scope_test.note";

  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transactions;

  @Autowired
  @Qualifier("readOnlyTransactions") TransactionTemplate readOnlyTransactions;

  @BeforeAll
  static void a_table_with_a_policy(@Autowired Database database) {
    JdbcTemplate owner = new JdbcTemplate(database.owner().dataSource());
    owner.execute(
        """
        drop schema if exists scope_test cascade;
        create schema scope_test;
        create table scope_test.note (path text not null, party bigint, organisation bigint);
        grant usage on schema scope_test to gongzhi_officer, gongzhi_job;
        grant select, insert, update, delete on scope_test.note to gongzhi_officer, gongzhi_job;
        alter table scope_test.note enable row level security;
        alter table scope_test.note force row level security;
        create policy note_is_in_scope on scope_test.note
          using (shared.in_scope(path) or party = shared.current_party()
                 or shared.in_organisation(organisation));
        """);
    Scope.job().run(() -> insert(owner));
  }

  private static void insert(JdbcTemplate owner) {
    owner.execute(
        """
        begin;
        set local gongzhi.areas = '/';
        insert into scope_test.note values ('/1/7/', null, null), ('/1/70/', 5, 9);
        commit;
        """);
  }

  @Test
  void an_officer_sees_the_rows_below_the_areas_served() {
    assertThat(rowsSeenBy(officer(List.of("/1/7/"), 0, List.of()))).isEqualTo(1);
    assertThat(rowsSeenBy(officer(List.of("/2/", "/1/"), 0, List.of()))).isEqualTo(2);
  }

  @Test
  void a_party_and_its_organisation_see_their_own() {
    assertThat(rowsSeenBy(officer(List.of(), 5, List.of()))).isEqualTo(1);
    assertThat(rowsSeenBy(officer(List.of(), 0, List.of(8L, 9L)))).isEqualTo(1);
  }

  @Test
  void an_officer_of_no_area_sees_nothing() {
    assertThat(rowsSeenBy(officer(List.of(), 0, List.of()))).isZero();
  }

  @Test
  void a_role_without_a_grant_is_refused() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> rowsSeenBy(Scope.anonymous()));
  }

  @Test
  void a_page_never_waits_for_helpers_of_the_database_to_start() {
    String helpers =
        Scope.anonymous()
            .call(
                () ->
                    transactions.execute(
                        _ ->
                            db.sql("show max_parallel_workers_per_gather")
                                .query(String.class)
                                .single()));

    assertThat(helpers).isEqualTo("0");
  }

  @Test
  void work_without_a_scope_is_refused_before_it_begins() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> transactions.execute(status -> 1))
        .withMessage("scope.none");
  }

  @Test
  void work_without_a_transaction_has_no_rights() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> db.sql(COUNT).query(Long.class).single());
  }

  @Test
  void the_scope_ends_with_the_transaction() {
    rowsSeenBy(officer(List.of("/1/"), 5, List.of(9L)));

    String left =
        db.sql(
                """
                select current_user || coalesce(current_setting('gongzhi.areas', true), '')
                    || coalesce(current_setting('gongzhi.party', true), '')
                """)
            .query(String.class)
            .single();

    assertThat(left).isEqualTo("gongzhi_app");
  }

  @Test
  void a_reading_transaction_cannot_write() {
    Scope everything = officer(List.of("/"), 0, List.of());

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                everything.run(
                    () ->
                        readOnlyTransactions.executeWithoutResult(
                            status -> db.sql("delete from scope_test.note").update())));
  }

  private static Scope officer(List<String> areas, long party, List<Long> organisations) {
    return new Scope(Scope.Role.OFFICER, areas, party, organisations);
  }

  private long rowsSeenBy(Scope scope) {
    Supplier<Long> count =
        () -> transactions.execute(status -> db.sql(COUNT).query(Long.class).single());
    try {
      return scope.call(count::get);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
