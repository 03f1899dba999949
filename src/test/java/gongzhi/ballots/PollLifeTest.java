package gongzhi.ballots;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.ballots.casting.CastStore;
import gongzhi.ballots.casting.Casting;
import gongzhi.ballots.casting.Denials;
import gongzhi.ballots.casting.PaperEntry;
import gongzhi.ballots.casting.PaperStore;
import gongzhi.ballots.casting.Papers;
import gongzhi.ballots.closing.CloseTimer;
import gongzhi.ballots.count.Terms;
import gongzhi.ballots.polls.NewPoll;
import gongzhi.ballots.polls.PollActs;
import gongzhi.ballots.polls.PollNo;
import gongzhi.ballots.polls.PollStanding;
import gongzhi.ballots.polls.PollState;
import gongzhi.ballots.polls.Polls;
import gongzhi.ballots.register.RollState;
import gongzhi.ballots.register.Rolls;
import gongzhi.ballots.register.Ruling;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Superuser;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A poll from the list of owners to the result, by the rules of the law. */
@GongzhiTest
@Import(Superuser.class)
class PollLifeTest {

  @Autowired CaseFixtures cases;
  @Autowired PollFixtures fixtures;
  @Autowired Rolls rolls;
  @Autowired PollActs acts;
  @Autowired Polls polls;
  @Autowired Casting casting;
  @Autowired CastStore casts;
  @Autowired Papers papers;
  @Autowired PaperStore paperStore;
  @Autowired Denials denials;
  @Autowired CloseTimer timer;
  @Autowired Superuser superuser;
  @Autowired InstantSource clock;

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
          .isThrownBy(() -> plainly(change + roll))
          .withMessageContaining("roll");
    }
  }

  @Test
  void a_roll_is_frozen_after_its_objections_are_ruled_on() {
    long roll = fixtures.draft(Electorate.Kind.OWNERS, PollFixtures.OWNERS).roll();
    act(CHEN_COMMUNITY_OFFICER, () -> rolls.post(cases.viewer(CHEN_COMMUNITY_OFFICER), roll));
    act(
        CHEN_COMMUNITY_OFFICER,
        () -> rolls.object(cases.viewer(CHEN_COMMUNITY_OFFICER), roll, "1 栋 101 的面积写错了"));
    refused("roll.still-hears-objections", () -> freeze(roll));
    superuser.run(
        "update ballots.roll set objections_until = now() - interval '1 day' where id = " + roll);
    refused("roll.objections-open", () -> freeze(roll));
    long objection =
        Long.parseLong(
            fixtures.ask("select id::text from ballots.roll_objection where roll_id = " + roll));
    act(
        CHEN_COMMUNITY_OFFICER,
        () ->
            rolls.rule(
                cases.viewer(CHEN_COMMUNITY_OFFICER),
                roll,
                new Ruling(objection, false, "与不动产登记一致")));
    freeze(roll);

    assertThat(fixtures.ask("select state from ballots.roll where id = " + roll))
        .isEqualTo(RollState.FROZEN.name());
  }

  private void freeze(long roll) {
    act(CHEN_COMMUNITY_OFFICER, () -> rolls.freeze(cases.viewer(CHEN_COMMUNITY_OFFICER), roll));
  }

  @Test
  void a_poll_does_not_open_before_its_agenda_was_posted_long_enough() {
    NewPoll soon = fixtures.question(fixtures.frozen(Electorate.Kind.OWNERS, PollFixtures.OWNERS));
    PollNo no = fixtures.announced(soon);
    superuser.run("update ballots.poll set opens_at = now() where no = '" + no + "'");

    refused(
        "poll.not-ready",
        () ->
            act(CHEN_COMMUNITY_OFFICER, () -> acts.open(cases.viewer(CHEN_COMMUNITY_OFFICER), no)));
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
    vote(WANG_RESIDENT, no, "2046", Choice.NO);
    vote(WANG_RESIDENT, no, "2046", Choice.YES);
    vote(LIU_RESIDENT, no, "2047", Choice.YES);
    paper(no, "2003", "NO");
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
    refused("poll.takes-no-ballots", () -> vote(LIU_RESIDENT, no, "2047", Choice.NO));
  }

  @Test
  void paper_and_the_other_ways_exclude_each_other() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    vote(WANG_RESIDENT, no, "2046", Choice.YES);
    refused("poll.voted-other-way", () -> paper(no, "2046", "NO"));

    paper(no, "2047", "NO");
    refused("poll.voted-other-way", () -> vote(LIU_RESIDENT, no, "2047", Choice.YES));
  }

  @Test
  void a_second_entry_that_differs_makes_no_ballot_and_one_person_does_not_do_both() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    PaperEntry paper = paperOf(no, "2047", "YES", "scan-1");
    act(
        CHEN_COMMUNITY_OFFICER,
        () -> papers.first(cases.viewer(CHEN_COMMUNITY_OFFICER), no, paper));

    refused("paper.needs-another-person", () -> second(CHEN_COMMUNITY_OFFICER, no, paper));
    refused("paper.differs", () -> second(ZHAO_SECRETARY, no, paperOf(no, "2047", "NO", "")));
    assertThat(
            fixtures.ask("select count(*)::text from ballots.voice where poll_no = '" + no + "'"))
        .isEqualTo("0");
  }

  @Test
  void only_the_named_voice_of_joint_owners_votes_and_no_tenant() {
    PollNo no = fixtures.open(PollFixtures.OWNERS, poll -> poll);
    int couple = fixtures.entryOf(no, "2001");

    refused("poll.not-on-roll", () -> vote(WANG_RESIDENT, no, couple, Choice.YES));
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
    String forged = paper(no, "2047", "NO");
    act(LIU_RESIDENT, () -> denials.deny(cases.viewer(LIU_RESIDENT), no, forged));
    vote(LIU_RESIDENT, no, "2047", Choice.YES);
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

    refused("poll.takes-no-ballots", () -> vote(WANG_RESIDENT, no, "2046", Choice.YES));
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                plainly(
                    "insert into ballots.cast_ballot (poll_no, entry_no, party_id, choice, channel, arrived, code) values ('"
                        + no
                        + "', 1, 1, 'YES', 'WEB', now(), 'LATE')"))
        .withMessageContaining("takes no ballots");
  }

  private String vote(Cast who, PollNo no, String phone, Choice choice) {
    return vote(who, no, fixtures.entryOf(no, phone), choice);
  }

  private String vote(Cast who, PollNo no, int entry, Choice choice) {
    return cases.as(who, () -> casting.own(cases.viewer(who), no, entry, choice));
  }

  private String paper(PollNo no, String phone, String said) {
    PaperEntry paper = paperOf(no, phone, said, "scan-" + phone);
    act(
        CHEN_COMMUNITY_OFFICER,
        () -> papers.first(cases.viewer(CHEN_COMMUNITY_OFFICER), no, paper));
    return second(ZHAO_SECRETARY, no, paper);
  }

  private String second(Cast who, PollNo no, PaperEntry paper) {
    return cases.as(who, () -> papers.second(cases.viewer(who), no, paper));
  }

  private PaperEntry paperOf(PollNo no, String phone, String said, String scan) {
    int entry = fixtures.entryOf(no, phone);
    PartyId person =
        cases.as(
            CHEN_COMMUNITY_OFFICER,
            () ->
                paperStore
                    .voiceOf(
                        Long.parseLong(
                            fixtures.ask(
                                "select roll_id::text from ballots.poll where no = '" + no + "'")),
                        entry)
                    .orElseThrow());
    return new PaperEntry(entry, person, said, "", scan);
  }

  private void act(Cast who, Runnable act) {
    cases.as(
        who,
        () -> {
          act.run();
          return 1;
        });
  }

  /** As the owner of everything, with all triggers. */
  private void plainly(String sql) {
    try (Connection db = superuser.open();
        Statement statement = db.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void refused(String key, Runnable act) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }
}
