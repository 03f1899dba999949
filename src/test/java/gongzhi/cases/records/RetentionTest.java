package gongzhi.cases.records;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.GAO_SYSTEM_ADMINISTRATOR;
import static gongzhi.cases.Cast.TANG_AUDIT_ADMINISTRATOR;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Closing;
import gongzhi.cases.Decisions;
import gongzhi.cases.agreement.Agreement;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.records.DueQuery.Asked;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.transparency.PublicRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is personal is destroyed when its time is over, and not before; the record stays true. */
@GongzhiTest
class RetentionTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired DueQuery due;
  @Autowired Anonymiser anonymiser;
  @Autowired Retention retention;
  @Autowired Holds holds;
  @Autowired Closing closing;
  @Autowired Decisions decisions;
  @Autowired Areas areas;
  @Autowired Agreement agreement;
  @Autowired PublicRecords records;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void nothing_falls_due_before_its_years_are_over() {
    CaseNo no = fixtures.aResolvedCase();
    Instant closed = closedAt(no);

    assertThat(isDue(no, DueQueryTimes.yearsAfter(closed, 3).minusSeconds(1))).isFalse();
    assertThat(isDue(no, DueQueryTimes.yearsAfter(closed, 3).plusSeconds(1))).isTrue();
    assertThat(isDue(fixtures.aCaseReportedDone(), closed.plus(Duration.ofDays(36_500)))).isFalse();
  }

  @Test
  void what_is_personal_goes_and_counts_states_dates_and_the_record_stay() {
    CaseNo no = fixtures.aResolvedCase();
    Map<String, Object> before = kept(no);

    anonymise(no);

    assertThat(kept(no)).isEqualTo(before);
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.RESOLVED);
    assertThat(personal(no))
        .containsEntry("words", "")
        .containsEntry("words_kept", "")
        .containsEntry("address", "")
        .containsEntry("title", "楼道照明损坏")
        .containsEntry("said", "")
        .containsEntry("photos", 0L);
    assertThat((Long) personal(no).get("reporter_id")).isNegative();
    assertThat(agreement.holds(no)).isTrue();
    assertThat(program.call(() -> records.bySubject(no.subject())).isIntact()).isTrue();
  }

  @Test
  void no_table_says_any_more_whose_it_was() {
    CaseNo no = fixtures.aResolvedCase();
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> decisions.publish(fixtures.act(CHEN_COMMUNITY_OFFICER, no, "三栋楼道的灯坏了")));
    lettersAndLooks(no);
    assertThat(personsBeside(no)).isPositive();

    anonymise(no);

    assertThat(personsBeside(no)).isZero();
    assertThat(
            one(
                "select coalesce(title_public, '-') from cases.case_file where no = :no",
                no,
                String.class))
        .isEqualTo("-");
    assertThat(
            one(
                "select area_id = community_id from cases.case_file where no = :no",
                no,
                Boolean.class))
        .isTrue();
    assertThat(new Browser(port).get("/cases/" + no).body()).doesNotContain("三栋楼道");
  }

  /** Rows about persons, in whatever column the number stands. */
  private long personsBeside(CaseNo no) {
    return one(
        """
        select (select count(*) from parties.letter l where l::text like '%' || :no || '%')
             + (select count(*) from parties.notice n where n::text like '%' || :no || '%')
             + (select count(*) from parties.reveal r where r.matter = :no)
        """,
        no, Long.class);
  }

  private void lettersAndLooks(CaseNo no) {
    program.run(
        () -> {
          db.sql(
                  """
                  insert into parties.letter (notice_id, party_id, area_path, matter, key, words, link, told_at)
                  select n.id, n.party_id, '/1/', :no, n.key, n.words, n.link, n.told_at from parties.notice n
                   where n.link like '/cases/' || :no || '%' limit 1
                  """)
              .param("no", no.value())
              .update();
          db.sql(
                  """
                  insert into parties.reveal (party_id, by_id, field, reason, matter, at, over_many)
                  select w.reporter_id, c.owner_id, 'PHONE', '约上门时间', c.no, now(), false
                    from cases.case_file c join cases.case_words w on w.case_id = c.id where c.no = :no
                  """)
              .param("no", no.value())
              .update();
        });
  }

  @Test
  void its_former_reporter_and_the_desk_find_what_is_left() {
    CaseNo no = fixtures.aResolvedCase();

    anonymise(no);

    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    assertThat(chen.get("/desk/cases/" + no).body())
        .contains("楼道照明损坏")
        .doesNotContain("晚上看不见台阶", "换了新灯泡", "138****2046");
    assertThat(chen.get("/desk/cases/" + no + "?tab=course").statusCode()).isEqualTo(200);
    assertThat(
            fixtures.browser(port, WANG_RESIDENT).get("/cases/" + no + "/dossier.pdf").statusCode())
        .isEqualTo(404);
    assertThat(new Browser(port).get("/cases/" + no).body()).doesNotContain("换了新灯泡");
  }

  @Test
  void nobody_gives_it_a_title_again_and_traces_of_it_name_no_building() {
    CaseNo no = fixtures.aResolvedCase();
    hold(no, "审计调卷 2026-9");
    fixtures.as(WU_SUPERVISOR, () -> released(no, "审计结束"));
    taken(no);
    program.run(
        () ->
            db.sql("update cases.legal_hold set area_path = area_path || '9/' where case_no = :no")
                .param("no", no.value())
                .update());

    anonymise(no);

    assertThat(finer("legal_hold", no)).isZero();
    assertThat(finer("record_export", no)).isZero();
    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/cases/" + no).body())
        .doesNotContain("/desk/cases/" + no + "/publish");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                fixtures.as(
                    CHEN_COMMUNITY_OFFICER,
                    () -> decisions.publish(fixtures.act(CHEN_COMMUNITY_OFFICER, no, "灯坏了"))))
        .withMessage("case.is-anonymised");
  }

  private long finer(String table, CaseNo no) {
    return one(
        "select count(*) from cases."
            + table
            + " t join cases.deletion d using (case_id) where d.case_no = :no and t.area_path <> d.area_path",
        no,
        Long.class);
  }

  @Test
  void a_held_case_is_left_out_until_it_is_released() {
    CaseNo no = fixtures.aResolvedCase();
    Instant later = DueQueryTimes.yearsAfter(closedAt(no), 4);

    hold(no, "法院调卷，(2026) 民初 1 号");
    assertThat(isDue(no, later)).isFalse();
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> hold(no, "再来一次"))
        .withMessage("records.held-already");

    fixtures.as(WU_SUPERVISOR, () -> released(no, "判决生效"));

    assertThat(isDue(no, later)).isTrue();
  }

  @Test
  void only_who_watches_over_cases_holds_them_and_with_a_reason() {
    CaseNo no = fixtures.aResolvedCase();
    Browser wu = fixtures.browser(port, WU_SUPERVISOR);
    String page = "/desk/cases/" + no + "/hold";

    assertThat(wu.submit(page, page, Map.of("reason", "要")).statusCode()).isEqualTo(422);
    assertThat(wu.submit(page, page, Map.of("reason", "审计调卷")).statusCode()).isEqualTo(303);
    assertThat(wu.get(page).body()).contains("审计调卷", "正在保全");
    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get(page).statusCode())
        .isEqualTo(403);
    assertThat(fixtures.browser(port, TANG_AUDIT_ADMINISTRATOR).get("/desk/records").body())
        .contains("审计调卷", "结案后 5 年", no.value());
  }

  @Test
  void what_was_taken_of_a_restricted_matter_is_listed_without_its_number() {
    CaseNo open = fixtures.aReceivedCase(WANG_RESIDENT, Cast.Ground.HERE, "灯坏了", CaseFixtures.LAMP);
    CaseNo confided = fixtures.aReceivedCase(WANG_RESIDENT, Cast.Ground.HERE, "不便公开的事", "FS08");
    taken(open);
    taken(confided);

    assertThat(fixtures.browser(port, GAO_SYSTEM_ADMINISTRATOR).get("/desk/records").body())
        .contains(open.value())
        .doesNotContain(confided.value());
  }

  private void taken(CaseNo no) {
    fixtures.as(
        WANG_RESIDENT,
        () ->
            db.sql(
                    """
                    insert into cases.record_export (kind, case_id, area_path, at, cases)
                    select 'DOSSIER', id, area_path || '9/', now(), 1 from cases.case_file where no = :no
                    """)
                .param("no", no.value())
                .update());
  }

  @Test
  void acts_lose_their_words_only_in_a_case_that_was_anonymised() {
    CaseNo no = fixtures.aResolvedCase();

    assertThatThrownBy(() -> forgetWordsOf(no)).hasStackTraceContaining("append-only");
    anonymise(no);
    assertThatThrownBy(() -> rewriteWordsOf(no)).hasStackTraceContaining("append-only");
  }

  /** In a community where no other test has a case. */
  @Test
  void a_whole_ground_is_done_at_night_with_one_line_in_the_public_log() {
    Area far = farAway();
    CaseNo gone = withdrawn(far);
    CaseNo held = withdrawn(far);
    hold(held, "审计调卷 2026-7");
    Asked late = new Asked("yuhua", far.path(), DueQueryTimes.yearsAfter(closedAt(gone), 4));
    long lines = lines();

    int done = retention.run(late);

    assertThat(done).isPositive();
    assertThat(lines()).isEqualTo(lines + 1);
    assertThat(personal(gone)).containsEntry("words_kept", "");
    assertThat(personal(held)).containsEntry("words_kept", "门口积水");
    assertThat(retention.run(late)).isZero();
    assertThat(program.call(() -> records.bySubject("retention:yuhua")).isIntact()).isTrue();
  }

  private Area farAway() {
    return areas
        .descendants(fixtures.area(Cast.Ground.DISTRICT), Level.COMMUNITY, null, Areas.MOST)
        .getLast();
  }

  private CaseNo withdrawn(Area where) {
    CaseNo no = fixtures.aReceivedCase(WANG_RESIDENT, where, "门口积水", CaseFixtures.LAMP);
    fixtures.as(WANG_RESIDENT, () -> closing.withdraw(fixtures.act(WANG_RESIDENT, no, "不用了")));
    return no;
  }

  private void anonymise(CaseNo no) {
    Instant later = DueQueryTimes.yearsAfter(closedAt(no), 4);
    program.run(() -> anonymiser.forget(found(no, later).getFirst(), later));
  }

  @Test
  void the_reason_of_a_hold_names_no_phone() {
    CaseNo no = fixtures.aResolvedCase();

    hold(no, "来电人 13812345678 起诉了物业");
    assertThat(heldFor(no)).isEqualTo("来电人 13********* 起诉了物业");
    fixtures.as(WU_SUPERVISOR, () -> released(no, "13812345678 已撤诉"));

    assertThat(fixtures.browser(port, WU_SUPERVISOR).get("/desk/cases/" + no + "/hold").body())
        .contains("13*********")
        .doesNotContain("13812345678");
  }

  private String heldFor(CaseNo no) {
    return program.call(
        () ->
            db.sql("select reason from cases.legal_hold where case_no = :no")
                .param("no", no.value())
                .query(String.class)
                .single());
  }

  private boolean isDue(CaseNo no, Instant at) {
    return !program.call(() -> found(no, at)).isEmpty();
  }

  /** Others' cases stay as they are: only this one is looked for. */
  private List<DueQuery.Due> found(CaseNo no, Instant at) {
    return due.list(new Asked("yuhua", "/", at), 100_000).stream()
        .filter(one -> one.no().equals(no.value()))
        .toList();
  }

  private void hold(CaseNo no, String reason) {
    fixtures.as(
        WU_SUPERVISOR,
        () -> {
          holds.hold(no, reason, fixtures.viewer(WU_SUPERVISOR));
          return no;
        });
  }

  private CaseNo released(CaseNo no, String reason) {
    holds.release(no, reason, fixtures.viewer(WU_SUPERVISOR));
    return no;
  }

  private void forgetWordsOf(CaseNo no) {
    change(no, "words = '', detail = cases.without_words(detail)");
  }

  private void rewriteWordsOf(CaseNo no) {
    change(no, "words = '其实已经修好了'");
  }

  private void change(CaseNo no, String what) {
    program.call(
        () ->
            db.sql(
                    "update cases.case_event set "
                        + what
                        + " where case_id = (select id from cases.case_file where no = :no)")
                .param("no", no.value())
                .update());
  }

  private Instant closedAt(CaseNo no) {
    return one("select closed_at from cases.case_file where no = :no", no, java.sql.Timestamp.class)
        .toInstant();
  }

  private long lines() {
    return program.call(
        () ->
            db.sql("select count(*) from transparency.opening where subject = 'retention:yuhua'")
                .query(Long.class)
                .single());
  }

  private <T> T one(String sql, CaseNo no, Class<T> type) {
    return program.call(() -> db.sql(sql).param("no", no.value()).query(type).single());
  }

  private Map<String, Object> kept(CaseNo no) {
    return row(
        """
        select c.status, c.category, c.kind, c.received_at, c.promised_at, c.closed_at, c.community_id, c.joined, c.version,
               (select count(*) from cases.case_event e where e.case_id = c.id) as acts,
               (select string_agg(encode(e.leaf, 'hex'), ',' order by e.seq) from cases.case_event e where e.case_id = c.id) as leaves
          from cases.case_file c
         where c.no = :no
        """,
        no);
  }

  private Map<String, Object> personal(CaseNo no) {
    return row(
        """
        select w.words, w.words_kept, w.reporter_id, c.address, c.title,
               (select string_agg(e.words, '') from cases.case_event e where e.case_id = c.id) as said,
               (select count(*) from cases.case_photo p where p.case_id = c.id) as photos
          from cases.case_file c
          join cases.case_words w on w.case_id = c.id
         where c.no = :no
        """,
        no);
  }

  private Map<String, Object> row(String sql, CaseNo no) {
    return program.call(() -> db.sql(sql).param("no", no.value()).query().singleRow());
  }

  /** Years of the calendar. */
  private static final class DueQueryTimes {

    static Instant yearsAfter(Instant at, int years) {
      return at.atZone(gongzhi.territory.calendar.WorkingCalendar.ZONE)
          .plusYears(years)
          .toInstant();
    }
  }
}
