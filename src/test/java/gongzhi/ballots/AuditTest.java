package gongzhi.ballots;

import static gongzhi.ballots.PollDeeds.refused;
import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.ballots.audits.Audits;
import gongzhi.ballots.audits.Finding;
import gongzhi.ballots.audits.NewDraw;
import gongzhi.ballots.casting.Agent;
import gongzhi.ballots.casting.PaperEntry;
import gongzhi.ballots.casting.Papers;
import gongzhi.ballots.casting.Proxies;
import gongzhi.ballots.election.PublicLot;
import gongzhi.ballots.polls.PollNo;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What is done about paper and proxies: taken back, sampled in public, counted by hand. */
@GongzhiTest
@Import(Superuser.class)
class AuditTest {

  private static final String DICE = "3516241355";

  @Autowired CaseFixtures cases;
  @Autowired PollFixtures fixtures;
  @Autowired PollDeeds deeds;
  @Autowired Audits audits;
  @Autowired Papers papers;
  @Autowired Proxies proxies;
  @Autowired Superuser superuser;
  @LocalServerPort int port;

  @Test
  void a_sample_is_what_everybody_draws_from_the_public_file() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    String wang = deeds.vote(WANG_RESIDENT, no, "2046", Choice.YES);
    String liu = deeds.vote(LIU_RESIDENT, no, "2047", Choice.YES);
    String paper = deeds.paper(no, "2003", "NO");
    refused("poll.no-result-yet", () -> announce(no, 2));
    fixtures.close(no);
    refused("audit.say-size", () -> announce(no, 4));
    refused("audit.not-announced", () -> thrown(CHEN_COMMUNITY_OFFICER, no, DICE));
    announce(no, 2);
    refused("audit.drawn-already", () -> announce(no, 1));
    assertThat(new Browser(port).get("/polls/" + no).body()).contains("社区大厅", "监委会 石先生念点数");
    refused("audit.not-thrown-yet", () -> thrown(CHEN_COMMUNITY_OFFICER, no, DICE));
    itIsTime(no);
    refused("audit.say-dice", () -> thrown(CHEN_COMMUNITY_OFFICER, no, "7516241355"));
    thrown(CHEN_COMMUNITY_OFFICER, no, "3 5 1 6 2 4 1 3 5 5");
    assertThat(drawn(no)).isEmpty();
    refused("audit.dice-differ", () -> thrown(ZHAO_SECRETARY, no, "1111111111"));

    thrown(ZHAO_SECRETARY, no, DICE);

    String seed =
        fixtures.ask("select hash from ballots.result where poll_no = '" + no + "'") + " " + DICE;
    assertThat(drawn(no))
        .isEqualTo(
            String.join(
                " ", Stream.of(wang, liu, paper).sorted(new PublicLot(seed)).limit(2).toList()));
    refused("audit.drawn-already", () -> announce(no, 1));
  }

  private String drawn(PollNo no) {
    return fixtures.ask(
        "select coalesce(string_agg(code, ' ' order by position), '') from ballots.audit_line where poll_no = '"
            + no
            + "'");
  }

  private void announce(PollNo no, int size) {
    Instant later = Instant.now().plus(Duration.ofHours(5));
    deeds.act(
        CHEN_COMMUNITY_OFFICER,
        () ->
            audits.announce(
                cases.viewer(CHEN_COMMUNITY_OFFICER),
                no,
                new NewDraw("社区大厅", later, "监委会 石先生", size)));
  }

  private void itIsTime(PollNo no) {
    superuser.run(
        "update ballots.audit_draw set at = announced_at + interval '1 millisecond' where poll_no = '"
            + no
            + "'");
  }

  private void thrown(Cast by, PollNo no, String dice) {
    deeds.act(by, () -> audits.thrown(cases.viewer(by), no, dice));
  }

  @Test
  void what_a_sample_found_is_public_and_stays() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    String paper = deeds.paper(no, "2003", "NO");
    fixtures.close(no);
    Browser chen = cases.browser(port, CHEN_COMMUNITY_OFFICER);
    String desk = "/desk/polls/" + no + "/audit";
    assertThat(chen.submit(desk, desk, Map.of("place", "社区大厅", "size", "1")).statusCode())
        .isEqualTo(422);
    announce(no, 1);
    itIsTime(no);
    chen.submit(desk, desk + "/dice", Map.of("dice", DICE));
    Browser zhao = cases.browser(port, ZHAO_SECRETARY);
    zhao.submit(desk, desk + "/dice", Map.of("dice", DICE));
    assertThat(chen.get(desk).body()).contains(paper, "纸质票", "不同意", "还没核对");

    refused("roll.say-words", () -> find(no, new Finding(1, false, "")));
    chen.submit(
        desk, desk + "/findings", Map.of("position", "1", "agrees", "false", "words", "原票写的是同意"));
    refused("audit.found-already", () -> find(no, new Finding(1, true, "")));
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                deeds.plainly(
                    "update ballots.audit_line set agrees = true where poll_no = '" + no + "'"))
        .withMessageContaining("stays");

    assertThat(new Browser(port).get("/polls/" + no).body())
        .contains("抽查 1 张，共 1 张", DICE, "不一致 1 张", "原票写的是同意");
    assertThat(chen.get("/desk/polls/" + no + "/sheet").body())
        .contains("纸质票复核单", paper, "不同意：1 张");
  }

  @Test
  void what_somebody_said_on_their_own_device_is_not_shown_to_who_samples() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    deeds.vote(WANG_RESIDENT, no, "2046", Choice.NO);
    fixtures.close(no);
    announce(no, 1);
    itIsTime(no);
    thrown(CHEN_COMMUNITY_OFFICER, no, DICE);
    thrown(ZHAO_SECRETARY, no, DICE);

    assertThat(
            cases.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/polls/" + no + "/audit").body())
        .contains("请打电话问本人")
        .doesNotContain("<b>不同意</b>");
  }

  @Test
  void nobody_votes_by_a_proxy_that_was_taken_back() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    Browser liu = cases.browser(port, LIU_RESIDENT);
    String mine = "/polls/" + no + "/mine";
    String entry = String.valueOf(fixtures.entryOf(no, "2047"));
    assertThat(liu.get(mine).body()).contains("撤回委托");
    assertThat(liu.submit(mine, "/polls/" + no + "/proxy", Map.of("entry", entry)).statusCode())
        .isEqualTo(303);
    refused(
        "poll.not-on-roll",
        () ->
            deeds.act(
                WANG_RESIDENT,
                () -> proxies.takeBack(cases.viewer(WANG_RESIDENT), no, Integer.parseInt(entry))));

    PaperEntry usual = deeds.paperOf(no, "2047", "YES", "scan");
    PaperEntry byAgent =
        new PaperEntry(
            usual.entry(), usual.person(), "YES", new Agent("示例受托人", null, null), usual.document());
    refused("paper.proxy-taken-back", () -> first(no, byAgent));
    first(no, usual);
    assertThat(liu.submit(mine, "/polls/" + no + "/proxy", Map.of("entry", entry)).statusCode())
        .isEqualTo(409);
  }

  private void first(PollNo no, PaperEntry paper) {
    deeds.act(
        CHEN_COMMUNITY_OFFICER,
        () -> papers.first(cases.viewer(CHEN_COMMUNITY_OFFICER), no, paper));
  }

  private void find(PollNo no, Finding finding) {
    deeds.act(
        CHEN_COMMUNITY_OFFICER,
        () -> audits.find(cases.viewer(CHEN_COMMUNITY_OFFICER), no, finding));
  }
}
