package gongzhi.ballots;

import static gongzhi.ballots.PollDeeds.refused;
import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.ballots.casting.Agent;
import gongzhi.ballots.casting.PaperEntry;
import gongzhi.ballots.casting.Papers;
import gongzhi.ballots.casting.Proxies;
import gongzhi.ballots.polls.NewPoll;
import gongzhi.ballots.polls.PollNo;
import gongzhi.cases.CaseFixtures;
import gongzhi.parties.PartyId;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Who votes for somebody else is one person, and only as long as the document holds. */
@GongzhiTest
@Import(Superuser.class)
class ProxyTest {

  private static final String PHONE = "13990004411";

  @Autowired CaseFixtures cases;
  @Autowired PollFixtures fixtures;
  @Autowired PollDeeds deeds;
  @Autowired Papers papers;
  @Autowired Proxies proxies;
  @Autowired People people;
  @LocalServerPort int port;

  private PollNo opened() {
    return fixtures.open(PollFixtures.OWNERS, ProxyTest::one);
  }

  private static NewPoll one(NewPoll poll) {
    return new NewPoll(
        poll.roll(),
        poll.question(),
        poll.words(),
        poll.matter(),
        poll.ruleKey(),
        false,
        poll.twice(),
        1,
        0,
        "",
        poll.opens(),
        poll.closes());
  }

  private Agent agent(String name, String phone, @Nullable LocalDate until) {
    PartyId who =
        cases.as(CHEN_COMMUNITY_OFFICER, () -> people.enter(Person.with(PhoneNumber.parse(phone))));
    return new Agent(name, who, until);
  }

  private PaperEntry by(PollNo no, String phone, Agent agent) {
    PaperEntry paper = deeds.paperOf(no, phone, "YES", "scan");
    return new PaperEntry(
        paper.entry(), paper.person(), paper.said(), agent, paper.document(), "proxy");
  }

  private void first(PollNo no, PaperEntry paper) {
    deeds.act(
        CHEN_COMMUNITY_OFFICER,
        () -> papers.first(cases.viewer(CHEN_COMMUNITY_OFFICER), no, paper));
  }

  @Test
  void one_person_is_one_proxy_however_the_name_is_written_and_whichever_phone_is_told() {
    PollNo no = opened();
    PaperEntry taken = by(no, "2047", agent("示例受托人", PHONE, null));
    first(no, taken);
    deeds.second(ZHAO_SECRETARY, no, taken);

    refused("paper.too-many-proxies", () -> first(no, by(no, "2002", agent("另写一名", PHONE, null))));
    refused(
        "paper.too-many-proxies",
        () -> first(no, by(no, "2002", agent("示例 受托人．", "13990004412", null))));
    first(no, by(no, "2002", agent("另一个人", "13990004413", null)));
  }

  @Test
  void a_proxy_needs_a_document_of_its_own_beside_the_picture_of_the_paper() {
    PollNo no = opened();
    PaperEntry all = by(no, "2047", agent("示例受托人", PHONE, null));
    PaperEntry bare =
        new PaperEntry(all.entry(), all.person(), all.said(), all.agent(), all.document());

    refused("paper.proxy-document-missing", () -> first(no, bare));
    first(no, all);
    deeds.second(ZHAO_SECRETARY, no, bare);

    assertThat(
            fixtures.ask(
                "select document || ' ' || proxy_document from ballots.cast_ballot where poll_no = '"
                    + no
                    + "'"))
        .isEqualTo("scan proxy");
  }

  @Test
  void a_document_that_ended_is_no_proxy() {
    PollNo no = opened();
    LocalDate today = fixtures.dayOfTheVote();

    refused(
        "paper.proxy-over",
        () -> first(no, by(no, "2047", agent("示例受托人", PHONE, today.minusDays(1)))));
    first(no, by(no, "2047", agent("示例受托人", PHONE, today)));
  }

  @Test
  void a_proxy_ends_when_the_voter_dies_between_both_entries_too() {
    PollNo no = opened();
    PaperEntry paper = by(no, "2047", agent("示例受托人", PHONE, null));
    first(no, paper);
    deeds.act(
        CHEN_COMMUNITY_OFFICER,
        () -> proxies.noteDeath(cases.viewer(CHEN_COMMUNITY_OFFICER), no, paper.entry()));

    refused("paper.proxy-died", () -> deeds.second(ZHAO_SECRETARY, no, paper));
  }

  @Test
  void the_desk_asks_for_the_phone_of_a_proxy() {
    PollNo no = opened();
    Browser chen = cases.browser(port, CHEN_COMMUNITY_OFFICER);
    String form = "/desk/polls/" + no + "/papers";
    String entry = String.valueOf(fixtures.entryOf(no, "2047"));

    assertThat(
            chen.submit(
                    form, form + "/first", Map.of("entry", entry, "said", "YES", "agent", "示例受托人"))
                .statusCode())
        .isEqualTo(422);
    assertThat(
            chen.submit(form, form + "/proxy", Map.of("entry", entry, "cause", "DIED"))
                .statusCode())
        .isEqualTo(303);
    assertThat(
            fixtures.ask("select cause from ballots.proxy_revocation where poll_no = '" + no + "'"))
        .isEqualTo("DIED");
  }
}
