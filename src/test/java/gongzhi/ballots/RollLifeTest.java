package gongzhi.ballots;

import static gongzhi.ballots.PollDeeds.refused;
import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.ballots.register.RollObjections;
import gongzhi.ballots.register.RollState;
import gongzhi.ballots.register.Rolls;
import gongzhi.ballots.register.Ruling;
import gongzhi.ballots.register.Wrong;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A roll from the list to the moment from which nobody can change it. */
@GongzhiTest
@Import(Superuser.class)
class RollLifeTest {

  @Autowired CaseFixtures cases;
  @Autowired PollFixtures fixtures;
  @Autowired PollDeeds deeds;
  @Autowired Rolls rolls;
  @Autowired RollObjections objections;
  @Autowired Superuser superuser;
  @LocalServerPort int port;

  @Test
  void owners_of_several_flats_and_the_developer_are_one_head_each() {
    long roll = fixtures.draft(Electorate.Kind.OWNERS, PollFixtures.OWNERS).roll();

    assertThat(fixtures.ask("select heads || ' ' || area from ballots.roll where id = " + roll))
        .isEqualTo("4 50725");
    assertThat(
            fixtures.ask(
                "select string_agg(area::text, ' ' order by area) from ballots.roll_entry where roll_id = "
                    + roll))
        .isEqualTo("9025 12000 12000 17700");
  }

  @Test
  void a_list_with_a_fault_is_told_row_by_row() {
    String list =
        """
        楼栋,单元,房号,面积,姓名,手机
        1,1,101,88.505,王一,13800002046
        1,1,101,88.50,,13800002046
        1,1,,88.50,赵五,
        """;

    assertThatExceptionOfType(FaultyList.class)
        .isThrownBy(() -> fixturesDraft(list))
        .satisfies(
            faulty ->
                assertThat(faulty.getMessage())
                    .isEqualTo(
                        "2 roll.fault.area, 3 roll.fault.name, 3 roll.fault.part-twice, 4 roll.fault.phone, 4 roll.fault.part"));
  }

  @Test
  void one_phone_with_two_names_is_one_person_or_two_and_the_list_must_say() {
    String shared =
        """
        楼栋,单元,房号,面积,姓名,手机,编号
        1,1,101,88.50,王一,13800002046,
        2,1,105,60.00,王二,%s
        """;

    assertThatExceptionOfType(FaultyList.class)
        .isThrownBy(() -> fixturesDraft(shared.formatted("13800002046,")))
        .withMessage("3 roll.fault.phone-of-another");
    long two = fixtures.draft(Electorate.Kind.OWNERS, shared.formatted(",2-1-105")).roll();
    assertThat(fixtures.ask("select heads::text from ballots.roll where id = " + two))
        .isEqualTo("2");
  }

  @Test
  void everybody_reads_the_rows_of_a_posted_roll_without_flats_areas_and_names() {
    long roll = fixtures.draft(Electorate.Kind.OWNERS, PollFixtures.OWNERS).roll();
    String page = "/polls/rolls/" + roll;
    deeds.act(CHEN_COMMUNITY_OFFICER, () -> rolls.post(cases.viewer(CHEN_COMMUNITY_OFFICER), roll));
    long voters = fixtures.posted(Electorate.Kind.REPRESENTATIVES, PollFixtures.MEMBERS);

    String shown = new Browser(port).get(page).body();

    assertThat(shown)
        .contains("1-1，2 套", "2-1，2 套")
        .doesNotContain("177.00", "1-1-101", "王业主", "13800002046");
    assertThat(new Browser(port).get("/polls/rolls/" + voters).body())
        .contains("王女士")
        .doesNotContain("王一");
    Browser wang = cases.browser(port, WANG_RESIDENT);
    wang.submit(page, page + "/objections", Map.of("entry", "99", "words", "这户去年过世了"));
    assertThat(wang.get(page).body()).doesNotContain("这户去年过世了");
    wang.submit(page, page + "/objections", Map.of("entry", "2", "words", "这户去年过世了"));
    assertThat(wang.get(page).body()).contains("第 2 号：这户去年过世了");
    assertThat(cases.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/rolls/" + roll).body())
        .contains("第 2 号：这户去年过世了");
  }

  private static final class FaultyList extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FaultyList(String faults) {
      super(faults);
    }
  }

  private void fixturesDraft(String list) {
    throw new FaultyList(
        fixtures.draft(Electorate.Kind.OWNERS, list).faults().stream()
            .map(fault -> fault.row() + " " + fault.key())
            .reduce((one, other) -> one + ", " + other)
            .orElse(""));
  }

  @Test
  void whoever_is_not_eighteen_on_the_day_of_the_vote_is_told_by_row() {
    LocalDate day = fixtures.dayOfTheVote();
    String list =
        "姓名,手机,出生日期\n王一,13800002046,%s\n刘二,13800002047,%s\n张三,13800012001,去年\n"
            .formatted(day.minusYears(18), day.minusYears(18).plusDays(1));

    assertThat(
            fixtures.draft(Electorate.Kind.RESIDENTS, list).faults().stream()
                .map(fault -> fault.row() + " " + fault.key()))
        .containsExactly("3 roll.fault.under-age", "4 roll.fault.born");
  }

  @Test
  void a_frozen_roll_refuses_every_change_whoever_tries() {
    long roll = fixtures.frozen(Electorate.Kind.OWNERS, PollFixtures.OWNERS);

    assertThat(fixtures.rolls()).isNotNull();
    for (String change :
        new String[] {
          "update ballots.roll_entry set area = 1 where roll_id = ",
          "delete from ballots.roll_person where roll_id = ",
          "delete from ballots.roll_part where roll_id = ",
          "update ballots.roll set state = 'POSTED' where id = "
        }) {
      assertThatExceptionOfType(RuntimeException.class)
          .isThrownBy(() -> deeds.plainly(change + roll))
          .withMessageContaining("roll");
    }
  }

  @Test
  void a_roll_is_frozen_after_its_objections_are_ruled_on() {
    long roll = fixtures.draft(Electorate.Kind.OWNERS, PollFixtures.OWNERS).roll();
    deeds.act(CHEN_COMMUNITY_OFFICER, () -> rolls.post(cases.viewer(CHEN_COMMUNITY_OFFICER), roll));
    deeds.act(
        CHEN_COMMUNITY_OFFICER,
        () ->
            objections.atDesk(
                cases.viewer(CHEN_COMMUNITY_OFFICER), roll, new Wrong(null, "1 栋 101 的面积写错了")));
    refused("roll.still-hears-objections", () -> freeze(roll));
    superuser.run(
        "update ballots.roll set objections_until = now() - interval '1 day' where id = " + roll);
    refused("roll.objections-open", () -> freeze(roll));
    long objection =
        Long.parseLong(
            fixtures.ask("select id::text from ballots.roll_objection where roll_id = " + roll));
    Ruling wrong = new Ruling(objection, false, "与不动产登记一致");
    refused("roll.another-rules", () -> ruled(CHEN_COMMUNITY_OFFICER, roll, wrong));
    ruled(ZHAO_SECRETARY, roll, wrong);
    freeze(roll);

    assertThat(fixtures.ask("select state from ballots.roll where id = " + roll))
        .isEqualTo(RollState.FROZEN.name());
  }

  @Test
  void a_correction_changes_what_was_found_wrong_and_hangs_anew() {
    long roll = fixtures.posted(Electorate.Kind.OWNERS, PollFixtures.OWNERS);
    superuser.run(
        "update ballots.roll set objections_until = now() + interval '1 day' where id = " + roll);
    deeds.act(
        CHEN_COMMUNITY_OFFICER,
        () ->
            objections.atDesk(
                cases.viewer(CHEN_COMMUNITY_OFFICER), roll, new Wrong(null, "漏了 3 栋 101")));
    String id =
        fixtures.ask("select max(id)::text from ballots.roll_objection where roll_id = " + roll);
    ruled(ZHAO_SECRETARY, roll, new Ruling(Long.parseLong(id), true, "补上"));
    String one = PollFixtures.OWNERS + "3,1,101,75.25,赵六,13800012009,,\n";

    refused(
        "roll.changes-too-much",
        () -> refilled(roll, "楼栋,单元,房号,面积,姓名,手机\n9,1,101,50.00,外人,13800019999\n"));
    refilled(roll, one);
    refused("roll.nothing-to-correct", () -> refilled(roll, PollFixtures.OWNERS));

    assertThat(
            fixtures.ask(
                "select (posted_at > now() - interval '1 hour')::text from ballots.roll where id = "
                    + roll))
        .isEqualTo("true");
    assertThat(
            fixtures.ask(
                "select count(*)::text from parties.notice where key = 'roll.notice.put-on' and link = '/polls/rolls/"
                    + roll
                    + "'"))
        .isEqualTo("1");
  }

  @Test
  void a_correction_touches_the_row_that_was_found_wrong_and_no_other() {
    long roll = fixtures.posted(Electorate.Kind.REPRESENTATIVES, PollFixtures.MEMBERS);
    superuser.run(
        "update ballots.roll set objections_until = now() + interval '1 day' where id = " + roll);
    int row =
        Integer.parseInt(
            fixtures.ask(
                """
                select q.entry_no::text from ballots.roll_person q
                  join parties.identity i on i.party_id = q.party_id
                 where q.roll_id = %d and i.phone_masked like '%%2002'
                """
                    .formatted(roll)));
    deeds.act(
        CHEN_COMMUNITY_OFFICER,
        () ->
            objections.atDesk(
                cases.viewer(CHEN_COMMUNITY_OFFICER), roll, new Wrong(row, "这个人已经搬走")));
    String list = "姓名,手机\n王一,13800002046\n刘二,13800002047\n";
    refused("roll.objections-open", () -> refilled(roll, list));
    String id =
        fixtures.ask("select max(id)::text from ballots.roll_objection where roll_id = " + roll);
    ruled(ZHAO_SECRETARY, roll, new Ruling(Long.parseLong(id), true, "已经搬走"));

    String stranger = "外人,13800019999\n";
    for (String wrong :
        new String[] {
          "姓名,手机\n王一,13800002046\n李四,13800012002\n",
          "姓名,手机\n王一,13800002046\n李四,13800012002\n" + stranger,
          list + stranger
        }) {
      refused("roll.changes-too-much", () -> refilled(roll, wrong));
    }
    refilled(roll, list);

    assertThat(fixtures.ask("select heads::text from ballots.roll where id = " + roll))
        .isEqualTo("2");
    superuser.run(
        "update ballots.roll set objections_until = now() - interval '1 second' where id = "
            + roll);
    refused("roll.correction-unchecked", () -> freeze(roll));
    refused("paper.needs-another-person", () -> checked(CHEN_COMMUNITY_OFFICER, roll));
    Browser zhao = cases.browser(port, ZHAO_SECRETARY);
    String desk = "/desk/rolls/" + roll;
    assertThat(zhao.get(desk).body()).contains("去掉 1 户（原第 " + row + " 号），加上 0 户，等第二人核对");
    zhao.submit(desk, desk + "/checked", Map.of());
    refused("roll.nothing-to-check", () -> checked(ZHAO_SECRETARY, roll));
    freeze(roll);
  }

  private void checked(Cast who, long roll) {
    deeds.act(who, () -> rolls.check(cases.viewer(who), roll));
  }

  private void refilled(long roll, String list) {
    deeds.act(
        CHEN_COMMUNITY_OFFICER,
        () ->
            rolls.refill(
                cases.viewer(CHEN_COMMUNITY_OFFICER), roll, list.getBytes(StandardCharsets.UTF_8)));
  }

  private void ruled(Cast by, long roll, Ruling ruling) {
    deeds.act(by, () -> objections.rule(cases.viewer(by), roll, ruling));
  }

  private void freeze(long roll) {
    deeds.act(
        CHEN_COMMUNITY_OFFICER, () -> rolls.freeze(cases.viewer(CHEN_COMMUNITY_OFFICER), roll));
  }
}
