package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.TANG_AUDIT_ADMINISTRATOR;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static gongzhi.cases.Cast.ZHOU_RETURN_VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.confiding.Confidings;
import gongzhi.cases.ending.FollowUp;
import gongzhi.cases.ending.Rating;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Channel;
import gongzhi.cases.web.records.Paper;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.Field;
import gongzhi.parties.identity.Need;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.parties.identity.PostalAddress;
import gongzhi.parties.identity.Reveals;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Integrity leads, offences, violence at home, the protection of children and requests about one's
 * own data: by whichever door they come, a named post alone gets them.
 */
@GongzhiTest
@Import(Superuser.class)
class RestrictedDoorsTest {

  /** Category, unit that alone takes it, role of the post there. */
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "CG10", List.of("discipline_inspection_office", "confidential_handler"),
          "FS08", List.of("police_station", "restricted_handler"),
          "DL04", List.of("police_station", "restricted_handler"),
          "WS06", List.of("civil_affairs_office", "restricted_handler"),
          "CG13", List.of("data_protection_officer", "confidential_handler"));

  private static final String UNIT =
      """
      select o.kind from cases.case_file c join parties.organisation o on o.party_id = c.unit_id
       where c.no = :no
      """;

  private static final String TOLD_OF_UNITS =
      """
      select coalesce(string_agg(o.kind, ','), '') from parties.notice n
        join parties.organisation o on o.party_id = n.party_id where n.words ->> 0 = :no
      """;

  private static final Map<String, Long> HANDLERS = new ConcurrentHashMap<>();

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Intake intake;
  @Autowired Closing closing;
  @Autowired FollowUp followUp;
  @Autowired Superuser superuser;
  @Autowired Handling handling;
  @Autowired Reclassifying reclassifying;
  @Autowired Confidings confidings;
  @Autowired InstantSource clock;
  @Autowired TimerAct timers;
  @Autowired People people;
  @Autowired PostalAddress addresses;
  @Autowired Posts posts;
  @Autowired ProgramWork program;
  @Autowired Reveals reveals;
  @Autowired JdbcClient db;

  static Stream<Arguments> kinds_and_doors() {
    return KINDS.keySet().stream()
        .sorted()
        .flatMap(kind -> Stream.of(Channel.values()).map(door -> Arguments.of(kind, door)));
  }

  @BeforeEach
  void thePostsAreHeld() {
    if (HANDLERS.isEmpty()) {
      KINDS.values().stream()
          .distinct()
          .forEach(unit -> HANDLERS.put(unit.getFirst(), program.call(() -> appointed(unit))));
      posts.reload();
    }
  }

  @ParameterizedTest(name = "{0} by {1}")
  @MethodSource("kinds_and_doors")
  void goes_to_its_named_post_and_into_no_list_of_others(String category, Channel door) {
    CaseNo no = received(category, door);

    assertThat(ask("select restricted::text from cases.case_file where no = :no", no))
        .isEqualTo("true");
    assertThat(ask("select owner_id::text from cases.case_file where no = :no", no))
        .isEqualTo(String.valueOf(HANDLERS.get(KINDS.get(category).getFirst())));
    assertThat(ask("select count(*)::text from cases.register_source where no = :no", no))
        .isEqualTo("0");
    assertThat(new Browser(port).get("/cases/" + no).statusCode()).isEqualTo(404);
    for (Cast other : List.of(CHEN_COMMUNITY_OFFICER, SUN_SUBDISTRICT_OFFICER)) {
      assertThat(fixtures.browser(port, other).get("/desk/cases/" + no).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void leaves_one_line_an_hour_of_whoever_opens_it_for_the_auditor() {
    CaseNo no = received("DL04", Channel.WEB);
    Browser police = fixtures.browser(port, named("police_station").party());
    assertThat(police.get("/desk/cases/" + no).statusCode()).isEqualTo(200);
    assertThat(police.get("/desk/cases/" + no + "/panel").statusCode()).isEqualTo(200);

    assertThat(
            ask(
                "select count(*)::text from cases.record_export x join cases.case_file c on c.id = x.case_id where c.no = :no",
                no))
        .isEqualTo("1");
    assertThat(
            fixtures
                .browser(port, TANG_AUDIT_ADMINISTRATOR)
                .get("/desk/looks?kind=LOOK&q=" + no)
                .body())
        .contains("查看不公开的事", no.value());
  }

  @Test
  void keeps_the_number_that_its_reporter_wrote_for_whoever_must_call() {
    CaseNo no = received("DL04", Channel.WEB, "我丈夫要打我，请打我姐电话13812340000");

    assertThat(
            ask(
                "select w.words from cases.case_words w join cases.case_file c on c.id = w.case_id where c.no = :no",
                no))
        .contains("13812340000");
  }

  @Test
  void is_followed_up_by_another_confidential_post_when_it_is_reported_done() {
    CaseNo no = received("WS06", Channel.values()[0]);
    Viewer named = named("civil_affairs_office");
    named.scope().call(() -> handling.accept(Act.of(named, no, "")));

    named.scope().call(() -> handling.explain(Act.of(named, no, "已经联系专业机构接手"), "可以再来找我们"));

    assertThat(ask("select status from cases.case_file where no = :no", no))
        .isEqualTo("REPORTED_DONE");
    assertThat(ask(UNIT, no)).isEqualTo("civil_affairs_office");
    String asks = ask("select owner_id::text from cases.case_file where no = :no", no);
    assertThat(asks)
        .as("another confidential post asks, not who handled it")
        .isNotEqualTo(named.party().toString());
    Browser asker = fixtures.browser(port, new PartyId(Long.parseLong(asks)));
    assertThat(asker.get("/desk/cases/" + no).body()).contains("一件不便公开的事");
    assertThat(fixtures.browser(port, named.party()).get("/me/inbox").body())
        .contains(no.value())
        .doesNotContain("“" + no + "”");
    assertThat(fixtures.browser(port, ZHOU_RETURN_VISITOR).get("/desk/cases/" + no).statusCode())
        .isEqualTo(404);
  }

  @Test
  void is_announced_as_late_to_the_next_unit_above_that_may_open_it_and_to_nobody_else() {
    CaseNo no = received("WS06", Channel.WEB);
    Viewer above = named("discipline_inspection_office");
    assertThat(fixtures.browser(port, above.party()).get("/desk/cases/" + no).statusCode())
        .isEqualTo(404);

    late(no);

    assertThat(toldOfBeingLate(no))
        .isEqualTo(
            ask(
                """
                select '%s case.notice.overdue-confidential-above, ' || c.owner_id || ' case.notice.overdue'
                  from cases.case_file c where c.no = :no
                """
                    .formatted(above.party()),
                no));
    assertThat(fixtures.browser(port, above.party()).get("/desk/cases/" + no).body())
        .doesNotContain("一件不便公开的事");
    assertThat(fixtures.browser(port, above.party()).get("/desk/cases/" + no).statusCode())
        .isEqualTo(200);
  }

  @Test
  void is_announced_as_late_to_its_own_unit_where_no_other_may_open_it() {
    CaseNo no = received("WS06", Channel.WEB);
    alone("civil_affairs_office", () -> late(no));

    assertThat(toldOfBeingLate(no))
        .isEqualTo(
            ask(
                """
                select c.unit_id || ' case.notice.overdue-confidential, ' || c.owner_id || ' case.notice.overdue'
                  from cases.case_file c where c.no = :no
                """,
                no));
  }

  private void late(CaseNo no) {
    long id = Long.parseLong(ask("select id::text from cases.case_file where no = :no", no));
    program.call(() -> timers.about(id, TimeLimit.OVERDUE));
  }

  private String toldOfBeingLate(CaseNo no) {
    return ask(
        """
        select string_agg(n.party_id || ' ' || n.key, ', ' order by n.key desc)
          from parties.notice n where n.words ->> 0 = :no and n.key like 'case.notice.overdue%'
        """,
        no);
  }

  /** Meanwhile nobody works at the other confidential units. */
  private void alone(String unit, Runnable work) {
    String others =
        "update parties.version_stamp set version = version + 1; update parties.post set held_to = %s where role in ('restricted_handler', 'confidential_handler') and party_id <> "
            + HANDLERS.get(unit);
    superuser.run(others.formatted("held_from + interval '1 second'"));
    posts.reload();
    try {
      work.run();
    } finally {
      superuser.run(others.formatted("null"));
      posts.reload();
    }
  }

  @Test
  void is_done_without_a_photo_of_somebody_s_home() {
    CaseNo no = received("WS06", Channel.WEB);
    Viewer named = named("civil_affairs_office");
    named.scope().call(() -> handling.accept(Act.of(named, no, "")));

    assertThat(fixtures.browser(port, named.party()).get("/desk/cases/" + no).body())
        .contains("answer-words")
        .doesNotContain("社区核对后公开给居民");

    named.scope().call(() -> handling.reportDone(Act.of(named, no, "孩子由亲属照看，学校每周回访一次")));

    assertThat(fixtures.statusOf(no)).isEqualTo(CaseStatus.REPORTED_DONE);
  }

  @Test
  void begins_an_answer_with_no_text_that_was_written_for_anything() {
    CaseNo no = received("WS06", Channel.WEB);
    Viewer named = named("civil_affairs_office");
    named.scope().call(() -> handling.accept(Act.of(named, no, "")));
    superuser.run(
        """
        insert into cases.reply_text (reply, number, area_id, area_path, category, use, title, words, reason,
               proposed_by, proposed_at, state, decided_by, decided_at)
        select nextval('cases.reply_no'), 1, %s, '%s', c.code, 'ANY', c.title, '今天去看过了，现在没有问题了。', '测试', 1, now(), 'APPROVED', 2, now()
          from (values ('', '灯已经换好了模板'), ('WS06', '有人照看了模板')) c (code, title)
        """
            .formatted(
                fixtures.area(Cast.Ground.DISTRICT).id(),
                fixtures.area(Cast.Ground.DISTRICT).path()));

    assertThat(fixtures.browser(port, named.party()).get("/desk/cases/" + no).body())
        .contains("有人照看了模板")
        .doesNotContain("灯已经换好了模板");
  }

  @Test
  void goes_up_to_the_next_unit_that_may_read_it_and_to_no_desk_above() {
    CaseNo no = fixtures.aReceivedCase(WANG_RESIDENT, HERE, "孩子没人管", "WS06");
    explained(no);

    fixtures.as(
        WANG_RESIDENT,
        () -> closing.understand(fixtures.act(WANG_RESIDENT, no, "知道了"), Rating.NONE));
    fixtures.as(WANG_RESIDENT, () -> closing.appeal(fixtures.act(WANG_RESIDENT, no, "还是没人管")));

    assertThat(ask("select status from cases.case_file where no = :no", no)).isEqualTo("ASSIGNED");
    assertThat(ask(UNIT, no)).isEqualTo("discipline_inspection_office");
    for (Cast other : List.of(CHEN_COMMUNITY_OFFICER, SUN_SUBDISTRICT_OFFICER, ZHENG_DISPATCHER)) {
      assertThat(fixtures.browser(port, other).get("/desk/cases/" + no).statusCode())
          .isEqualTo(404);
    }
    assertThat(ask(TOLD_OF_UNITS, no)).doesNotContain("dispatch_centre");
  }

  @Test
  void given_back_goes_to_a_confidential_unit_beside_it() {
    CaseNo no = received("WS06", Channel.WEB);
    Viewer named = named("civil_affairs_office");

    named.scope().call(() -> handling.giveBack(Act.of(named, no, "不归我们管")));

    assertThat(ask(UNIT, no)).isEqualTo("police_station");
  }

  @Test
  void clerks_of_a_unit_it_fell_to_see_nothing_of_it() {
    CaseNo no = received("WS06", Channel.WEB);
    superuser.run(
        "update cases.case_file set unit_id = %s, owner_id = 1 where no = '%s'"
            .formatted(Cast.Unit.DISPATCH_CENTRE.id(), no));

    assertThat(fixtures.browser(port, ZHENG_DISPATCHER).get("/desk/cases/" + no).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_silent_reporter_is_answered_for_by_a_colleague_who_did_none_of_the_work() {
    CaseNo no = received("WS06", Channel.WEB);
    explained(no);
    Viewer colleague = colleagueOf("civil_affairs_office");
    superuser.run(
        "update cases.case_file set attempts = 3, due_at = now() - interval '1 hour' where no = '%s'"
            .formatted(no));

    Viewer handler = named("civil_affairs_office");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                handler
                    .scope()
                    .call(() -> followUp.confirmIndependently(Act.of(handler, no, "看过了"))))
        .withMessage("case.handler-never-closes");
    colleague
        .scope()
        .call(() -> followUp.confirmIndependently(Act.of(colleague, no, "上门看过，孩子有人照看")));

    assertThat(ask("select status from cases.case_file where no = :no", no)).isEqualTo("RESOLVED");
  }

  @Test
  void a_letter_about_it_is_printed_by_its_own_unit_alone() {
    PartyId ding =
        program.call(() -> people.enter(new Person("丁先生", null, null, fixtures.area(HERE).path())));
    addresses.keep(ding, "示例路 8 号 3 栋 502 室", false);
    CaseNo no = fixtures.aReceivedCase(ding, HERE, "孩子没人管", "WS06");
    explained(no);
    Browser named = fixtures.browser(port, named("civil_affairs_office").party());

    Instant end = Instant.now().plusSeconds(20);
    while (!named.get("/desk/letters").body().contains(no.value()) && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(200_000_000);
    }
    assertThat(named.get("/desk/letters").body()).contains(no.value());
    for (Cast other : List.of(CHEN_COMMUNITY_OFFICER, ZHENG_DISPATCHER)) {
      assertThat(fixtures.browser(port, other).get("/desk/letters").body())
          .doesNotContain(no.value());
    }
    assertThat(fixtures.browser(port, named("police_station").party()).get("/desk/letters").body())
        .doesNotContain(no.value());
    String batch =
        named
            .submit("/desk/letters", "/desk/letters", Map.of())
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(named.get(batch).body()).contains(no.value());
    assertThat(Paper.from(named, batch + "/letters.pdf").text())
        .contains("不用去社区")
        .doesNotContain("社区电话", "扫码", "/cases/", "修好");
  }

  @Test
  void an_open_letter_follows_its_matter_into_hiding_and_out_again() {
    PartyId ding =
        program.call(() -> people.enter(new Person("丁女士", null, null, fixtures.area(HERE).path())));
    addresses.keep(ding, "示例路 8 号 3 栋 503 室", false);
    CaseNo no = fixtures.aReceivedCase(ding, HERE, "灯坏了", CaseFixtures.LAMP);
    Viewer named = named("civil_affairs_office");
    hides(CHEN_COMMUNITY_OFFICER, no);
    named.scope().call(() -> confidings.giveBack(Act.of(named, no, "只是灯坏了")));
    program.run(() -> lay(no, ding));
    assertThat(letterLiesWith(no)).isEqualTo("the ground");

    hides(SUN_SUBDISTRICT_OFFICER, no);
    assertThat(letterLiesWith(no)).isEqualTo(named.organisations().getFirst().toString());
    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/letters").body())
        .doesNotContain(no.value());

    named.scope().call(() -> confidings.giveBack(Act.of(named, no, "还是灯坏了")));
    assertThat(letterLiesWith(no)).isEqualTo("the ground");
  }

  private void hides(Cast who, CaseNo no) {
    Act hiding = fixtures.act(who, no, "家里有孩子没人管");
    fixtures.as(who, () -> reclassifying.reclassify(hiding, "WS06", null));
  }

  private int lay(CaseNo no, PartyId to) {
    return db.sql(
            """
            insert into parties.letter (notice_id, party_id, area_path, matter, key, words, link, told_at)
            select n.id, n.party_id, :path, :no, n.key, n.words, n.link, n.told_at
              from parties.notice n where n.party_id = :to limit 1
            on conflict do nothing
            """)
        .param("path", fixtures.area(HERE).path())
        .param("no", no.value())
        .param("to", to.value())
        .update();
  }

  private String letterLiesWith(CaseNo no) {
    return ask(
        """
        select coalesce((select coalesce(l.unit_id::text, 'the ground') from parties.letter l
                          where l.matter = :no order by l.id limit 1), 'none')
        """,
        no);
  }

  @Test
  void its_handler_calls_whom_it_is_about_and_the_trace_stays() {
    CaseNo no = fixtures.aReceivedCase(WANG_RESIDENT, HERE, "孩子没人管", "WS06");
    Viewer named = named("civil_affairs_office");
    PartyId unit = named.organisations().getFirst();

    assertThat(phoneFor(named, no, unit)).isEqualTo("13800002046");
    assertThat(
            ask(
                "select count(*)::text from parties.reveal where by_id = %s and matter = :no"
                    .formatted(named.party()),
                no))
        .isEqualTo("1");
    assertThatExceptionOfType(Exception.class)
        .isThrownBy(() -> phoneFor(named, no, Cast.Unit.PROPERTY_COMPANY.id()));
  }

  private String phoneFor(Viewer who, CaseNo no, PartyId unit) {
    Need need = new Need("约时间见面", no.value(), fixtures.area(HERE).path(), unit);
    return who.scope().call(() -> reveals.open(who, WANG_RESIDENT.id(), Field.PHONE, need));
  }

  private void explained(CaseNo no) {
    Viewer named = named("civil_affairs_office");
    named.scope().call(() -> handling.accept(Act.of(named, no, "")));
    named.scope().call(() -> handling.explain(Act.of(named, no, "已经联系专业机构接手"), "可以再来找我们"));
  }

  private Viewer colleagueOf(String unit) {
    PartyId handler = named(unit).party();
    PartyId colleague =
        program.call(
            () ->
                people.enter(
                    new Person(
                        "同先生",
                        null,
                        PhoneNumber.parse("13800077777"),
                        fixtures.area(HERE).path())));
    program.run(
        () ->
            db.sql(
                    """
                    insert into parties.post (party_id, role, area_id, area_path, organisation_id, held_from, basis)
                    select :colleague, role, area_id, area_path, organisation_id, held_from, basis
                      from parties.post where party_id = :handler
                    """)
                .param("colleague", colleague.value())
                .param("handler", handler.value())
                .update());
    posts.reload();
    return Viewer.staff(colleague, posts.seatsOf(colleague, clock.instant()), clock.instant());
  }

  private Viewer named(String unit) {
    PartyId person = new PartyId(Objects.requireNonNull(HANDLERS.get(unit)));
    Instant now = clock.instant();
    return Viewer.staff(person, posts.seatsOf(person, now), now);
  }

  private CaseNo received(String category, Channel door) {
    return received(category, door, "一件不便公开的事");
  }

  private CaseNo received(String category, Channel door, String words) {
    Report report =
        new Report(
            door,
            words,
            List.of(),
            null,
            fixtures.area(HERE).id(),
            "",
            category,
            false,
            false,
            false);
    String key = UUID.randomUUID().toString();
    return intake.receive(report, new Submitter(null, null, "test", key, "00")).no();
  }

  private long appointed(List<String> unit) {
    Area ground =
        fixtures.area(
            unit.get(1).equals("restricted_handler")
                ? Cast.Ground.SUBDISTRICT
                : Cast.Ground.DISTRICT);
    long body =
        db.sql(
                "insert into parties.party (kind, label, created_at) values ('ORGANISATION', '示例专项单位', now()) returning id")
            .query(Long.class)
            .single();
    db.sql(
            "insert into parties.organisation (party_id, kind, area_id, area_path) values (:id, :kind, :area, :path)")
        .param("id", body)
        .param("kind", unit.getFirst())
        .param("area", ground.id().value())
        .param("path", ground.path())
        .update();
    PhoneNumber phone = PhoneNumber.parse("1380007" + (1000 + HANDLERS.size()));
    long person = people.enter(new Person("专先生", null, phone, ground.path())).value();
    db.sql(
            """
            insert into parties.post (party_id, role, area_id, area_path, organisation_id, held_from, basis)
            values (:person, :role, :area, :path, :unit, timestamptz '2020-01-01 00:00+08', '测试名单')
            """)
        .param("person", person)
        .param("role", unit.get(1))
        .param("area", ground.id().value())
        .param("path", ground.path())
        .param("unit", body)
        .update();
    return person;
  }

  private String ask(String sql, CaseNo no) {
    return program.call(() -> db.sql(sql).param("no", no.value()).query(String.class).single());
  }
}
