package gongzhi.ballots;

import static gongzhi.ballots.PollDeeds.refused;
import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.ballots.casting.CastStore;
import gongzhi.ballots.casting.Denials;
import gongzhi.ballots.casting.PaperEntry;
import gongzhi.ballots.casting.Papers;
import gongzhi.ballots.closing.CloseTimer;
import gongzhi.ballots.count.Terms;
import gongzhi.ballots.polls.NewPoll;
import gongzhi.ballots.polls.PollActs;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollStanding;
import gongzhi.ballots.polls.PollState;
import gongzhi.ballots.polls.Polls;
import gongzhi.cases.CaseFixtures;
import gongzhi.shared.database.Superuser;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A poll from the announcement to the result, by the rules of the law. */
@GongzhiTest
@Import(Superuser.class)
class PollLifeTest {

  @Autowired CaseFixtures cases;
  @Autowired PollFixtures fixtures;
  @Autowired PollDeeds deeds;
  @Autowired PollActs acts;
  @Autowired Polls polls;
  @Autowired CastStore casts;
  @Autowired Papers papers;
  @Autowired Denials denials;
  @Autowired CloseTimer timer;
  @Autowired Superuser superuser;
  @Autowired InstantSource clock;

  @Test
  void a_poll_does_not_open_before_its_agenda_was_posted_long_enough() {
    NewPoll soon = fixtures.question(fixtures.frozen(Electorate.Kind.OWNERS, PollFixtures.OWNERS));
    PollNo no = fixtures.announced(soon);
    superuser.run("update ballots.poll set opens_at = now() where no = '" + no + "'");

    refused(
        "poll.not-ready",
        () ->
            deeds.act(
                CHEN_COMMUNITY_OFFICER, () -> acts.open(cases.viewer(CHEN_COMMUNITY_OFFICER), no)));
  }

  @Test
  void nobody_makes_a_poll_binding_where_the_place_does_not() {
    NewPoll poll = fixtures.question(fixtures.frozen(Electorate.Kind.OWNERS, PollFixtures.OWNERS));
    NewPoll binding =
        new NewPoll(
            poll.roll(),
            poll.question(),
            "",
            "OTHER",
            "",
            false,
            poll.twice(),
            0,
            0,
            "业主大会议事规则第三条",
            poll.opens(),
            poll.closes());

    refused("poll.place-only-advises", () -> fixtures.announced(binding));
  }

  @Test
  void a_poll_is_held_counted_and_published() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    deeds.vote(WANG_RESIDENT, no, "2046", Choice.NO);
    deeds.vote(WANG_RESIDENT, no, "2046", Choice.YES);
    deeds.vote(LIU_RESIDENT, no, "2047", Choice.YES);
    deeds.paper(no, "2003", "NO");
    assertThat(cases.as(WANG_RESIDENT, () -> casts.participation(no)))
        .isEqualTo(new CastStore.Participation(3, 17700 + 12000 + 12000));

    fixtures.close(no);
    timer.run();

    PollStanding standing = cases.as(WANG_RESIDENT, () -> polls.standing(no).orElseThrow());
    assertThat(standing.state()).isEqualTo(PollState.CLOSED);
    assertThat(standing.valid()).isTrue();
    assertThat(standing.passed()).isTrue();
    assertThat(standing.binding()).isFalse();
    String file = fixtures.ask("select content from ballots.result where poll_no = '" + no + "'");
    assertThat(file)
        .contains("\"setAside\":{\"VOTED_AGAIN\":1}", "\"yes\":2", "\"yes\":29700")
        .doesNotContain("138", "王", "刘", "101");
    refused("poll.takes-no-ballots", () -> deeds.vote(LIU_RESIDENT, no, "2047", Choice.NO));
  }

  @Test
  void paper_and_the_other_ways_exclude_each_other() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    deeds.vote(WANG_RESIDENT, no, "2046", Choice.YES);
    refused("poll.voted-other-way", () -> deeds.paper(no, "2046", "NO"));

    deeds.paper(no, "2047", "NO");
    refused("poll.voted-other-way", () -> deeds.vote(LIU_RESIDENT, no, "2047", Choice.YES));
  }

  @Test
  void a_second_entry_that_differs_makes_no_ballot_and_one_person_does_not_do_both() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    PaperEntry paper = deeds.paperOf(no, "2047", "YES", "scan-1");
    deeds.act(
        CHEN_COMMUNITY_OFFICER,
        () -> papers.first(cases.viewer(CHEN_COMMUNITY_OFFICER), no, paper));

    refused("paper.needs-another-person", () -> deeds.second(CHEN_COMMUNITY_OFFICER, no, paper));
    refused(
        "paper.differs",
        () -> deeds.second(ZHAO_SECRETARY, no, deeds.paperOf(no, "2047", "NO", "")));
    assertThat(
            fixtures.ask("select count(*)::text from ballots.voice where poll_no = '" + no + "'"))
        .isEqualTo("0");
  }

  @Test
  void only_the_named_voice_of_joint_owners_votes_and_no_tenant() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    int couple = fixtures.entryOf(no, "2001");

    refused("poll.not-on-roll", () -> deeds.vote(WANG_RESIDENT, no, couple, Choice.YES));
    assertThat(
            fixtures.ask(
                "select count(*)::text from ballots.roll_person q join ballots.poll p on p.roll_id = q.roll_id where p.no = '"
                    + no
                    + "' and q.entry_no = "
                    + couple
                    + " and q.voice"))
        .isEqualTo("1");
  }

  @Test
  void who_says_it_was_not_them_may_vote_and_the_other_ballot_is_set_aside() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    String forged = deeds.paper(no, "2047", "NO");
    deeds.act(LIU_RESIDENT, () -> denials.deny(cases.viewer(LIU_RESIDENT), no, forged));
    deeds.vote(LIU_RESIDENT, no, "2047", Choice.YES);
    fixtures.close(no);

    assertThat(fixtures.ask("select content from ballots.result where poll_no = '" + no + "'"))
        .contains("\"setAside\":{\"NOT_THE_VOTER\":1}");
  }

  @Test
  void a_poll_with_too_few_is_prolonged_once_as_it_was_announced() {
    PollNo no =
        fixtures.open(
            PollFixtures.OWNERS,
            poll ->
                new NewPoll(
                    poll.roll(),
                    poll.question(),
                    "",
                    "OTHER",
                    "",
                    false,
                    Terms.Twice.LAST_COUNTS,
                    0,
                    7,
                    "",
                    poll.opens(),
                    poll.closes()));
    fixtures.close(no);
    assertThat(fixtures.ask("select state from ballots.poll where no = '" + no + "'"))
        .isEqualTo("OPEN");
    fixtures.close(no);

    assertThat(
            fixtures.ask(
                "select state || valid || passed from ballots.poll where no = '" + no + "'"))
        .isEqualTo("CLOSEDfalsefalse");
  }

  @Test
  void the_database_itself_refuses_what_comes_at_the_closing_moment() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    fixtures.comesToItsEnd(no, clock.instant());

    refused("poll.takes-no-ballots", () -> deeds.vote(WANG_RESIDENT, no, "2046", Choice.YES));
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                deeds.plainly(
                    "insert into ballots.cast_ballot (poll_no, entry_no, party_id, choice, channel, arrived, code) values ('"
                        + no
                        + "', 1, 1, 'YES', 'WEB', now(), 'LATE')"))
        .withMessageContaining("takes no ballots");
  }
}
