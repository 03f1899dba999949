package gongzhi.procedures.engine;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.parties.Roles;
import gongzhi.procedures.engine.Act.Verb;
import gongzhi.procedures.engine.CourseEvent.Entered;
import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.Law;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.Paper;
import gongzhi.procedures.rule.ProcedurePack;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.shared.Title;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Wrong turns are refused, each with the law or the rule that forbids it. */
class EngineTest {

  private static final ProcedurePack PACK =
      ProcedurePack.read(Path.of("places"), "default", Roles.read(Path.of("places"), "default"));

  @Test
  void a_body_cannot_borrow_the_powers_of_another() {
    Walker walker = at("four-two", Matter.SELF_GOVERNANCE, "resolve").waitsLongEnough();

    Turn turn =
        walker.tries(
            walker.act(Verb.PASS, Body.PARTY_MEMBERS_MEETING, new Evidence.Hands(30, 30, 30, 0)));

    assertThat(refused(turn)).isEqualTo("procedure.wrong-body");
    assertThat(((Turn.Refused) turn).arguments()).contains(Law.ORGANIC_LAW);
  }

  @Test
  void an_inquorate_meeting_resolves_nothing() {
    Walker walker = at("four-two", Matter.SELF_GOVERNANCE, "resolve").waitsLongEnough();

    Turn turn = walker.tries(hands(walker, 30, 19, 19, 0));

    assertThat(refused(turn)).isEqualTo("procedure.inquorate");
    assertThat(((Turn.Refused) turn).arguments())
        .startsWith(19L, 30L, 20L)
        .anyMatch(one -> one instanceof Title);
    assertThat(refused(walker.tries(hands(walker, 30, 20, 10, 10))))
        .isEqualTo("procedure.not-carried");
    assertThat(walker.tries(hands(walker, 30, 20, 11, 9))).isInstanceOf(Turn.Taken.class);
  }

  @Test
  void members_read_the_draft_for_three_days_before_they_meet() {
    Walker walker = at("four-two", Matter.SELF_GOVERNANCE, "members");

    assertThat(refused(walker.tries(hands(walker, 30, 30, 30, 0))))
        .isEqualTo("procedure.too-early");
  }

  @Test
  void what_members_amend_goes_back_to_the_two_committees_and_not_for_ever() {
    Walker walker = at("four-two", Matter.SELF_GOVERNANCE, "members").waitsLongEnough();
    for (int round = 0; round < 3; round++) {
      List<CourseEvent> events = walker.take(back(walker));
      assertThat(events.getLast()).isInstanceOf(Entered.class);
      assertThat(walker.course().step()).isEqualTo("two-committees");
      assertThat(walker.course().passed()).containsExactly("propose");
      walker.to("members").waitsLongEnough();
    }

    assertThat(refused(walker.tries(back(walker)))).isEqualTo("procedure.rounds-used");
  }

  @Test
  void whoever_holds_both_posts_does_the_first_two_steps_at_once_and_says_so() {
    Walker walker = new Walker(rule("four-two"), Matter.SELF_GOVERNANCE);
    Set<Paper> papers = Set.of(Paper.PROPOSAL, Paper.CONSULTATION_RECORD, Paper.MINUTES);

    assertThat(refused(walker.tries(joined(papers, "")))).isEqualTo("procedure.say-who-holds-both");
    assertThat(refused(walker.tries(joined(Set.of(Paper.PROPOSAL), "一人兼任"))))
        .isEqualTo("procedure.paper-missing");
    walker.take(joined(papers, "书记、主任一人兼任"));

    assertThat(walker.course().step()).isEqualTo("members");
    assertThat(walker.course().passed()).containsExactlyInAnyOrder("propose", "two-committees");
  }

  @Test
  void a_meeting_of_the_party_sends_back_but_never_ends_what_belongs_to_residents() {
    Walker walker = at("four-two", Matter.SELF_GOVERNANCE, "members").waitsLongEnough();

    Turn turn =
        walker.tries(walker.act(Verb.REFUSE, walker.open().body(), new Evidence.Hands(9, 9, 0, 9)));

    assertThat(refused(turn)).isEqualTo("procedure.party-cannot-end");
    assertThat(((Turn.Refused) turn).arguments()).contains(Law.ORGANIC_LAW);
  }

  @Test
  void no_step_on_the_way_ends_what_others_must_decide() {
    Walker residents = at("four-two", Matter.SELF_GOVERNANCE, "two-committees").waitsLongEnough();

    assertThat(
            refused(residents.tries(residents.act(Verb.REFUSE, residents.open().body(), papers()))))
        .isEqualTo("procedure.only-they-end-it");
  }

  @Test
  void nobody_says_no_after_those_whom_it_concerns_said_yes() {
    Walker walker = at("four-two", Matter.SELF_GOVERNANCE, "carry-out").waitsLongEnough();

    assertThat(refused(walker.tries(walker.act(Verb.REFUSE, walker.open().body(), papers()))))
        .isEqualTo("procedure.is-decided");
  }

  @Test
  void what_belongs_to_the_owners_is_voted_by_the_rule_of_its_number() {
    Walker walker = at("three-two-two", Matter.OWNERS, "owners-vote").waitsLongEnough();

    assertThat(refused(walker.tries(hands(walker, 9, 9, 9, 0))))
        .isEqualTo("procedure.owners-vote-missing");
    assertThat(refused(walker.tries(poll(walker, "owners-ordinary", true, true))))
        .isEqualTo("procedure.vote-by-another-rule");
    assertThat(refused(walker.tries(poll(walker, "owners-special", false, true))))
        .isEqualTo("procedure.vote-still-open");
    assertThat(refused(walker.tries(poll(walker, "owners-special", true, false))))
        .isEqualTo("procedure.not-carried");
    assertThat(walker.tries(poll(walker, "owners-special", true, true)))
        .isInstanceOf(Turn.Taken.class);
  }

  @Test
  void residents_are_asked_for_a_time_before_their_opinions_are_counted_as_collected() {
    Walker steps = new Walker(rule("five-steps"), Matter.LIVELIHOOD);
    Walker needs = new Walker(rule("micro-project"), Matter.DELEGATED);

    assertThat(refused(steps.tries(steps.wellDone()))).isEqualTo("procedure.too-early");
    assertThat(refused(needs.tries(needs.wellDone()))).isEqualTo("procedure.too-early");
    assertThat(steps.waitsLongEnough().tries(steps.wellDone())).isInstanceOf(Turn.Taken.class);
  }

  @Test
  void without_a_written_opinion_of_the_adviser_there_is_no_legal_review() {
    Walker walker = at("three-two-two", Matter.OWNERS, "legal").waitsLongEnough();

    Turn turn = walker.tries(new Act(Verb.PASS, Body.LEGAL_ADVISER, Set.of(), papers(), "口头说过没问题"));

    assertThat(refused(turn)).isEqualTo("procedure.no-legal-opinion");
  }

  @Test
  void the_joint_meeting_resolves_only_with_every_side_there() {
    Walker walker = at("three-two-x", Matter.LIVELIHOOD, "meet").waitsLongEnough();

    assertThat(refused(walker.tries(hands(walker, 5, 4, 4, 0))))
        .isEqualTo("procedure.sides-absent");
    assertThat(refused(walker.tries(hands(walker, 5, 5, 2, 3))))
        .isEqualTo("procedure.sides-against");
    assertThat(walker.tries(hands(walker, 5, 5, 3, 2))).isInstanceOf(Turn.Taken.class);
  }

  @Test
  void what_hangs_is_over_when_its_last_day_is_and_every_objection_was_answered() {
    Walker walker = at("four-two", Matter.SELF_GOVERNANCE, "publish-resolution").waitsLongEnough();

    assertThat(refused(walker.tries(posting(walker, 10, -1, 0, true))))
        .isEqualTo("procedure.notice-runs");
    assertThat(refused(walker.tries(posting(walker, 6, 0, 0, true))))
        .isEqualTo("procedure.posted-too-short");
    assertThat(refused(walker.tries(posting(walker, 10, 0, 1, true))))
        .isEqualTo("procedure.objections-open");
    assertThat(refused(walker.tries(posting(walker, 10, 0, 0, false))))
        .isEqualTo("procedure.not-countersigned");
  }

  @Test
  void a_low_appraisal_reopens_the_work() {
    Walker walker = at("five-steps", Matter.SELF_GOVERNANCE, "appraise").waitsLongEnough();

    assertThat(
            refused(
                walker.tries(walker.act(Verb.PASS, Body.RESIDENTS, new Evidence.Ratings(100, 50)))))
        .isEqualTo("procedure.rated-low");
    walker.take(back(walker));

    assertThat(walker.course().step()).isEqualTo("carry-out");
    assertThat(walker.course().passed()).contains("decide-residents").doesNotContain("accept");
  }

  @Test
  void self_governance_by_451_is_ready_only_when_everything_is_there() {
    Walker walker = at("self-governance-451", Matter.SELF_GOVERNANCE, "ready").waitsLongEnough();

    Turn turn =
        walker.tries(
            new Act(
                Verb.PASS,
                Body.SUBDISTRICT,
                Set.of(Paper.DISCUSSION_RULES, Paper.PACT_TEXT, Paper.FILING_RECEIPT),
                papers(),
                ""));

    assertThat(refused(turn)).isEqualTo("procedure.paper-missing");
    assertThat(((Turn.Refused) turn).arguments()).contains(Paper.DECISION_RULES);
  }

  private static Walker at(String key, Matter matter, String step) {
    return new Walker(rule(key), matter).to(step);
  }

  private static ProcedureRule rule(String key) {
    return PACK.procedures().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void only_a_counted_election_by_the_rule_of_the_law_ends_a_step_that_elects() {
    Walker council = at("council-election", Matter.SELF_GOVERNANCE, "elect").waitsLongEnough();
    Walker owners = at("owners-committee-setup", Matter.OWNERS, "owners-vote").waitsLongEnough();

    assertThat(refused(council.tries(hands(council, 30, 30, 30, 0))))
        .isEqualTo("procedure.election-missing");
    assertThat(refused(owners.tries(poll(owners, "owners-ordinary", true, true))))
        .isEqualTo("procedure.election-missing");
    assertThat(refused(council.tries(elected(council, "residents-council-election", false, 2))))
        .isEqualTo("procedure.election-runs");
    assertThat(refused(council.tries(elected(council, "owners-ordinary", true, 2))))
        .isEqualTo("procedure.vote-by-another-rule");
    assertThat(refused(owners.tries(elected(owners, "", true, 2))))
        .isEqualTo("procedure.vote-by-another-rule");
    assertThat(refused(owners.tries(elected(owners, "owners-ordinary", true, 0))))
        .isEqualTo("procedure.not-carried");
    assertThat(council.tries(elected(council, "residents-council-election", true, 2)))
        .isInstanceOf(Turn.Taken.class);
    assertThat(owners.tries(elected(owners, "owners-ordinary", true, 5)))
        .isInstanceOf(Turn.Taken.class);
  }

  private static Act elected(Walker walker, String rule, boolean closed, int many) {
    return walker.act(
        Verb.PASS,
        walker.open().body(),
        new Evidence.Election("E-1", rule, true, closed, true, many));
  }

  private static Act hands(Walker walker, int due, int present, int yes, int no) {
    return walker.act(Verb.PASS, walker.open().body(), new Evidence.Hands(due, present, yes, no));
  }

  private static Act back(Walker walker) {
    return walker.act(Verb.RETURN, walker.open().body(), papers());
  }

  private static Act joined(Set<Paper> papers, String why) {
    Evidence met =
        Walker.met(rule("four-two").step("two-committees").orElseThrow(), true, true, true);
    return new Act(Verb.PASS_JOINED, Body.PARTY_BRANCH, papers, met, why);
  }

  private static Act poll(Walker walker, String rule, boolean closed, boolean passed) {
    return walker.act(
        Verb.PASS, Body.OWNERS_ASSEMBLY, new Evidence.Poll("B-1", rule, closed, true, passed));
  }

  private static Act posting(Walker walker, int days, int ended, int objections, boolean signed) {
    Instant until = walker.moment().now().minus(Duration.ofDays(ended));
    return walker.act(
        Verb.PASS,
        walker.open().body(),
        new Evidence.Posting("G-1", until.minus(Duration.ofDays(days)), until, objections, signed));
  }

  private static Evidence papers() {
    return new Evidence.Papers();
  }

  private static String refused(Turn turn) {
    return ((Turn.Refused) turn).key();
  }
}
