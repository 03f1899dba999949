package gongzhi.cases.demo;

import gongzhi.cases.Closing;
import gongzhi.cases.Decisions;
import gongzhi.cases.Handling;
import gongzhi.cases.Triage;
import gongzhi.cases.ending.Rating;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.Viewer;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lives a story through the real acts, each by the person who would do it. */
@Component
class Life {

  /** What is done in turn; a story stops after the act it ends with. */
  private static final List<CaseAct> COURSE =
      List.of(
          CaseAct.RECEIVED,
          CaseAct.VERIFYING,
          CaseAct.VERIFIED,
          CaseAct.ASSIGNED,
          CaseAct.RETURNED,
          CaseAct.PROGRESS,
          CaseAct.EXTENSION_ASKED,
          CaseAct.REPORTED_DONE,
          CaseAct.CONFIRMED,
          CaseAct.REOPENED,
          CaseAct.ESCALATED);

  private final Triage triage;
  private final Handling handling;
  private final Decisions decisions;
  private final Closing closing;

  Life(Triage triage, Handling handling, Decisions decisions, Closing closing) {
    this.triage = triage;
    this.handling = handling;
    this.decisions = decisions;
    this.closing = closing;
  }

  /** Whether a story that ends with this act has come to that one. */
  static boolean reaches(CaseAct end, CaseAct act) {
    return COURSE.indexOf(end) >= COURSE.indexOf(act);
  }

  /** The grid worker goes to see and tells what was found. */
  void look(CaseNo no, Viewer worker, CaseAct end) {
    triage.takeUp(Act.of(worker, no, ""));
    if (reaches(end, CaseAct.VERIFIED)) {
      triage.verify(Act.of(worker, no, "到现场看过了，情况和说的一样。").openToAll());
    }
  }

  /**
   * The community reads the title for names and door numbers, publishes it, and hands the case to
   * the unit.
   */
  void assign(CaseNo no, Viewer officer, Viewer handler, String title) {
    decisions.publish(Act.of(officer, no, title));
    triage.assign(Act.of(officer, no, "请到现场处理，办完拍照，并和反映人说一声。"), handler.organisations().getFirst());
  }

  /** The unit takes it on and shows what it found, or gives it back. */
  void take(CaseNo no, Viewer handler, CaseAct end, Supplier<List<String>> photos) {
    if (end == CaseAct.RETURNED) {
      handling.giveBack(Act.of(handler, no, "这段路不归我们管，建议交给市政养护单位。"));
    } else if (reaches(end, CaseAct.PROGRESS)) {
      handling.accept(Act.of(handler, no, ""));
      handling.progress(Act.of(handler, no, "已经安排人到现场看过，材料明天到。").with(photos.get()).openToAll());
    }
  }

  /** The unit asks for time, or reports it done with a photo. */
  void finish(CaseNo no, Viewer handler, CaseAct end, List<String> photos) {
    if (end == CaseAct.EXTENSION_ASKED) {
      decisions.askExtension(Act.of(handler, no, "要等配件，厂家说下周到货。"), 3);
    } else if (reaches(end, CaseAct.REPORTED_DONE)) {
      handling.reportDone(Act.of(handler, no, "已经修好，现场试过，没有问题。").with(photos).openToAll());
    }
  }

  /** Done once more, after the reporter said that something was missing. */
  void finishAgain(CaseNo no, Viewer handler, List<String> photos) {
    handling.accept(Act.of(handler, no, ""));
    handling.reportDone(Act.of(handler, no, "又去处理了一次，请再看看。").with(photos).openToAll());
  }

  /** The reporter answers. */
  void answer(CaseNo no, Viewer reporter, CaseAct end) {
    if (end == CaseAct.CONFIRMED) {
      closing.confirm(Act.of(reporter, no, "去看过了，谢谢。"), Rating.of(5));
    } else if (reaches(end, CaseAct.REOPENED)) {
      closing.reopen(Act.of(reporter, no, "昨天又坏了，和原来一样。"));
    }
  }
}
