package gongzhi.cases.web.desk;

import static gongzhi.cases.path.CaseStatus.ASSIGNED;
import static gongzhi.cases.path.CaseStatus.IN_PROGRESS;
import static gongzhi.cases.path.CaseStatus.RECEIVED;
import static gongzhi.cases.path.CaseStatus.REOPENED;
import static gongzhi.cases.path.CaseStatus.REPORTED_DONE;
import static gongzhi.cases.path.CaseStatus.VERIFYING;

import gongzhi.cases.ending.RatingStore;
import gongzhi.cases.ending.Ratings;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Course;
import gongzhi.cases.rules.CaseRules;
import gongzhi.cases.web.CaseSheet;
import gongzhi.cases.whistle.Whistle;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one person may do to a case now. It asks the path and the posts, as the acts themselves will
 * ask again; a button that is shown is not refused.
 */
final class DeskOffers {

  private static final Set<CaseStatus> FRESH = EnumSet.of(RECEIVED, VERIFYING);
  private static final Set<CaseStatus> WITH_UNIT = EnumSet.of(ASSIGNED, IN_PROGRESS, REOPENED);

  private final Set<DeskAct> offered = EnumSet.noneOf(DeskAct.class);
  private final DeskFile file;
  private final DeskSheet sheet;
  private final Viewer viewer;
  private final CaseRules rules;

  private DeskOffers(DeskFile file, Viewer viewer, CaseRules rules) {
    this.file = file;
    this.sheet = file.sheet();
    this.viewer = viewer;
    this.rules = rules;
  }

  static Set<DeskAct> of(DeskFile file, Viewer viewer, CaseRules rules, Instant now) {
    DeskOffers offers = new DeskOffers(file, viewer, rules);
    if (file.sheet().disputesSheetOf(viewer)) {
      return offers.offered;
    }
    offers.triage();
    offers.handling();
    offers.questions();
    offers.decisions();
    offers.closing(now);
    offers.rating();
    offers.whistle(now);
    offers.offered.addAll(PetitionOffers.of(file, viewer, offers.raised(), now));
    return ClockOffers.of(file, viewer, rules, now).beside(offers.offered);
  }

  private void triage() {
    boolean fresh = FRESH.contains(sheet.status());
    offer(DeskAct.TAKE_UP, may(Permission.CASE_VERIFY) && allows(VERIFYING));
    offer(DeskAct.VERIFY, may(Permission.CASE_VERIFY) && fresh);
    offer(DeskAct.FIX, may(Permission.CASE_HANDLE) && viewer.reaches(sheet.areaPath()) && fresh);
    offer(DeskAct.STUDY, may(Permission.CASE_STUDY) && sheet.isOpen());
    offer(
        DeskAct.ASSIGN,
        mayPassOn()
            && allows(ASSIGNED)
            && sheet.isOpen()
            && !WITH_UNIT.contains(sheet.status())
            && !file.isAtPetitionOffice());
    offer(DeskAct.HELPER, may(Permission.CASE_ASSIGN) && WITH_UNIT.contains(sheet.status()));
  }

  private void handling() {
    boolean with = WITH_UNIT.contains(sheet.status());
    boolean ours = sheet.handledBy(viewer) && viewer.mayAnywhere(Permission.CASE_HANDLE);
    boolean helping = file.awaitsHelpOf(viewer) && viewer.mayAnywhere(Permission.CASE_HANDLE);
    offer(DeskAct.ACCEPT, ours && with && !raised() && allows(IN_PROGRESS));
    offer(DeskAct.TRANSFER, mayPassOn() && with && allows(ASSIGNED));
    offer(DeskAct.RETURN, ours && with && !raised() && file.petition() == null && !gaveBack());
    offer(DeskAct.PROGRESS, with && ((ours && !raised()) || helping));
    offer(DeskAct.HELPED, file.awaitsHelpOf(viewer) && sheet.isOpen());
    boolean works = ours && sheet.status() == IN_PROGRESS;
    offer(DeskAct.DONE, works);
    offer(DeskAct.EXPLAIN, works);
    offer(DeskAct.START, works);
  }

  private void questions() {
    boolean first =
        !sheet.extended()
            && !sheet.restricted()
            && rules.extension().times() > 0
            && file.petition() == null;
    boolean asked = file.question("EXTENSION").isPresent();
    boolean with = WITH_UNIT.contains(sheet.status());
    offer(DeskAct.EXTENSION, sheet.handledBy(viewer) && with && !raised() && first && !asked);
    boolean longer = mayDecide("EXTENSION", Permission.CASE_EXTEND_APPROVE);
    offer(DeskAct.EXTENSION_GRANT, longer && sheet.isOpen());
    offer(DeskAct.EXTENSION_REFUSE, longer);
    boolean refusal = allows(CaseStatus.REJECTED);
    offer(
        DeskAct.REFUSAL,
        may(Permission.CASE_REJECT)
            && (viewer.reaches(sheet.areaPath()) || sheet.handledBy(viewer) || gaveBack())
            && refusal
            && decides()
            && !sheet.restricted()
            && file.question("REJECTION").isEmpty());
    boolean rejects = mayDecide("REJECTION", Permission.CASE_REJECT_APPROVE);
    offer(DeskAct.REFUSAL_GRANT, rejects && refusal && decides() && isHighEnough());
    offer(DeskAct.REFUSAL_REFUSE, rejects);
  }

  private void decisions() {
    boolean open = sheet.isOpen();
    boolean ordinary = decides() && file.petition() == null;
    offer(DeskAct.MERGE, ordinary && may(Permission.CASE_MERGE) && allows(CaseStatus.MERGED));
    offer(
        DeskAct.SUPERVISE,
        may(Permission.CASE_SUPERVISE)
            && open
            && !viewer.is(new PartyId(sheet.ownerId()))
            && file.time().supervision() == null);
    offer(DeskAct.REMIND, open && may(Permission.CASE_SUPERVISE));
    boolean names = ordinary || decides() && may(Permission.CASE_PETITION);
    offer(DeskAct.RECLASSIFY, open && names && may(Permission.CASE_STUDY));
    boolean titled = !sheet.restricted() && !sheet.hidden() && !sheet.anonymised();
    offer(DeskAct.PUBLISH, may(Permission.CASE_STUDY) && titled);
  }

  private void closing(Instant now) {
    boolean asked = sheet.status() == REPORTED_DONE;
    boolean handler = file.worked() || (sheet.handledBy(viewer) && !sheet.restricted());
    boolean tried = sheet.attempts() >= rules.confirm().attempts() && !now.isBefore(sheet.dueAt());
    boolean visits = may(Permission.CASE_VISIT) && asked;
    boolean hears = visits && !file.isFromNobody();
    boolean speaks = hears && !handler && file.speaks();
    offer(DeskAct.HEARD_SOLVED, speaks);
    boolean explained = sheet.result() != null && sheet.result().isHonestNo();
    offer(DeskAct.HEARD_UNDERSTOOD, speaks && explained);
    offer(DeskAct.HEARD_NOT_SOLVED, hears && !handler);
    offer(
        DeskAct.ATTEMPT,
        visits && !handler && file.entries().stream().noneMatch(entry -> isNew(entry, now)));
    offer(DeskAct.CONFIRM, may(Permission.CASE_CONFIRM_INDEPENDENT) && asked && tried && !handler);
  }

  /** Whether one of the viewer's units gave it back before. */
  private boolean gaveBack() {
    return !sheet.restricted()
        && file.entries().stream()
            .filter(entry -> entry.act() == CaseAct.RETURNED)
            .flatMap(entry -> Stream.ofNullable(entry.unitId()))
            .anyMatch(unit -> viewer.serves(new PartyId(unit)));
  }

  private void rating() {
    RatingStore.Open bad = file.rating();
    offer(DeskAct.CALL_BACK, bad != null && Ratings.callsBack(viewer, bad, sheet.areaPath()));
  }

  private static boolean isNew(CaseSheet.Entry entry, Instant now) {
    return entry.act() == CaseAct.ATTEMPTED
        && entry.at().isAfter(now.minus(Course.BETWEEN_ATTEMPTS));
  }

  private void whistle(Instant now) {
    Whistle blown = file.whistle();
    boolean may = may(Permission.CASE_WHISTLE);
    offer(
        DeskAct.WHISTLE, may && blown == null && sheet.isOpen() && sheet.status() != REPORTED_DONE);
    offer(DeskAct.WHISTLE_LOOK, file.refusals().stream().anyMatch(one -> one.isFor(viewer)));
    file.calledFor(viewer).ifPresent(this::called);
    if (!may || blown == null || !blown.isOfSide(viewer)) {
      return;
    }
    offer(DeskAct.WHISTLE_END, blown.isWaitedFor(now) || !sheet.isOpen());
    offer(DeskAct.WHISTLE_CALL_OFF, sheet.isOpen() && !blown.isWaitedFor(now));
  }

  private void called(Whistle.Call call) {
    boolean first = call.answeredAt() == null;
    offer(DeskAct.WHISTLE_ANSWER, first);
    offer(DeskAct.WHISTLE_DECLINE, first);
    offer(DeskAct.WHISTLE_REPORT, true);
  }

  /** Whether the level above has it: until it hands it on, the unit has nothing to do. */
  private boolean raised() {
    return sheet.isRaised(rules.reopen().escalatesAt());
  }

  /** What went up is passed on by its owner or a desk above the community. */
  private boolean mayPassOn() {
    boolean below = !isUp() && file.petition() == null;
    return may(Permission.CASE_ASSIGN) && (below || isAbove());
  }

  /** What went up is decided on by its owner or a desk above the community, and nobody below. */
  private boolean decides() {
    return !isUp() || isAbove();
  }

  private boolean isAbove() {
    return viewer.is(new PartyId(sheet.ownerId()))
        || viewer.may(Permission.CASE_ASSIGN, sheet.aboveCommunity());
  }

  /** What its reporter appealed is refused again by nobody below the level that looked at it. */
  private boolean isHighEnough() {
    return !file.wasAppealed()
        || viewer.may(Permission.CASE_REJECT_APPROVE, sheet.aboveCommunity());
  }

  private boolean isUp() {
    return raised() || file.isAppealed();
  }

  private boolean mayDecide(String kind, Permission permission) {
    return may(permission)
        && file.question(kind)
            .filter(question -> !viewer.is(new PartyId(question.askedBy())))
            .isPresent();
  }

  private boolean may(Permission permission) {
    return viewer.may(permission, sheet.areaPath());
  }

  private boolean allows(CaseStatus next) {
    return sheet.status().allows(next);
  }

  private void offer(DeskAct act, boolean offered) {
    if (offered) {
      this.offered.add(act);
    }
  }
}
