package gongzhi.cases.confiding;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.cases.Reclassifying;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one person hides is hidden at once, and for good only by the word of a second one. */
@GongzhiTest
@Import({MovedClock.class, Superuser.class})
class ConfidingTest {

  private static final String LEADS = "CG10";

  private static final String CONFIRMED_BY_WHOEVER_HID_IT =
      """
      update cases.confiding set decided_at = now(), decided_by = asked_by, kept = true
       where case_id = (select id from cases.case_file where no = '%s')
      """;

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Reclassifying reclassifying;
  @Autowired Confidings confidings;
  @Autowired ConfidingTimer timer;
  @Autowired MovedClock clock;
  @Autowired People people;
  @Autowired Posts posts;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;
  @Autowired Superuser superuser;

  @BeforeEach
  void somebody_is_appointed_for_leads() {
    clock.set(MovedClock.MONDAY);
    fixtures.viewer(CHEN_COMMUNITY_OFFICER);
    program.run(this::appointed);
    posts.reload();
  }

  @Test
  void hides_at_once_and_waits_on_the_list_of_a_named_post_until_it_is_confirmed() {
    CaseNo no = fixtures.aCaseInProgress();
    hides(no);
    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/cases/" + no).statusCode())
        .isEqualTo(404);
    Browser named = fixtures.browser(port, ownerOf(no));
    assertThat(named.get("/desk/todo").body()).contains("别人转为保密的，要您确认或退回", no.value());

    assertThat(sends(named, no, "confided-keep", Map.of())).isEqualTo(303);

    assertThat(named.get("/desk/cases/" + no).body())
        .contains("专项承办单位确认是保密事项")
        .doesNotContain("/confided-keep\"");
    assertThat(stands(no)).isEqualTo("true");
    refused("confiding.nothing-to-confirm", no);
  }

  @Test
  void goes_back_with_a_reason_to_whoever_had_it_and_with_the_time_that_was_left() {
    CaseNo no = fixtures.aCaseInProgress();
    Instant due = dueOf(no);
    hides(no);
    clock.pass(Duration.ofDays(1));
    Browser named = fixtures.browser(port, ownerOf(no));
    assertThat(sends(named, no, "confided-return", Map.of("words", ""))).isEqualTo(422);

    Map<String, String> why = Map.of("words", "灯坏了，没有廉洁问题");
    assertThat(sends(named, no, "confided-return", why)).isEqualTo(303);

    assertThat(stands(no)).isEqualTo("false");
    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.ASSIGNED);
    assertThat(ownerOf(no)).isEqualTo(QIAN_PROPERTY_MANAGER.id());
    assertThat(dueOf(no)).isEqualTo(due.plus(Duration.ofDays(1)));
    assertThat(page(QIAN_PROPERTY_MANAGER, no)).contains("退回原单位", "/accept\"");
    assertThat(fixtures.toldTo(CHEN_COMMUNITY_OFFICER))
        .contains("case.notice.confiding-returned " + no);
    assertThat(fixtures.browser(port, WANG_RESIDENT).get("/cases/" + no).body())
        .contains("灯坏了，没有廉洁问题");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> hides(no))
        .withMessage("confiding.was-given-back");
  }

  @Test
  void goes_back_to_those_who_studied_it_where_no_unit_had_it() {
    CaseNo no = fixtures.aStudiedCase();
    PartyId before = ownerOf(no);
    hides(no);

    as(no, viewer(ownerOf(no)), "只是灯坏了");

    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.DELIBERATING);
    assertThat(ownerOf(no)).isEqualTo(before);
  }

  @Test
  void is_confirmed_neither_by_whoever_hid_it_nor_by_anybody_else() {
    CaseNo no = fixtures.aStudiedCase();
    hides(no);

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> as(no, fixtures.viewer(ZHAO_SECRETARY), "退"))
        .withMessage("case.not-found");
    assertThat(sends(fixtures.browser(port, CHEN_COMMUNITY_OFFICER), no, "confided-keep", Map.of()))
        .isEqualTo(403);
    assertThatThrownBy(() -> superuser.run(CONFIRMED_BY_WHOEVER_HID_IT.formatted(no)))
        .hasMessageContaining("who_confides_never_confirms");
  }

  @Test
  void a_word_that_does_not_come_in_time_is_told_of_once_and_stays_to_be_said() {
    CaseNo no = fixtures.aStudiedCase();
    hides(no);
    PartyId owner = ownerOf(no);

    clock.pass(Duration.ofDays(4));
    timer.run();
    timer.run();

    assertThat(lateTo(owner, no)).isOne();
    assertThat(fixtures.browser(port, owner).get("/desk/todo").body()).contains(no.value());
  }

  private void hides(CaseNo no) {
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () ->
            reclassifying.reclassify(
                fixtures.act(CHEN_COMMUNITY_OFFICER, no, "反映收了好处"), LEADS, null));
  }

  private void as(CaseNo no, Viewer who, String words) {
    who.scope().call(() -> confidings.giveBack(Act.of(who, no, words)));
  }

  private void refused(String key, CaseNo no) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> as(no, viewer(ownerOf(no)), "再看"))
        .withMessage(key);
  }

  private int sends(Browser who, CaseNo no, String act, Map<String, String> form) {
    String page = "/desk/cases/" + no;
    String from = who.get(page).statusCode() == 200 ? page : "/desk/todo";
    return who.submit(from, page + "/" + act, form).statusCode();
  }

  private Viewer viewer(PartyId who) {
    return Viewer.staff(who, posts.seatsOf(who, clock.instant()), clock.instant());
  }

  private String page(Cast who, CaseNo no) {
    return fixtures.browser(port, who).get("/desk/cases/" + no).body();
  }

  private PartyId ownerOf(CaseNo no) {
    return new PartyId(Long.parseLong(ask("owner_id::text", no)));
  }

  private String stands(CaseNo no) {
    return ask("restricted::text", no);
  }

  private Instant dueOf(CaseNo no) {
    return Instant.parse(
        ask("to_char(due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')", no));
  }

  private String ask(String what, CaseNo no) {
    return program.call(
        () ->
            db.sql("select " + what + " from cases.case_file where no = :no")
                .param("no", no.value())
                .query(String.class)
                .single());
  }

  private long lateTo(PartyId owner, CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select count(*) from parties.notice
                     where party_id = :owner and key = 'case.notice.confiding-late' and words ->> 0 = :no
                    """)
                .param("owner", owner.value())
                .param("no", no.value())
                .query(Long.class)
                .single());
  }

  private void appointed() {
    Area ground = fixtures.area(Cast.Ground.DISTRICT);
    boolean there =
        posts.basedIn(ground).stream()
            .anyMatch(unit -> unit.kind().equals("discipline_inspection_office"));
    if (there) {
      return;
    }
    PartyId person = people.enter(new Person("纪先生", null, null, ground.path()));
    db.sql(
            """
            with body as (
              insert into parties.party (kind, label, created_at) values ('ORGANISATION', '示例纪检机构', now()) returning id),
            unit as (
              insert into parties.organisation (party_id, kind, area_id, area_path)
              select id, 'discipline_inspection_office', :area, :path from body returning party_id)
            insert into parties.post (party_id, role, area_id, area_path, organisation_id, held_from, basis)
            select :person, 'confidential_handler', :area, :path, party_id, timestamptz '2020-01-01 00:00+08', '测试名单'
              from unit
            """)
        .param("area", ground.id().value())
        .param("path", ground.path())
        .param("person", person.value())
        .update();
  }
}
