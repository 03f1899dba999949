package gongzhi.ballots;

import static gongzhi.ballots.PollDeeds.refused;
import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.SHI_SUPERVISION_MEMBER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.ballots.contests.Complaints;
import gongzhi.ballots.contests.ContestNo;
import gongzhi.ballots.contests.Contests;
import gongzhi.ballots.contests.CountMethod;
import gongzhi.ballots.contests.NewContest;
import gongzhi.ballots.contests.NewOption;
import gongzhi.ballots.contests.Nominations;
import gongzhi.ballots.contests.Nominee;
import gongzhi.ballots.contests.Paper;
import gongzhi.ballots.contests.Review;
import gongzhi.ballots.contests.Reviews;
import gongzhi.ballots.contests.Trait;
import gongzhi.ballots.recount.RecountRun;
import gongzhi.cases.CaseFixtures;
import gongzhi.parties.Viewer;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Elections and budget votes from the announcement to the result that anyone recounts. */
@GongzhiTest
@Import(Superuser.class)
class ContestLifeTest {

  @Autowired CaseFixtures cases;
  @Autowired ContestFixtures fixtures;
  @Autowired PollFixtures polls;
  @Autowired PollDeeds deeds;
  @Autowired Contests contests;
  @Autowired Nominations nominations;
  @Autowired Reviews reviews;
  @Autowired Complaints complaints;
  @Autowired JdbcClient db;
  @LocalServerPort int port;
  @TempDir Path folder;

  private static NewOption named(String name) {
    return new NewOption(name, "", 0);
  }

  /** Three candidates of whom one is a woman, reviewed. */
  private ContestNo reviewed(NewContest election) {
    ContestNo no = fixtures.announced(election);
    int woman = fixtures.put(no, WANG_RESIDENT, named("示例甲"));
    fixtures.put(no, LIU_RESIDENT, named("示例甲"));
    int second = fixtures.put(no, LIU_RESIDENT, named("示例乙"));
    fixtures.at(-24, CHEN_COMMUNITY_OFFICER, by -> nominations.putAtDesk(by, no, named("示例丙"), 1));
    fixtures.review(no, woman, true, Set.of(Trait.WOMAN));
    fixtures.review(no, second, true, Set.of());
    fixtures.review(no, fixtures.numberOf(no, "示例丙"), true, Set.of(Trait.PARTY_MEMBER));
    return no;
  }

  private ContestNo opened(NewContest election) {
    ContestNo no = reviewed(election);
    fixtures.post(no);
    fixtures.open(no);
    return no;
  }

  @Test
  void an_election_is_held_counted_and_recounted() throws IOException {
    ContestNo no = opened(fixtures.election(CountMethod.BLOCK, 2));
    int first = fixtures.numberOf(no, "示例甲");
    int second = fixtures.numberOf(no, "示例乙");
    fixtures.choose(no, WANG_RESIDENT, "2046", Paper.marks(Set.of(first, second), 2));
    refused(
        "poll.voted-already",
        () -> fixtures.choose(no, WANG_RESIDENT, "2046", String.valueOf(first)));
    fixtures.choose(no, LIU_RESIDENT, "2047", String.valueOf(first));
    fixtures.assist(no, "2002", String.valueOf(second));

    fixtures.close(no);

    String file = fixtures.file(no);
    assertThat(file)
        .contains("\"valid\":true", "\"open\":0", "\"trait\":\"WOMAN\",\"share\":\">= 1/2\"")
        .doesNotContain("138", "王");
    Path download = folder.resolve("choices.json");
    Files.writeString(download, file);
    assertThat(RecountRun.of(download)).contains("AGREES", "示例甲");
    Files.writeString(
        download, file.replace("\"choices\":[\"" + first + "\"", "\"choices\":[\"\""));
    assertThat(RecountRun.of(download)).contains("DIFFERS");
    refused("poll.takes-no-ballots", () -> fixtures.assist(no, "2002", ""));
  }

  @Test
  void owners_elect_their_committee_by_heads_and_by_area() throws IOException {
    refused("contest.owners-vote-by-area", () -> fixtures.announced(fixtures.owners("", -1)));
    refused(
        "poll.opens-too-early", () -> fixtures.announced(fixtures.owners("owners-ordinary", -15)));
    refused(
        "contest.opens-too-early",
        () -> fixtures.announced(fixtures.owners("owners-ordinary", -10)));
    ContestNo no = reviewed(fixtures.owners("owners-ordinary", -1));
    fixtures.post(no);
    refused("poll.not-ready", () -> fixtures.at(-9, ZHAO_SECRETARY, by -> contests.open(by, no)));
    fixtures.at(9, ZHAO_SECRETARY, by -> contests.open(by, no));
    int first = fixtures.numberOf(no, "示例甲");
    int second = fixtures.numberOf(no, "示例乙");
    assertThat(cases.toldTo(LIU_RESIDENT)).anyMatch(told -> told.contains("notice.opened"));
    fixtures.choose(no, WANG_RESIDENT, "2046", String.valueOf(second));
    fixtures.choose(no, LIU_RESIDENT, "2047", String.valueOf(first));
    fixtures.assist(no, "2002", String.valueOf(first));

    fixtures.close(no);

    String file = fixtures.file(no);
    assertThat(file)
        .contains(
            "\"squares\":50725",
            "\"chosen\":[" + first + "]",
            "\"areas\":{\"cast\":38725,\"valid\":38725");
    Path download = folder.resolve("owners.json");
    Files.writeString(download, file);
    assertThat(RecountRun.of(download)).contains("AGREES");
    assertThat(new Browser(port).get("/elections/" + no).body())
        .contains(
            "名册 4 人，参加 3 人",
            "387.25 / 507.25 平方米",
            "即 193.63 / 387.25",
            "2 票，210.25 平方米",
            "未当选：没到当选线");
  }

  @Test
  void votes_stand_where_the_target_is_missed_and_open_seats_are_filled_later() {
    ContestNo no = opened(fixtures.election(CountMethod.BLOCK, 2));
    int second = fixtures.numberOf(no, "示例乙");
    fixtures.choose(no, WANG_RESIDENT, "2046", String.valueOf(second));
    fixtures.choose(no, LIU_RESIDENT, "2047", String.valueOf(second));
    fixtures.close(no);
    assertThat(fixtures.file(no))
        .contains(
            "\"chosen\":[" + second + "]",
            "\"open\":1",
            "\"part\":0,\"whole\":1,\"reached\":false");
    String result = new Browser(port).get("/elections/" + no).body();
    assertThat(result).contains("名册 3 人，参加 2 人；有效票 2 张", "即 2 / 3 人", "即 2 / 2 人", "未当选：没到当选线");
    assertThat(result.indexOf("2 票")).isLessThan(result.indexOf("0 票"));

    assertThat(
            cases
                .browser(port, CHEN_COMMUNITY_OFFICER)
                .get("/desk/elections/new?after=" + no)
                .body())
        .contains("补选，接 " + no, "name=\"seats\" value=\"1\"");
    NewContest usual = fixtures.election(CountMethod.APPROVAL, 1);
    ContestNo later =
        fixtures.announced(
            new NewContest(
                usual.kind(),
                usual.roll(),
                "示例社区居民议事会补选",
                "",
                usual.method(),
                usual.paper(),
                1,
                100,
                0,
                "",
                no.value(),
                "",
                List.of(),
                usual.nominatedUntil(),
                usual.opens(),
                usual.closes()));

    assertThat(later.value()).isNotEqualTo(no.value());
  }

  @Test
  void a_refused_name_is_heard_by_the_subdistrict_and_then_stands() {
    ContestNo no = fixtures.announced(fixtures.election(CountMethod.RANKED, 1));
    int option = fixtures.put(no, WANG_RESIDENT, named("示例甲"));
    fixtures.put(no, LIU_RESIDENT, named("示例乙"));
    fixtures.review(no, fixtures.numberOf(no, "示例乙"), true, Set.of());
    fixtures.review(no, option, false, Set.of());
    refused("contest.too-few-options", () -> fixtures.post(no));
    fixtures.at(-19, WANG_RESIDENT, by -> complaints.complain(by, no, option, "她去年就迁入了"));
    refused("contest.complaint-open", () -> fixtures.post(no));

    refused("permission.missing", () -> fixtures.rule(no, option, ZHAO_SECRETARY));
    fixtures.at(-19, CHEN_COMMUNITY_OFFICER, by -> noteAgreement(by, no, option));
    assertThat(cases.toldTo(SUN_SUBDISTRICT_OFFICER))
        .anyMatch(told -> told.contains("contest.notice.complaint"));
    fixtures.rule(no, option, SUN_SUBDISTRICT_OFFICER);

    fixtures.post(no);
    assertThat(cases.toldTo(WANG_RESIDENT)).anyMatch(told -> told.contains("contest.notice.ruled"));
  }

  private void noteAgreement(Viewer by, ContestNo no, int option) {
    nominations.noteAnswer(by, no, new Review(option, true, "同意书第 1 号", Set.of()));
  }

  @Test
  void the_party_organisation_reviews_for_a_council_and_somebody_else_seconds_it() {
    ContestNo no = fixtures.announced(fixtures.election(CountMethod.RANKED, 1));
    int first = fixtures.put(no, WANG_RESIDENT, named("示例甲"));
    int other = fixtures.put(no, LIU_RESIDENT, named("示例乙"));
    assertThat(cases.toldTo(ZHAO_SECRETARY)).anyMatch(told -> told.contains("notice.review"));
    fixtures.at(-19, CHEN_COMMUNITY_OFFICER, by -> noteAgreement(by, no, first));
    Review plain = new Review(first, true, "", Set.of());
    refused(
        "contest.party-reviews",
        () -> fixtures.at(-19, CHEN_COMMUNITY_OFFICER, by -> reviews.decide(by, no, plain)));
    fixtures.at(-19, ZHAO_SECRETARY, by -> reviews.decide(by, no, plain));
    refused(
        "paper.needs-another-person",
        () -> fixtures.at(-19, ZHAO_SECRETARY, by -> reviews.second(by, no, plain, "ACCEPTED{}")));
    refused(
        "contest.no-such-contest",
        () ->
            fixtures.at(
                -19, CHEN_COMMUNITY_OFFICER, by -> reviews.second(by, no, plain, "ACCEPTED{}")));
    Browser shi = cases.browser(port, SHI_SUPERVISION_MEMBER);
    assertThat(shi.get("/desk/elections/" + no + "/seconds").body()).contains("示例甲", "等第二人复核");
    fixtures.second(no, first, false);
    assertThat(cases.toldTo(ZHAO_SECRETARY)).anyMatch(told -> told.contains("notice.given-back"));

    fixtures.review(no, other, true, Set.of(Trait.WOMAN));
    Review member = new Review(first, true, "", Set.of(Trait.PARTY_MEMBER));
    fixtures.at(-19, ZHAO_SECRETARY, by -> reviews.decide(by, no, member));
    refused("contest.not-all-seconded", () -> fixtures.post(no));
    fixtures.second(no, first, true);
    fixtures.post(no);
  }

  @Test
  void a_trait_that_was_left_out_is_put_right_before_the_slate_hangs() {
    ContestNo no = fixtures.announced(fixtures.election(CountMethod.RANKED, 1));
    int first = fixtures.put(no, WANG_RESIDENT, named("示例甲"));
    fixtures.review(no, first, true, Set.of());
    fixtures.review(no, fixtures.put(no, LIU_RESIDENT, named("示例乙")), true, Set.of());
    refused("contest.slate-misses-target", () -> fixtures.post(no));
    Browser zhao = cases.browser(port, ZHAO_SECRETARY);
    String desk = "/desk/elections/" + no;
    assertThat(zhao.get(desk).body()).contains("更正审核");

    zhao.submit(
        desk,
        desk + "/reviews",
        Map.of("option", String.valueOf(first), "accepted", "true", "trait", "WOMAN"));

    refused("contest.not-all-seconded", () -> fixtures.post(no));
    fixtures.second(no, first, true);
    fixtures.post(no);
  }

  @Test
  void one_person_stands_once_however_the_name_is_spelt() {
    ContestNo no = fixtures.announced(fixtures.election(CountMethod.BLOCK, 1));
    fixtures.at(
        -25, LIU_RESIDENT, by -> nominations.put(by, no, named("刘二"), new Nominee(true, "")));
    for (String spelt : new String[] {"刘二姐", "刘 二", "刘　二"}) {
      fixtures.at(
          -24,
          WANG_RESIDENT,
          by -> nominations.put(by, no, named(spelt), new Nominee(false, "13800002047")));
    }
    fixtures.at(-24, WANG_RESIDENT, by -> nominations.put(by, no, named("刘 二"), Nominee.UNKNOWN));

    assertThat(
            polls.ask(
                "select string_agg(title, ',') from ballots.contest_option where contest_no = '%s'"
                    .formatted(no)))
        .isEqualTo("刘二");
  }

  @Test
  void names_come_from_voters_and_stand_only_with_the_word_of_those_they_name() {
    NewContest usual = fixtures.election(CountMethod.BLOCK, 1);
    ContestNo no = fixtures.announced(usual);
    refused(
        "contest.voters-nominate",
        () ->
            fixtures.at(
                -25,
                MA_OTHER_OFFICER,
                by -> nominations.put(by, no, named("示例丁"), Nominee.UNKNOWN)));
    fixtures.at(
        -25,
        WANG_RESIDENT,
        by -> nominations.put(by, no, named("刘二"), new Nominee(false, "13800002047")));
    int option = fixtures.numberOf(no, "刘二");
    String page = "/elections/" + no;
    assertThat(new Browser(port).get(page).body()).contains("征集已截止，等审核");
    assertThat(cases.toldTo(LIU_RESIDENT)).anyMatch(told -> told.contains("notice.asked"));
    refused(
        "contest.no-consent",
        () ->
            fixtures.at(
                -24,
                ZHAO_SECRETARY,
                by -> reviews.decide(by, no, new Review(option, true, "", Set.of()))));
    assertThat(new Browser(port).get(page).body()).doesNotContain("刘二").contains("另有 1 个提名");
    refused(
        "contest.no-such-option",
        () -> fixtures.at(-24, WANG_RESIDENT, by -> nominations.answer(by, no, option, true)));

    fixtures.at(-24, LIU_RESIDENT, by -> nominations.answer(by, no, option, true));

    assertThat(new Browser(port).get(page).body()).contains("刘二").doesNotContain("另有");
    assertThat(cases.browser(port, LIU_RESIDENT).get(page).body()).contains("有人提名您：刘二", "本人同意参选");
    fixtures.at(
        -24, ZHAO_SECRETARY, by -> reviews.decide(by, no, new Review(option, true, "", Set.of())));
  }

  @Test
  void a_slate_is_not_posted_too_early_nor_where_it_cannot_reach_its_target() {
    ContestNo no = fixtures.announced(fixtures.election(CountMethod.BLOCK, 1));
    for (String name : List.of("示例甲", "示例乙")) {
      int option = fixtures.put(no, WANG_RESIDENT, named(name));
      refused("contest.not-all-reviewed", () -> fixtures.post(no));
      fixtures.review(no, option, true, Set.of());
    }
    refused(
        "contest.proposals-run",
        () -> fixtures.at(-21, CHEN_COMMUNITY_OFFICER, by -> contests.post(by, no)));

    refused("contest.slate-misses-target", () -> fixtures.post(no));
  }

  @Test
  void an_election_does_not_open_before_its_notice_has_run_and_its_slate_does_not_change() {
    ContestNo no = reviewed(fixtures.election(CountMethod.BLOCK, 1));
    fixtures.post(no);

    refused("poll.not-ready", () -> fixtures.at(-17, ZHAO_SECRETARY, by -> contests.open(by, no)));
    refused("contest.slate-hangs", () -> fixtures.post(no));
    String hash =
        polls.ask(
            """
            select encode(c.leaf_hash, 'hex') from transparency.opening o join transparency.commitment c on c.id = o.id
             where o.subject = '%s' order by c.id desc limit 1
            """
                .formatted(no.subject()));
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                deeds.plainly(
                    "update ballots.contest_option set title = '别人' where contest_no = '"
                        + no
                        + "'"))
        .withMessageContaining("does not change");
    fixtures.open(no);
    assertThat(polls.ask("select seed from ballots.contest where no = '" + no + "'"))
        .isEqualTo(hash);
    assertThat(
            polls.ask(
                "select string_agg(no::text, ',' order by place) from ballots.contest_option where contest_no = '%s'"
                    .formatted(no)))
        .isEqualTo(
            polls.ask(
                """
                select string_agg(no::text, ',' order by encode(sha256(convert_to('%s' || chr(10) || no, 'UTF8')), 'hex'))
                  from ballots.contest_option where contest_no = '%s'
                """
                    .formatted(hash, no)));
  }

  @Test
  void the_database_takes_one_choice_from_each_voter_and_from_nobody_else() {
    ContestNo no = opened(fixtures.election(CountMethod.BLOCK, 1));
    int wang = fixtures.entryOf(no, "2046");

    assertThat(says(no, fixtures.entryOf(no, "2047"), "WEB")).isEqualTo("NOBODY");
    assertThat(says(no, wang, "ASSISTED")).isEqualTo("NOBODY");
    assertThat(says(no, wang, "WEB")).isEqualTo("TAKEN");
    assertThat(says(no, wang, "WEB")).isEqualTo("VOTED");
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                cases.as(
                    WANG_RESIDENT,
                    () ->
                        db.sql(
                                "insert into ballots.contest_choice (contest_no, key, said) values ('"
                                    + no
                                    + "', gen_random_uuid(), '')")
                            .update()));
  }

  private String says(ContestNo no, int entry, String way) {
    return cases.as(
        WANG_RESIDENT,
        () ->
            db.sql("select ballots.say_among(:no, :entry, :way, '', now())")
                .param("no", no.value())
                .param("entry", entry)
                .param("way", way)
                .query(String.class)
                .single());
  }
}
