package gongzhi.cases.moves;

import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseEvent;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Course;
import gongzhi.cases.path.ResultKind;
import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.transparency.Commitment;
import gongzhi.transparency.TransparencyLog;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way a case changes: load, apply the rule, commit to the public log, store case and event,
 * all in the caller's transaction.
 */
@Component
public class CaseMoves {

  private final CaseStore store;
  private final PastActs past;
  private final CasePhotos photos;
  private final TransparencyLog log;
  private final CaseFacts facts;
  private final Judges judges;
  private final InstantSource clock;

  CaseMoves(
      CaseStore store,
      PastActs past,
      CasePhotos photos,
      TransparencyLog log,
      CaseFacts facts,
      Judges judges,
      InstantSource clock) {
    this.store = store;
    this.past = past;
    this.photos = photos;
    this.log = log;
    this.facts = facts;
    this.judges = judges;
    this.clock = clock;
  }

  /**
   * The case as the actor may see it, held until the act is done; a case of others looks like one
   * that does not exist.
   */
  public Case find(Act act) {
    Case found =
        store
            .take(act.no())
            .orElseThrow(() -> Rejection.notFound("case.not-found", act.no().value()));
    if (act.seen() != null && act.seen() != found.version()) {
      throw Rejection.of("case.moved-meanwhile");
    }
    judges.requireNoPart(act.by(), found);
    return found;
  }

  /** Another case that the act names, held until it is done; empty where the actor sees none. */
  public Optional<Case> look(CaseNo no) {
    return store.take(no);
  }

  /** Holds the cases of an act on several, so that two such acts never wait for each other. */
  public void takeAll(CaseNo... numbers) {
    store.takeAll(List.of(numbers));
  }

  /** Refuses a word about a merged case before the one it was merged into is reported done. */
  public void requireAnswerable(Case asked) {
    if (asked.status() == CaseStatus.MERGED && !store.leadIsDone(asked.id())) {
      throw Rejection.of("case.lead-not-done-yet");
    }
  }

  /** Who did the work: its own unit, or that of the case it was merged into. */
  public @Nullable PartyId workedBy(Case done) {
    return done.status() == CaseStatus.MERGED
        ? store.unitOfLead(done.id()).orElse(null)
        : done.duty().unit();
  }

  /** What the unit explained instead of solving it; refused where it says that it is done. */
  public ResultKind explained(Case asked) {
    return Optional.ofNullable(asked.course().result())
        .or(() -> store.resultOfLead(asked.id()))
        .filter(ResultKind::isHonestNo)
        .orElseThrow(() -> Rejection.invalid("case.nothing-was-explained"));
  }

  /** Whether a photo shows how it was before it was done. */
  public boolean isShownBefore(Case about) {
    return photos.showBefore(about.id());
  }

  /** How often it went up to another desk. */
  public int timesRaised(Case about) {
    return store.timesRaised(about.id());
  }

  /** Refuses a second attempt to reach the reporter on one day. */
  public void requireNotJustTried(Case about) {
    if (past.wasTriedSince(about.id(), clock.instant().minus(Course.BETWEEN_ATTEMPTS))) {
      throw Rejection.of("case.one-attempt-a-day");
    }
  }

  /** Whether nobody knows who reported it: sent without a name, and not through an officer. */
  public boolean isFromNobody(Case about) {
    return past.isFromNobody(about.id());
  }

  /** Refuses "solved" by a receipt that whoever did the work has written out. */
  public void requireOwnReceipt(Case asked) {
    if (past.isWrittenByItsHandler(asked.id())) {
      throw Rejection.forbidden("case.written-by-its-handler");
    }
  }

  /** Whether its reporter ever went one level up; a refusal is then for that level. */
  public boolean wasAppealed(Case about) {
    return past.wasAppealed(about.id());
  }

  /** Whether this unit gave it back before. */
  public boolean hasReturned(Case about, PartyId unit) {
    return past.hasReturned(about.id(), unit);
  }

  /** Whether this person has done any of the work, in whichever post. */
  public boolean hasWorked(Case on, PartyId person) {
    return past.hasWorked(on.id(), person);
  }

  /** Refuses whoever may not write down that the reporter calls it solved. */
  public void requireMaySpeakFor(Case on, PartyId person) {
    if (!past.maySpeakFor(on.id(), person)) {
      throw Rejection.of("case.reporter-speaks-for-themselves");
    }
  }

  /**
   * The case leaves the actor's reach with this act; what is left to write about it still may be.
   */
  public void handOver(Case before) {
    store.keepInSight(before.id());
  }

  /** Writes what seldom changes: category, public title, helpers. */
  public void describe(Case after) {
    store.describe(after);
  }

  /** One act of somebody: the rule of the step, its event, its public record and its photos. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Case move(Act act, Case before, Step step) {
    act.requireWordsInBounds();
    Case after = judges.judged(step.rule().apply(before), clock.instant());
    Case sealed = seal(before, after, event(act, before, after, step));
    photos.attach(act, sealed, step);
    return sealed;
  }

  /** What the program does by itself when a time limit says so. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Case moveByItself(Case before, Step step) {
    Case after = judges.judged(step.rule().apply(before), clock.instant());
    CaseEvent event =
        new CaseEvent(
            before.id(),
            after.version(),
            step.act(),
            null,
            null,
            null,
            clock.instant(),
            "",
            visible(before, step),
            step.detail());
    return seal(before, after, event);
  }

  private Case seal(Case before, Case after, CaseEvent event) {
    Commitment commitment = log.append(facts.of(before, event, after));
    Case sealed = after.sealedBy(HexFormat.of().formatHex(commitment.leafHash()));
    if (before.matter().hidden()) {
      store.keepInSight(before.id()); // whoever hands it on may not read it any more
    }
    store.record(before, sealed, event);
    if (before.isOpen() && !sealed.isOpen()) {
      store.endWhatWaits(sealed.id());
    }
    return sealed;
  }

  private CaseEvent event(Act act, Case before, Case after, Step step) {
    Optional<Post> post = postFor(act.by(), before);
    Audience readers = visible(before, step);
    return new CaseEvent(
        before.id(),
        after.version(),
        step.act(),
        act.by().party(),
        post.map(Post::role).orElse(null),
        post.map(Post::organisation).orElse(null),
        clock.instant(),
        // whoever reads it: nobody's phone belongs into the course of a case, and no room into the
        // open
        readers == Audience.PUBLIC ? Masking.forEveryone(act.words()) : Masking.of(act.words()),
        readers,
        step.detail());
  }

  private static Audience visible(Case before, Step step) {
    return before.matter().restricted() && step.audience() == Audience.PUBLIC
        ? Audience.REPORTER
        : step.audience();
  }

  /**
   * The post in which the actor acts: one in the unit that handles the case, else one over its
   * area.
   */
  private static Optional<Post> postFor(Viewer actor, Case before) {
    @Nullable PartyId unit = before.duty().unit();
    return actor.posts().stream()
        .filter(post -> unit != null && unit.equals(post.organisation()))
        .findFirst()
        .or(
            () ->
                actor.posts().stream()
                    .filter(post -> before.where().path().startsWith(post.areaPath()))
                    .findFirst());
  }
}
