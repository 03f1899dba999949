package gongzhi.cases.whistle;

import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.EachCase;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.parties.PartyId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells, once and for everyone to see, that a called unit did not come in time. */
@Component
class WhistleTimer {

  private static final int BATCH = 200;

  private final WhistleStore whistles;
  private final CaseMoves moves;
  private final CaseNotices notices;
  private final LevelAbove levels;
  private final EachCase each;
  private final InstantSource clock;

  WhistleTimer(
      WhistleStore whistles,
      CaseMoves moves,
      CaseNotices notices,
      LevelAbove levels,
      EachCase each,
      InstantSource clock) {
    this.whistles = whistles;
    this.moves = moves;
    this.notices = notices;
    this.levels = levels;
    this.each = each;
    this.clock = clock;
  }

  @Scheduled(fixedRateString = "PT20S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    Instant now = clock.instant();
    each.stillOpen(
        () -> whistles.late(now, BATCH),
        "A whistle is not answered and nobody could be told",
        about -> tell(about, now));
  }

  /** Whoever comes second finds that it was told. */
  private void tell(Case before, Instant now) {
    if (whistles.tellLate(before.id(), now) == 0) {
      return;
    }
    Case after =
        moves.moveByItself(before, Step.of(CaseAct.WHISTLE_LATE, Audience.PUBLIC, Case::noted));
    concerned(after, now)
        .forEach(person -> notices.tell(person, after, "case.notice.whistle-late"));
  }

  /** Whoever must act, whoever blew it, and the level above them; each once. */
  private Set<PartyId> concerned(Case about, Instant now) {
    Set<PartyId> people = new LinkedHashSet<>(List.of(about.duty().owner()));
    whistles
        .open(about.id())
        .ifPresent(
            open -> {
              people.add(open.blownBy());
              people.addAll(levels.of(open, about, now).people());
            });
    return people;
  }
}
