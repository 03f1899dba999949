package gongzhi.cases.parts;

import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.EachCase;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells, once, that a part of a case is late. */
@Component
class PartTimer {

  private static final int BATCH = 200;

  private final PartStore parts;
  private final CaseMoves moves;
  private final CaseNotices notices;
  private final EachCase each;
  private final InstantSource clock;

  PartTimer(
      PartStore parts, CaseMoves moves, CaseNotices notices, EachCase each, InstantSource clock) {
    this.parts = parts;
    this.moves = moves;
    this.notices = notices;
    this.each = each;
    this.clock = clock;
  }

  @Scheduled(fixedRateString = "PT20S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    Instant now = clock.instant();
    each.stillOpen(
        () -> parts.late(now, BATCH),
        "A part is late and nobody could be told",
        about -> tell(about, now));
  }

  /** Whoever comes second finds that it was told. */
  private void tell(Case before, Instant now) {
    List<Integer> late = parts.tellLate(before.id(), now);
    if (late.isEmpty()) {
      return;
    }
    Step step =
        Step.of(CaseAct.PART_LATE, Audience.STAFF, Case::noted)
            .with("parts", late.stream().map(String::valueOf).collect(Collectors.joining(",")));
    Case after = moves.moveByItself(before, step);
    notices.tellUnitOf(after, "case.notice.part-late");
    parts.of(before.id()).stream()
        .filter(part -> late.contains(part.seq()))
        .forEach(
            part -> {
              notices.tell(part.unit(), after, "case.notice.part-late");
              notices.tell(part.givenBy(), after, "case.notice.part-late");
            });
  }
}
