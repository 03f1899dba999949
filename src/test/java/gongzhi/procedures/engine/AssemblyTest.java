package gongzhi.procedures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import gongzhi.parties.Roles;
import gongzhi.procedures.engine.Act.Verb;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.ProcedurePack;
import gongzhi.procedures.rule.ProcedureRule;
import java.nio.file.Path;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A meeting counts by its minutes, by its own body, and by the quorum of the day the matter began.
 */
class AssemblyTest {

  private static final ProcedurePack PACK =
      ProcedurePack.read(Path.of("places"), "default", Roles.read(Path.of("places"), "default"));

  @Test
  void a_meeting_counts_by_its_signed_minutes_and_only_if_it_was_the_right_body() {
    Walker walker = at("four-two", Matter.SELF_GOVERNANCE, "resolve").waitsLongEnough();
    String own = "residents-representatives";

    assertThat(refused(walker.tries(met(walker, "party-members-meeting", true, hands(30, 30, 30)))))
        .isEqualTo("procedure.meeting-of-another-body");
    assertThat(refused(walker.tries(met(walker, own, false, hands(30, 30, 30)))))
        .isEqualTo("procedure.minutes-unsigned");
    assertThat(refused(walker.tries(met(walker, own, true, hands(30, 19, 0)))))
        .isEqualTo("procedure.inquorate");
    assertThat(refused(walker.tries(met(walker, own, true, hands(30, 20, 10)))))
        .isEqualTo("procedure.not-carried");
    assertThat(walker.tries(met(walker, own, true, hands(30, 20, 11))))
        .isInstanceOf(Turn.Taken.class);
  }

  @Test
  void a_hearing_is_a_meeting_and_a_paper_is_none() {
    Walker walker = at("five-steps", Matter.LIVELIHOOD, "hearing").waitsLongEnough();

    assertThat(refused(walker.tries(walker.act(Verb.PASS, walker.open().body(), papers()))))
        .isEqualTo("procedure.hearing-missing");
  }

  @ParameterizedTest
  @CsvSource({
    "four-two, SELF_GOVERNANCE, propose",
    "four-two, SELF_GOVERNANCE, two-committees",
    "three-two-two, OWNERS, review",
    "three-two-two, OWNERS, review-owners",
    "five-steps, LIVELIHOOD, decide-committee",
    "joint-follow-up, LIVELIHOOD, list",
    "joint-follow-up, LIVELIHOOD, lead",
    "joint-follow-up, LIVELIHOOD, look-back",
    "council-election, SELF_GOVERNANCE, screen",
    "owners-committee-setup, OWNERS, group",
    "owners-committee-reelection, OWNERS, begin",
    "secretary-led, LIVELIHOOD, study",
    "micro-project, DELEGATED, screen"
  })
  void what_a_body_decides_is_not_said_by_one_person(String key, Matter matter, String at) {
    Walker walker = at(key, matter, at).waitsLongEnough();

    assertThat(refused(walker.tries(walker.act(Verb.PASS, walker.open().body(), papers()))))
        .isEqualTo("procedure.meeting-missing");
    assertThat(
            refused(walker.tries(met(walker, "residents-representatives", true, hands(9, 9, 9)))))
        .isEqualTo("procedure.meeting-of-another-body");
    assertThat(refused(walker.tries(met(walker, false, true, false))))
        .isEqualTo("procedure.meeting-inquorate");
    assertThat(refused(walker.tries(met(walker, true, false, false))))
        .isEqualTo("procedure.not-resolved");
    assertThat(refused(walker.tries(met(walker, true, true, false))))
        .isEqualTo("procedure.not-carried");
    assertThat(walker.tries(met(walker, true, true, true))).isInstanceOf(Turn.Taken.class);
  }

  private static Act met(Walker walker, boolean quorate, boolean resolved, boolean carried) {
    return walker.act(
        Verb.PASS, walker.open().body(), Walker.met(walker.open(), quorate, resolved, carried));
  }

  @Test
  void the_quorum_is_that_of_the_day_on_which_the_matter_began() {
    Walker walker = at("four-two", Matter.SELF_GOVERNANCE, "resolve").waitsLongEnough();
    Instant before = Instant.parse("2010-01-04T02:00:00Z");

    assertThat(
            catchThrowable(
                () ->
                    new Engine(rule("four-two"))
                        .take(
                            walker.course(),
                            hands(walker, 30, 30, 30, 0),
                            new Moment(walker.moment().now(), Walker.CALENDAR, before))))
        .as("no such rule was in force in 2010")
        .isInstanceOf(NoSuchElementException.class);
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

  private static Act hands(Walker walker, int due, int present, int yes, int no) {
    return walker.act(Verb.PASS, walker.open().body(), new Evidence.Hands(due, present, yes, no));
  }

  private static Evidence.Hands hands(int due, int present, int yes) {
    return new Evidence.Hands(due, present, yes, 0);
  }

  private static Act met(Walker walker, String body, boolean signed, Evidence.Hands hands) {
    return walker.act(
        Verb.PASS,
        walker.open().body(),
        new Evidence.Meeting(
            "HY-1", body, signed, hands.present() >= 20, 1, hands.yes() > 0, true, hands));
  }

  private static Evidence papers() {
    return new Evidence.Papers();
  }

  private static String refused(Turn turn) {
    return ((Turn.Refused) turn).key();
  }
}
