package gongzhi.cases.web.desk;

import static gongzhi.cases.path.CaseStatus.ASSIGNED;
import static gongzhi.cases.path.CaseStatus.IN_PROGRESS;
import static gongzhi.cases.path.CaseStatus.REOPENED;
import static gongzhi.cases.path.CaseStatus.REPORTED_DONE;

import gongzhi.cases.clocks.PauseStore;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.rules.CaseRules;
import gongzhi.cases.supervision.Supervision;
import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one person may do about clocks, to who urges and watches, and about what was hidden. */
final class ClockOffers {

  private static final Set<CaseStatus> AT_WORK = EnumSet.of(ASSIGNED, IN_PROGRESS, REOPENED);

  /** What gives the case a new date or a new hand, and therefore waits while it stands still. */
  private static final Set<DeskAct> NOT_WHILE_PAUSED =
      EnumSet.of(
          DeskAct.ASSIGN,
          DeskAct.TRANSFER,
          DeskAct.RETURN,
          DeskAct.DONE,
          DeskAct.EXPLAIN,
          DeskAct.START,
          DeskAct.EXTENSION,
          DeskAct.EXTENSION_GRANT,
          DeskAct.PETITION_AGREE,
          DeskAct.PETITION_CALL_BACK,
          DeskAct.PETITION_EXTENSION);

  private final Set<DeskAct> offered = EnumSet.noneOf(DeskAct.class);
  private final DeskFile file;
  private final DeskSheet sheet;
  private final Viewer viewer;
  private final boolean ours;

  private ClockOffers(DeskFile file, Viewer viewer) {
    this.file = file;
    this.sheet = file.sheet();
    this.viewer = viewer;
    this.ours = sheet.handledBy(viewer) && viewer.mayAnywhere(Permission.CASE_HANDLE);
  }

  static ClockOffers of(DeskFile file, Viewer viewer, CaseRules rules, Instant now) {
    ClockOffers offers = new ClockOffers(file, viewer);
    offers.pause(rules, now);
    offers.urging();
    offers.confiding();
    return offers;
  }

  /** These and those, as far as they go together with a case that stands still. */
  Set<DeskAct> beside(Set<DeskAct> others) {
    if (sheet.pausedAt() != null) {
      others.removeAll(NOT_WHILE_PAUSED);
    }
    others.addAll(offered);
    return others;
  }

  private void pause(CaseRules rules, Instant now) {
    PauseStore.@Nullable Asked asked = file.time().pause();
    boolean decides = may(Permission.CASE_REJECT_APPROVE);
    boolean paused = sheet.pausedAt() != null;
    boolean possible = AT_WORK.contains(sheet.status()) && !paused && sheet.dueAt().isAfter(now);
    boolean waits = asked != null && asked.isOpen();
    boolean raised = sheet.isRaised(rules.reopen().escalatesAt());
    boolean decidable = !raised && !sheet.restricted();
    offer(DeskAct.PAUSE, ours && possible && !waits && decidable && hasOneLeft(rules));
    if (asked != null && waits && decides && !viewer.is(new PartyId(asked.askedBy()))) {
      offer(DeskAct.PAUSE_GRANT, possible && asked.until().isAfter(now));
      offer(DeskAct.PAUSE_REFUSE, true);
    }
    offer(DeskAct.RESUME, paused && (ours || decides));
    offer(DeskAct.PAUSE_KEEP, decides && file.time().objected() && asked != null && judges(asked));
  }

  /** Whoever let it stand still does not judge the objection. */
  private boolean judges(PauseStore.Asked asked) {
    return asked.decidedBy() == null || !viewer.is(new PartyId(asked.decidedBy()));
  }

  private boolean hasOneLeft(CaseRules rules) {
    long had = file.entries().stream().filter(one -> one.act() == CaseAct.PAUSED).count();
    return had < rules.timings().pauses().times();
  }

  private void urging() {
    boolean answers = ours || isOwner();
    boolean near = may(Permission.CASE_STUDY) || may(Permission.CASE_VERIFY) || answers;
    offer(DeskAct.CONTACT, near && sheet.isOpen());
    offer(DeskAct.REMINDER_ANSWER, answers && file.time().isUrged());
    @Nullable Supervision open = file.time().supervision();
    if (open == null) {
      return;
    }
    boolean mine = viewer.is(open.supervisor());
    offer(DeskAct.SUPERVISION_ANSWER, answers && !mine);
    offer(DeskAct.SUPERVISION_END, mine && file.time().endable());
    offer(
        DeskAct.SUPERVISION_TAKE_OVER,
        !mine && !(sheet.isOpen() && isOwner()) && may(Permission.CASE_SUPERVISE));
  }

  private void confiding() {
    boolean decides = file.confiding() != null && file.confiding().isFor(viewer);
    offer(DeskAct.CONFIDED_KEEP, decides);
    offer(DeskAct.CONFIDED_RETURN, decides && sheet.isOpen() && sheet.status() != REPORTED_DONE);
  }

  private boolean isOwner() {
    return viewer.is(new PartyId(sheet.ownerId()));
  }

  private boolean may(Permission permission) {
    return viewer.may(permission, sheet.areaPath());
  }

  private void offer(DeskAct act, boolean open) {
    if (open) {
      offered.add(act);
    }
  }
}
