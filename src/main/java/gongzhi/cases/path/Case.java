package gongzhi.cases.path;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One case (诉求) and the rules of its path. Every method returns the case as it is afterwards, or
 * refuses.
 *
 * @param ruleVersion version of the place pack it started under; later versions never change it
 * @param reporter who raised it; below zero for somebody anonymous, null where nobody may be told
 * @param helpers organisations that help the lead, never the lead itself
 * @param version 1, 2, 3 …: number of the newest event
 * @param lastLeaf hex hash of that event's leaf in the public log, which the next event commits to
 */
public record Case(
    long id,
    CaseNo no,
    int ruleVersion,
    @Nullable PartyId reporter,
    Matter matter,
    Whereabouts where,
    CaseStatus status,
    Duty duty,
    List<PartyId> helpers,
    Course course,
    int version,
    @Nullable String lastLeaf) {

  public Case {
    helpers = helpers.stream().filter(unit -> !unit.equals(duty.unit())).toList();
  }

  /** Somebody goes to see; from now on this is whose it is. */
  public Case verifyingBy(Duty next) {
    return moved(status.to(CaseStatus.VERIFYING), next, course);
  }

  /** Seen on site; the community studies what to do. */
  public Case verified(Duty next) {
    return moved(status.onward(CaseStatus.DELIBERATING), next, course);
  }

  /** Given to a unit that must handle it; the promise stays. */
  public Case assigned(Duty next) {
    return moved(status.onward(CaseStatus.ASSIGNED), next, course);
  }

  /** The unit takes it on; from now on this person answers for it. */
  public Case acceptedBy(PartyId actor) {
    return moved(status.to(CaseStatus.IN_PROGRESS), duty.takenBy(actor), course);
  }

  /** Handed back with a reason to those who assigned it. */
  public Case returned(Duty back) {
    return moved(status.onward(CaseStatus.DELIBERATING), back, course);
  }

  /** The handler says it is done. That is a claim; now the reporter is asked. */
  public Case reportedDone(ResultKind as, Duty asking, Instant now) {
    return moved(status.to(CaseStatus.REPORTED_DONE), asking, course.done(as, now));
  }

  /** Only the reporter closes the loop: solved, or content with what was explained. */
  public Case resolvedBy(PartyId actor, ResultKind end, Instant now) {
    requireReporter(actor);
    return resolved(end, now);
  }

  /** The reporter says what is missing; it goes back to the unit, or to the level above. */
  public Case reopenedBy(PartyId actor, Duty next, boolean escalates) {
    requireReporter(actor);
    return reopened(next, escalates);
  }

  /**
   * The reporter's word, given in person to a visitor who had no part in the work.
   *
   * @param worked whether the visitor has acted for the unit on this case
   */
  public Case resolvedInPerson(Viewer visitor, boolean worked, ResultKind end, Instant now) {
    requireNoPart(visitor, worked);
    return resolved(end, now);
  }

  /** The same when the reporter says it is not solved. */
  public Case reopenedInPerson(Viewer visitor, boolean worked, Duty next, boolean escalates) {
    requireNoPart(visitor, worked);
    return reopened(next, escalates);
  }

  /** One more attempt to hear the silent reporter, whose time to answer stays as it was. */
  public Case attempted() {
    status.to(CaseStatus.RESOLVED);
    return moved(status, duty, course.attempted());
  }

  /**
   * Closed without the reporter's word: enough attempts are on record, at least three, and the
   * verifier had no part in the work.
   */
  public Case resolvedIndependently(
      Viewer verifier, boolean worked, int attemptsNeeded, Instant now) {
    course.requireAttempts(attemptsNeeded);
    requireNoPart(verifier, worked);
    return moved(status.to(CaseStatus.RESOLVED), duty, course.closed(now));
  }

  /** Not accepted, with a reason and where to go instead; two persons decided. */
  public Case rejected(Instant now) {
    return moved(status.to(CaseStatus.REJECTED), duty, course.closed(now));
  }

  /** Taken back by the reporter alone. */
  public Case withdrawnBy(PartyId actor, Instant now) {
    requireReporter(actor);
    return moved(status.to(CaseStatus.WITHDRAWN), duty, course.closed(now));
  }

  /** Handled together with another case about the same trouble; its reporter is still asked. */
  public Case mergedInto(Case lead, Instant now) {
    if (lead.id == id
        || lead.status.isClosed()
        || lead.matter.restricted() != matter.restricted()) {
      throw Rejection.of("case.cannot-merge-into", lead.no.value());
    }
    return moved(status.to(CaseStatus.MERGED), duty, course.merged(lead.id, now));
  }

  /** Not content with the end, or not the same trouble: open again one level up. */
  public Case appealedBy(PartyId actor, Duty up) {
    requireReporter(actor);
    if (!mayAppeal(actor)) {
      throw Rejection.of("case.appeal-follows-the-end");
    }
    return moved(status.to(matter.afterAppeal()), up, course.appealed());
  }

  /** The time limit moves, with a second person's consent. */
  public Case extendedTo(Instant until) {
    requireOpen();
    return moved(status, duty.until(until), course.promising(until));
  }

  /** Under formal supervision of the level above. */
  public Case supervised() {
    requireOpen();
    return moved(status, duty, course.supervisedNow());
  }

  /** The same case under another category or kind. */
  public Case reclassified(String category, MatterKind kind, boolean restricted) {
    requireOpen();
    return next(matter.as(category, kind, restricted), status, duty, helpers, course);
  }

  /** Under a category that only this unit may read; nobody helps with it any more. */
  public Case confided(String category, boolean urgent, Duty next) {
    requireOpen();
    return next(
        matter.in(category, urgent), status.to(CaseStatus.ASSIGNED), next, List.of(), course);
  }

  /** The title as everyone may read it. */
  public Case published(String title) {
    return next(matter.publishedAs(title), status, duty, helpers, course);
  }

  /** The same step of the path with something added. */
  public Case noted() {
    return moved(status, duty, course);
  }

  /** Units help the lead. */
  public Case helpedBy(List<PartyId> units) {
    requireOpen();
    List<PartyId> more = Stream.concat(helpers.stream(), units.stream()).distinct().toList();
    return next(matter, status, duty, more, course);
  }

  /** Whether it was reopened so often that the level above has it now. */
  public boolean isRaised(int escalatesAt) {
    return status.isRaised(course.reopened(), escalatesAt);
  }

  /** Whether the case waits for this person's word. */
  public boolean awaitsWordOf(PartyId viewer) {
    return viewer.equals(reporter)
        && (status == CaseStatus.REPORTED_DONE || status == CaseStatus.MERGED);
  }

  /** Whether this person may still go one level up. */
  public boolean mayAppeal(PartyId viewer) {
    return viewer.equals(reporter) && status.isClosed() && status != CaseStatus.WITHDRAWN;
  }

  /** Whether somebody has to act. */
  public boolean isOpen() {
    return !status.isClosed();
  }

  /** The case with the hash of the event that made this version. */
  public Case sealedBy(String leaf) {
    return new Case(
        id, no, ruleVersion, reporter, matter, where, status, duty, helpers, course, version, leaf);
  }

  private Case resolved(ResultKind end, Instant now) {
    return moved(status.to(CaseStatus.RESOLVED), duty, course.answered(end, now));
  }

  private Case reopened(Duty next, boolean escalates) {
    Course again = course.reopenedAgain();
    return moved(status.to(CaseStatus.REOPENED), next, escalates ? again.supervisedNow() : again);
  }

  private Case moved(CaseStatus nextStatus, Duty nextDuty, Course nextCourse) {
    return next(matter, nextStatus, nextDuty.following(duty, nextStatus), helpers, nextCourse);
  }

  Case next(Matter what, CaseStatus to, Duty owed, List<PartyId> helping, Course gone) {
    return new Case(
        id, no, ruleVersion, reporter, what, where, to, owed, helping, gone, version + 1, lastLeaf);
  }

  private void requireReporter(PartyId actor) {
    if (!actor.equals(reporter)) {
      throw Rejection.of("case.only-the-reporter-confirms");
    }
  }

  private void requireNoPart(Viewer visitor, boolean worked) {
    boolean serves = visitor.serves(duty.unit()) || helpers.stream().anyMatch(visitor::serves);
    if (worked || (serves && !matter.restricted())) { // nobody else may read what is confidential
      throw Rejection.of("case.handler-never-closes");
    }
  }

  private void requireOpen() {
    if (status.isClosed()) {
      throw Rejection.of("case.is-closed");
    }
  }
}
