package gongzhi.cases;

import static gongzhi.parties.Permission.CASE_PETITION;
import static gongzhi.parties.Permission.CASE_STUDY;

import gongzhi.cases.confiding.Confidings;
import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.Assignments;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Ranks;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.Duty;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.path.Route;
import gongzhi.cases.rules.Category;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saying what a case is really about (改类别); the standard of the category then applies. */
@Component
@Transactional
public class Reclassifying {

  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final Ranks ranks;
  private final Assignments assignments;
  private final CaseNotices notices;
  private final Confidings confidings;
  private final InstantSource clock;

  Reclassifying(
      CaseMoves moves,
      Dispatch dispatch,
      Ranks ranks,
      Assignments assignments,
      CaseNotices notices,
      Confidings confidings,
      InstantSource clock) {
    this.moves = moves;
    this.dispatch = dispatch;
    this.ranks = ranks;
    this.assignments = assignments;
    this.notices = notices;
    this.confidings = confidings;
    this.clock = clock;
  }

  /**
   * Puts the case under another category. One that must be kept in confidence goes at once to the
   * unit that may read it, and out of everybody else's sight; a second person there confirms that,
   * or gives it back. What was promised stays promised: a later date needs an extension, with a
   * second person's consent. A petition keeps its category but by the word of the petition office.
   *
   * @throws Rejection (409) where a confidential matter would become an ordinary one: what was said
   *     in confidence is not opened to others afterwards
   * @param kind what the reporter wants with it; null leaves it as it is
   */
  public Case reclassify(Act act, String code, @Nullable MatterKind kind) {
    Case before = moves.find(act);
    act.by().require(CASE_STUDY, before.where().path());
    dispatch.requireDecides(act.by(), before);
    if (before.matter().route() == Route.PETITION && !mayRoute(act, before)) {
      throw Rejection.forbidden("petition.office-reclassifies");
    }
    ranks.requireMayDecide(act.by(), before, CASE_STUDY);
    act.requireWords("case.say-why");
    Category category = dispatch.category(before, code);
    if (before.matter().restricted() && !category.restricted()) {
      throw Rejection.of("case.confidential-stays");
    }
    return category.restricted() && !before.matter().restricted()
        ? confide(act, before, category)
        : move(act, before, category, kind == null ? before.matter().kind() : kind);
  }

  private static boolean mayRoute(Act act, Case before) {
    return act.by().may(CASE_PETITION, before.where().path());
  }

  private Case move(Act act, Case before, Category category, MatterKind kind) {
    Case after =
        moves.move(
            act,
            before,
            step(
                    before,
                    category,
                    found -> found.reclassified(category.code(), kind, category.restricted()))
                .with("kind", kind.name()));
    moves.describe(after);
    notices.tellReporter(after, "case.notice.reclassified");
    return after;
  }

  private Case confide(Act act, Case before, Category category) {
    confidings.requireNotGivenBack(act, before);
    Instant now = clock.instant();
    boolean urgent = before.matter().urgent() || category.urgency() == Category.Urgency.ALWAYS;
    Duty next =
        dispatch.unit(dispatch.rulesOf(before), category, before.where().area(), urgent, now);
    moves.handOver(before);
    Case after =
        moves.move(
            act,
            before,
            step(before, category, found -> found.confided(category.code(), urgent, next)));
    moves.describe(after);
    assignments.end(before, "TRANSFERRED", act);
    assignments.lead(after, Act.of(act.by(), act.no(), category.name().zh()));
    confidings.begin(act, before);
    notices.tellUnit(after);
    notices.tellReporter(after, "case.notice.confided");
    dispatch
        .superior(before, now)
        .ifPresent(person -> notices.tell(person, after, "case.notice.confided-above"));
    return after;
  }

  private static Step step(Case before, Category category, UnaryOperator<Case> rule) {
    return Step.of(CaseAct.RECLASSIFIED, Audience.PUBLIC, rule)
        .with("from", before.matter().category())
        .with("category", category.code());
  }
}
