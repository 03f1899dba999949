package gongzhi.ballots;

import static gongzhi.ballots.PollDeeds.refused;
import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.ballots.contests.ContestNo;
import gongzhi.ballots.contests.ContestStanding;
import gongzhi.ballots.contests.ContestStandings;
import gongzhi.ballots.contests.CountMethod;
import gongzhi.ballots.contests.NewOption;
import gongzhi.ballots.contests.NewRecall;
import gongzhi.ballots.contests.Nominations;
import gongzhi.ballots.contests.Paper;
import gongzhi.ballots.contests.Recalls;
import gongzhi.ballots.contests.Trait;
import gongzhi.ballots.polls.BackersRule;
import gongzhi.ballots.polls.PollBook;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollSettings;
import gongzhi.ballots.polls.Polls;
import gongzhi.ballots.recount.RecountRun;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.shared.Title;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.territory.Areas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.util.ReflectionTestUtils;

/** Budgets that pay for what people want, and what comes after an election. */
@GongzhiTest
@Import(Superuser.class)
class BudgetAndRecallTest {

  @Autowired CaseFixtures cases;
  @Autowired ContestFixtures fixtures;
  @Autowired Recalls recalls;
  @Autowired ContestStandings standings;
  @Autowired Polls polls;
  @Autowired PollFixtures made;
  @Autowired Nominations nominations;
  @Autowired PollBook book;
  @Autowired Areas areas;
  @LocalServerPort int port;
  @TempDir Path folder;

  private static NewOption named(String name) {
    return new NewOption(name, "", 0);
  }

  private ContestNo opened() {
    ContestNo no = fixtures.announced(fixtures.election(CountMethod.BLOCK, 1));
    for (String name : List.of("示例甲", "示例乙")) {
      int option = fixtures.put(no, WANG_RESIDENT, named(name));
      fixtures.review(no, option, true, Set.of(Trait.WOMAN));
    }
    fixtures.post(no);
    fixtures.open(no);
    return no;
  }

  @Test
  void whoever_was_elected_is_recalled_by_a_vote_of_the_same_electorate() {
    ContestNo no = opened();
    int first = fixtures.numberOf(no, "示例甲");
    int second = fixtures.numberOf(no, "示例乙");
    fixtures.choose(no, WANG_RESIDENT, "2046", String.valueOf(first));
    fixtures.choose(no, LIU_RESIDENT, "2047", String.valueOf(first));
    fixtures.close(no);
    ContestStanding standing = cases.as(WANG_RESIDENT, () -> standings.standing(no).orElseThrow());
    assertThat(standing.chosen()).containsExactly("示例甲");
    assertThat(standing.valid()).isTrue();
    assertThat(standing.open()).isZero();
    refused("recall.not-elected", () -> recall(no, second, 1));
    refused("recall.too-few-signatures", () -> recall(no, first, 0));

    refused("recall.more-than-voters", () -> recall(no, first, 999));
    ask(no, new Asked(first, rollOf(no), 1, "sheets"));
    refused("paper.needs-another-person", () -> second(CHEN_COMMUNITY_OFFICER, no, first, 1));
    refused("recall.counts-differ", () -> second(ZHAO_SECRETARY, no, first, 2));

    PollNo poll = second(ZHAO_SECRETARY, no, first, 1);

    refused("recall.hangs", () -> recall(no, first, 1));
    assertThat(new Browser(port).get("/polls/" + poll).body()).contains("联名 1 人，名册 3 人");

    assertThat(
            cases.as(CHEN_COMMUNITY_OFFICER, () -> polls.standing(poll).orElseThrow()).question())
        .isEqualTo("是否同意罢免示例甲");
    assertThat(new Browser(port).get("/elections/" + no).body())
        .contains("罢免示例甲：表决还没结束", "/polls/" + poll);
  }

  private void recall(ContestNo no, int option, int signatures) {
    refused("recall.sheets-missing", () -> ask(no, new Asked(option, rollOf(no), signatures, "")));
    ask(no, new Asked(option, rollOf(no), signatures, "sheets"));
  }

  @Test
  void only_the_roll_that_elected_recalls_or_one_frozen_after_it_for_the_same_ground() {
    long older = made.frozen(Electorate.Kind.REPRESENTATIVES, PollFixtures.MEMBERS);
    ContestNo no = opened();
    int first = fixtures.numberOf(no, "示例甲");
    fixtures.choose(no, WANG_RESIDENT, "2046", String.valueOf(first));
    fixtures.choose(no, LIU_RESIDENT, "2047", String.valueOf(first));
    fixtures.close(no);
    String few = "姓名,手机\n外人,13800019991\n";
    long posted = made.posted(Electorate.Kind.REPRESENTATIVES, few);
    long others = made.frozen(Electorate.Kind.MEMBERS, few);
    for (long foreign : new long[] {older, posted, others}) {
      refused("recall.another-electorate", () -> ask(no, new Asked(first, foreign, 1, "sheets")));
    }
    assertThat(
            cases
                .browser(port, CHEN_COMMUNITY_OFFICER)
                .get("/desk/elections/" + no + "/recall?option=" + first)
                .body())
        .containsPattern(offered(rollOf(no)))
        .doesNotContainPattern(offered(older))
        .doesNotContainPattern(offered(posted));

    long later = made.frozen(Electorate.Kind.REPRESENTATIVES, PollFixtures.MEMBERS);
    ask(no, new Asked(first, later, 1, "sheets"));

    assertThat(second(ZHAO_SECRETARY, no, first, 1)).isNotNull();
  }

  private static String offered(long roll) {
    return "<input[^>]* name=\"roll\"[^>]* value=\"" + roll + "\"";
  }

  private long rollOf(ContestNo no) {
    return Long.parseLong(
        made.ask("select roll_id::text from ballots.contest where no = '" + no + "'"));
  }

  private record Asked(int option, long roll, int signatures, String document) {}

  private void ask(ContestNo no, Asked said) {
    NewRecall asked =
        new NewRecall(
            said.option(),
            said.roll(),
            said.signatures(),
            "连续三次没有参加议事会，也没有说明原因",
            "那段时间住院",
            said.document(),
            fixtures.days(10),
            fixtures.days(20));
    cases.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          recalls.ask(cases.viewer(CHEN_COMMUNITY_OFFICER), no, asked);
          return no;
        });
  }

  private PollNo second(Cast by, ContestNo no, int option, int signatures) {
    return cases.as(by, () -> recalls.begin(cases.viewer(by), no, option, signatures));
  }

  @Test
  void a_budget_pays_for_what_people_want_and_tells_each_step() throws IOException {
    ContestNo no = fixtures.announced(fixtures.budget(CountMethod.GREEDY, Paper.POINTS));
    int lamps = fixtures.put(no, WANG_RESIDENT, new NewOption("示例路灯", "东门", 6_000_000));
    int bench = fixtures.put(no, LIU_RESIDENT, new NewOption("示例长椅", "花园", 5_000_000));
    int paint = fixtures.put(no, LIU_RESIDENT, new NewOption("示例划线", "车棚", 3_000_000));
    refused(
        "contest.say-cost",
        () -> fixtures.put(no, WANG_RESIDENT, new NewOption("示例游泳池", "", 99_000_000)));
    for (int option : new int[] {lamps, bench, paint}) {
      fixtures.review(no, option, true, Set.of());
    }
    fixtures.post(no);
    fixtures.open(no);
    fixtures.choose(no, WANG_RESIDENT, "2046", lamps + "=5");
    fixtures.choose(no, LIU_RESIDENT, "2047", bench + "=4," + paint + "=1");
    fixtures.close(no);

    assertThat(fixtures.file(no))
        .contains("\"chosen\":[" + lamps + "," + paint + "]", "TOO_DEAR", "\"open\":1000000");
    Path download = folder.resolve("choices.json");
    Files.writeString(download, fixtures.file(no));
    assertThat(RecountRun.of(download)).contains("AGREES");
  }

  @Test
  void a_name_that_too_few_stand_behind_is_not_accepted_and_the_rule_is_named() {
    ContestNo no = announcedWhereThreeMustStandBehindIt();
    int option = fixtures.put(no, WANG_RESIDENT, named("示例甲"));
    refused(
        "contest.too-few-backers", () -> fixtures.review(no, option, true, Set.of(Trait.WOMAN)));
    fixtures.at(-24, CHEN_COMMUNITY_OFFICER, by -> nominations.putAtDesk(by, no, named("示例甲"), 2));
    refused(
        "contest.say-signatures",
        () ->
            fixtures.at(
                -24, CHEN_COMMUNITY_OFFICER, by -> nominations.putAtDesk(by, no, named("示例甲"), 0)));

    fixtures.review(no, option, true, Set.of(Trait.WOMAN));

    assertThat(cases.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/elections/" + no).body())
        .contains("3 人提名", "示例选举办法第六条");
  }

  /** The place says so while it is announced; what it says later changes nothing. */
  @SuppressWarnings("unchecked")
  private ContestNo announcedWhereThreeMustStandBehindIt() {
    Map<String, PollSettings> settings =
        Objects.requireNonNull(
            (Map<String, PollSettings>) ReflectionTestUtils.getField(book, "settings"));
    String place = areas.place(made.here());
    PollSettings usual = settings.get(place);
    Title basis = new Title("示例选举办法第六条", "Sample election rules art. 6");
    settings.put(
        place, new PollSettings(false, false, new BackersRule(3, 2, basis), usual.review()));
    try {
      return fixtures.announced(fixtures.election(CountMethod.BLOCK, 1));
    } finally {
      settings.put(place, usual);
    }
  }
}
