package gongzhi.cases.parts;

import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.CaseStore;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.parties.access.ProgramWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells, once, that a part of a case is late. */
@Component
class PartTimer {

  private static final Logger LOG = LoggerFactory.getLogger(PartTimer.class);
  private static final int BATCH = 200;

  private final PartStore parts;
  private final CaseStore cases;
  private final CaseMoves moves;
  private final CaseNotices notices;
  private final ProgramWork program;
  private final InstantSource clock;

  PartTimer(
      PartStore parts,
      CaseStore cases,
      CaseMoves moves,
      CaseNotices notices,
      ProgramWork program,
      InstantSource clock) {
    this.parts = parts;
    this.cases = cases;
    this.moves = moves;
    this.notices = notices;
    this.program = program;
    this.clock = clock;
  }

  @Scheduled(fixedRateString = "PT20S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    Instant now = clock.instant();
    List<Long> late = program.call(() -> parts.late(now, BATCH));
    for (long id : late) {
      tell(id, now);
    }
  }

  /** One case that cannot be told about must not keep the others waiting. */
  private void tell(long id, Instant now) {
    try {
      program.call(() -> told(id, now));
    } catch (RuntimeException e) {
      LOG.error("A part of case {} is late, and nobody could be told", id, e);
    }
  }

  /** Whoever comes second finds that it was told. */
  private boolean told(long id, Instant now) {
    Case before = cases.find(id).orElseThrow();
    List<Integer> late = before.isOpen() ? parts.tellLate(id, now) : List.of();
    if (late.isEmpty()) {
      return false;
    }
    Step step =
        Step.of(CaseAct.PART_LATE, Audience.STAFF, Case::noted)
            .with("parts", late.stream().map(String::valueOf).collect(Collectors.joining(",")));
    Case after = moves.moveByItself(before, step);
    notices.tellUnitOf(after, "case.notice.part-late");
    parts.of(id).stream()
        .filter(part -> late.contains(part.seq()))
        .forEach(
            part -> {
              notices.tell(part.unit(), after, "case.notice.part-late");
              notices.tell(part.givenBy(), after, "case.notice.part-late");
            });
    return true;
  }
}
