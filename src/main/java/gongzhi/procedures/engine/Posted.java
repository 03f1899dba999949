package gongzhi.procedures.engine;

import gongzhi.procedures.engine.Turn.Refused;
import gongzhi.procedures.rule.StepRule;
import gongzhi.procedures.rule.Term;
import gongzhi.shared.Title;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Whether something hung long enough, to its end, and every objection to it was answered. */
record Posted(Title basis, StepRule step, Moment moment) {

  Optional<Refused> refusal(Act act) {
    if (!step.kind().isPosted()) {
      return Optional.empty();
    }
    return act.evidence() instanceof Evidence.Posting posting
        ? hung(posting)
        : no("procedure.not-posted", step.title(), basis);
  }

  private Optional<Refused> hung(Evidence.Posting posting) {
    Term least = Objects.requireNonNull(step.least());
    LocalDate first = Moment.firstDay(posting.from(), least, moment.calendar());
    LocalDate last = posting.until().atZone(WorkingCalendar.ZONE).toLocalDate();
    if (last.isBefore(first)) {
      return no("procedure.posted-too-short", least.days(), first, basis);
    }
    if (moment.now().isBefore(posting.until())) {
      return no("procedure.notice-runs", last, basis);
    }
    if (posting.openObjections() > 0) {
      return no("procedure.objections-open", posting.openObjections(), basis);
    }
    return posting.countersigned() ? Optional.empty() : no("procedure.not-countersigned", basis);
  }

  private static Optional<Refused> no(String key, Object... arguments) {
    return Optional.of(Refused.of(key, arguments));
  }
}
