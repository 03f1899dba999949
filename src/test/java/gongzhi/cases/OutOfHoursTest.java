package gongzhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.Duty;
import gongzhi.cases.receipts.ReceiptTokens;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleTables;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.ruletable.RuleTrial;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.StoryClock;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports come in at any hour; what is urgent at night begins with whoever is on duty. */
@GongzhiTest
@Import(Superuser.class)
class OutOfHoursTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Autowired CaseFixtures fixtures;
  @LocalServerPort int port;
  @Autowired Intake intake;
  @Autowired RuleBook book;
  @Autowired RuleTables tables;
  @Autowired RuleTrial trial;
  @Autowired ReceiptTokens tokens;
  @Autowired Areas areas;
  @Autowired People people;
  @Autowired Posts posts;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;
  @Autowired Superuser superuser;

  private static PartyId duty;

  /** A subdistrict where nobody else of the cast works. */
  private Area street() {
    return areas.children(fixtures.area(Cast.Ground.DISTRICT).id()).get(2);
  }

  @BeforeEach
  void somebodyIsOnDutyThere() {
    if (duty == null) {
      duty = program.call(this::appointed);
      posts.reload();
    }
  }

  private PartyId appointed() {
    Area street = street();
    PartyId id =
        people.enter(new Person("夏女士", null, PhoneNumber.parse("13800009911"), street.path()));
    db.sql(
            """
            insert into parties.post (party_id, role, area_id, area_path, held_from, basis)
            values (:id, 'duty_officer', :area, :path, timestamptz '2020-01-01 00:00+08', '测试名单')
            """)
        .param("id", id.value())
        .param("area", street.id().value())
        .param("path", street.path())
        .update();
    return id;
  }

  private CaseNo at(Instant moment, boolean danger) {
    return StoryClock.at(moment, () -> intake.receive(report(danger), submitter()).no());
  }

  private Report report(boolean danger) {
    return new Report(
        Channel.WEB,
        "楼道灯掉下来快砸到人",
        List.of(),
        null,
        areas.children(street().id()).getFirst().id(),
        "3 栋",
        CaseFixtures.LAMP,
        danger,
        false,
        false);
  }

  private static Submitter submitter() {
    return new Submitter(null, null, "test", UUID.randomUUID().toString(), "00");
  }

  private static Instant lastNight() {
    return LocalDate.now(ZONE).minusDays(1).atTime(2, 30).atZone(ZONE).toInstant();
  }

  private static Instant officeHours() {
    return LocalDate.of(2026, 11, 18).atTime(10, 0).atZone(ZONE).toInstant();
  }

  private PartyId ownerOf(CaseNo no) {
    return program.call(
        () ->
            db.sql("select owner_id from cases.case_file where no = :no")
                .param("no", no.value())
                .query(PartyId.class)
                .single());
  }

  @Test
  void a_danger_at_night_begins_with_the_officer_on_duty() {
    CaseNo no = at(lastNight(), true);
    assertThat(ownerOf(no)).isEqualTo(duty);
    assertThat(told("case.notice.on-duty", no)).isOne();
    assertThat(told("case.notice.on-duty", at(officeHours(), true))).isZero();
  }

  @Test
  void the_receipt_and_whoever_tries_the_rules_name_the_officer_on_duty_and_the_urgent_limit() {
    CaseNo no = at(lastNight(), true);
    assertThat(new Browser(port).get("/report/done/" + tokens.of(no)).body()).contains("值班");

    RuleVersion rules = book.current(areas.place(street()));
    AreaId here = areas.children(street().id()).getFirst().id();
    RuleTrial.Outcome outcome =
        program.call(
            () ->
                trial.of(
                    tables.at(rules, lastNight()),
                    new RuleTrial.Question(CaseFixtures.LAMP, null, here, lastNight(), true)));
    assertThat(outcome.urgent()).isTrue();
    Duty unit = Objects.requireNonNull(outcome.unit());
    assertThat(unit.owner()).isEqualTo(duty);
    assertThat(unit.due()).isEqualTo(dueOf(no));
    assertThat(outcome.clocks())
        .as("as those of the real case: none after the answer itself")
        .hasSize(3)
        .allMatch(one -> !one.due().isAfter(dueOf(no)));
  }

  private int told(String key, CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    "select count(*)::int from parties.notice where party_id = :id and key = :key and link like '%' || :no")
                .param("id", duty.value())
                .param("key", key)
                .param("no", no.value())
                .query(Integer.class)
                .single());
  }

  private Instant dueOf(CaseNo no) {
    return program.call(
        () ->
            db.sql("select due_at from cases.case_file where no = :no")
                .param("no", no.value())
                .query(Instant.class)
                .single());
  }

  @Test
  void a_danger_in_office_hours_goes_to_the_unit_itself() {
    assertThat(ownerOf(at(officeHours(), true))).isNotEqualTo(duty);
  }

  @Test
  void an_ordinary_matter_at_night_is_taken_in_and_waits_for_the_morning() {
    assertThat(ownerOf(at(lastNight(), false))).isNotEqualTo(duty);
  }

  @Test
  void whoever_is_on_the_rota_comes_before_the_fixed_post_which_answers_for_its_gaps() {
    Instant night = LocalDate.now(ZONE).minusDays(1).atTime(23, 30).atZone(ZONE).toInstant();
    PartyId worker = program.call(() -> onTheRota(night));
    posts.reload();

    assertThat(ownerOf(at(night, true))).isEqualTo(worker);
    assertThat(ownerOf(at(night.plusSeconds(1800), true))).isEqualTo(duty);
  }

  /** Somebody of the community, from half an hour before to half an hour after. */
  private PartyId onTheRota(Instant night) {
    Area community = areas.children(street().id()).getFirst();
    PartyId id =
        people.enter(new Person("秋先生", null, PhoneNumber.parse("13800009912"), community.path()));
    db.sql(
            """
            insert into parties.post (party_id, role, area_id, area_path, held_from, basis)
            values (:id, 'community_officer', :area, :path, timestamptz '2020-01-01 00:00+08', '测试名单')
            """)
        .param("id", id.value())
        .param("area", community.id().value())
        .param("path", community.path())
        .update();
    superuser.run(
        """
        insert into cases.rota_turn (area_id, area_path, party_id, begins_at, ends_at, phone, added_by, added_at)
        values (%s, '%s', %s, timestamptz '%s', timestamptz '%s', '0731-85880000', 1, now())
        """
            .formatted(
                community.id(),
                community.path(),
                id,
                night.minusSeconds(1800),
                night.plusSeconds(1800)));
    return id;
  }
}
