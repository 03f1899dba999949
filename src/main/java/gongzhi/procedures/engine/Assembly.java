package gongzhi.procedures.engine;

import gongzhi.procedures.engine.Turn.Refused;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.shared.Title;
import java.util.Optional;

/**
 * Whether a meeting is the one a step asks for: the right body, signed minutes, every side there.
 */
record Assembly(Title basis, StepRule step, Evidence.Meeting meeting) {

  Optional<Refused> refusal() {
    if (!step.meetings().contains(meeting.body())) {
      return no("procedure.meeting-of-another-body", meeting.no(), step.body(), basis);
    }
    if (!meeting.signed()) {
      return no("procedure.minutes-unsigned", meeting.no(), basis);
    }
    return there();
  }

  private Optional<Refused> there() {
    Integer sides = step.sides();
    if (sides == null) {
      return step.rule() != null ? Optional.empty() : byItsOwnRule();
    }
    if (meeting.sides() < sides || !meeting.quorate()) {
      return no("procedure.sides-absent", meeting.sides(), sides, basis);
    }
    return meeting.resolved()
        ? Optional.empty()
        : no("procedure.not-resolved", meeting.no(), basis);
  }

  /** Where the law gives no quorum, that of the body counts, as its minutes say. */
  private Optional<Refused> byItsOwnRule() {
    boolean hears = step.kind() == StepKind.HEAR;
    if (!meeting.quorate()) {
      String key = hears ? "procedure.hearing-inquorate" : "procedure.meeting-inquorate";
      return no(key, meeting.no(), basis);
    }
    if (hears || meeting.carried()) {
      return Optional.empty();
    }
    return meeting.resolved()
        ? no("procedure.not-carried", basis)
        : no("procedure.not-resolved", meeting.no(), basis);
  }

  private static Optional<Refused> no(String key, Object... arguments) {
    return Optional.of(Refused.of(key, arguments));
  }
}
