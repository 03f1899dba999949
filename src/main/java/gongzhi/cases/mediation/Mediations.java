package gongzhi.cases.mediation;

import static gongzhi.parties.Permission.CASE_HANDLE;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.shared.Rejection;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the committee does until the sides are heard: it asks each whether they want it, and they
 * choose who mediates. It costs nothing, and nobody is made to (People's Mediation Law art. 4, 17).
 */
@Component
@Transactional
public class Mediations {

  /** The kind of organisation that mediates. */
  public static final String COMMITTEE = "mediation_committee";

  private final CaseMoves moves;
  private final CaseNotices notices;
  private final Dispatch dispatch;
  private final MediationStore store;
  private final Posts posts;
  private final InstantSource clock;

  Mediations(
      CaseMoves moves,
      CaseNotices notices,
      Dispatch dispatch,
      MediationStore store,
      Posts posts,
      InstantSource clock) {
    this.moves = moves;
    this.notices = notices;
    this.dispatch = dispatch;
    this.store = store;
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * Whom it is about beside the reporter.
   *
   * @param open whether everybody may listen to the sessions
   */
  public record Plan(List<PartyId> others, boolean open) {}

  /** The committee that has the case begins, and asks every side. */
  public Case begin(Act act, Plan plan) {
    act.requireWords("mediation.say-what-about");
    Case given = moves.find(act);
    PartyId unit = ours(act, given);
    dispatch.requireNotRaised(given);
    List<Side> sides = sides(given, plan);
    Case before = taken(moves, act, given);
    Case after = moves.move(act, before, step(CaseAct.MEDIATION_BEGUN).with("open", plan.open()));
    Mediation begun =
        new Mediation(
            0,
            before.id(),
            unit,
            plan.open(),
            clock.instant(),
            MediationState.ASKING,
            sides,
            List.of(),
            0,
            null,
            null);
    if (store.begin(begun, act.by().party()).isEmpty()) {
      throw Rejection.of("mediation.goes-on-already");
    }
    notices.tellReporter(after, "mediation.notice.asked");
    return after;
  }

  private static List<Side> sides(Case about, Plan plan) {
    List<PartyId> all = new ArrayList<>(plan.others());
    boolean named = about.reporter() != null && about.reporter().value() > 0;
    if (named) {
      all.addFirst(about.reporter());
    }
    if (!named && all.size() == 1) {
      throw Rejection.invalid("mediation.reporter-gave-no-name");
    }
    if (all.size() < 2
        || all.size() > Mediation.MOST_SIDES
        || all.stream().distinct().count() < all.size()) {
      throw Rejection.invalid("mediation.name-the-other-side", Mediation.MOST_SIDES);
    }
    return all.stream().map(Side::unasked).toList();
  }

  /** The committee notes what a side said to it; the words tell how it was asked. */
  public Case note(Act act, PartyId side, boolean wants) {
    act.requireWords("mediation.say-how-asked");
    Case before = moves.find(act);
    ours(act, before);
    return answered(act, before, side, wants);
  }

  /** The reporter says for themselves whether they want it. */
  public Case answer(Act act, boolean wants) {
    Case before = moves.find(act);
    return answered(act, before, act.by().party(), wants);
  }

  private Case answered(Act act, Case before, PartyId side, boolean wants) {
    Mediation found = of(before);
    MediationState next = found.after(side, wants);
    Case after =
        moves.move(
            act,
            before,
            step(wants ? CaseAct.MEDIATION_WANTED : CaseAct.MEDIATION_REFUSED)
                .with("side", side.value()));
    store.answered(found, side, wants, clock.instant());
    if (next != found.state()) {
      store.moved(found, next, clock.instant());
      tell(
          after,
          next == MediationState.REFUSED ? "mediation.notice.refused" : "mediation.notice.begins");
    }
    return after;
  }

  /** The mediators the sides accept, from the people of the committee. */
  public Case choose(Act act, List<PartyId> mediators) {
    Case before = moves.find(act);
    PartyId unit = ours(act, before);
    Mediation found = of(before);
    found.requireMayMediate(mediators);
    List<PartyId> staff =
        posts.staffOf(unit, clock.instant()).stream().map(post -> post.party()).distinct().toList();
    if (!staff.containsAll(mediators)) {
      throw Rejection.invalid("mediation.not-of-the-committee");
    }
    Case after = moves.move(act, before, step(CaseAct.MEDIATORS_CHOSEN));
    store.chosen(found, mediators);
    return after;
  }

  /** Tells the reporter and whoever works on it. */
  private void tell(Case after, String key) {
    notices.tellReporter(after, key);
    notices.tellOwner(after, key);
  }

  private Mediation of(Case about) {
    return store.newest(about.id()).orElseThrow(() -> Rejection.of("mediation.none"));
  }

  private PartyId ours(Act act, Case found) {
    return requireCommittee(act, found, posts);
  }

  /** Refuses whoever does not serve the committee that has the case. */
  static PartyId requireCommittee(Act act, Case found, Posts posts) {
    if (!found.isOpen() || found.course().isDone()) {
      throw Rejection.of("mediation.case-is-answered");
    }
    @Nullable PartyId unit = found.duty().unit();
    boolean committee =
        unit != null
            && posts
                .organisation(unit)
                .map(Organisation::kind)
                .filter(COMMITTEE::equals)
                .isPresent();
    if (!committee || !act.by().serves(unit) || !act.by().mayAnywhere(CASE_HANDLE)) {
      throw Rejection.forbidden("mediation.committee-only", found.no().value());
    }
    return Objects.requireNonNull(unit);
  }

  /** Whoever works on a mediation has taken the case up. */
  static Case taken(CaseMoves moves, Act act, Case given) {
    return given.status().allows(CaseStatus.IN_PROGRESS)
        ? moves.move(
            act.withoutWords(),
            given,
            Step.of(CaseAct.ACCEPTED, Audience.PUBLIC, found -> found.acceptedBy(act.by().party())))
        : given;
  }

  static Step step(CaseAct act) {
    return Step.of(act, Audience.REPORTER, Case::noted);
  }
}
