package gongzhi.cases;

import gongzhi.cases.ending.WayBack;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.moves.CaseStore;
import gongzhi.cases.moves.Dispatch;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.Duty;
import gongzhi.cases.path.Whereabouts;
import gongzhi.parties.access.ProgramWork;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts a case back on its own path (并案分开) when the case it was handled with was taken back, refused
 * or merged away, or went to confidants alone: what its own reporter said is not answered by that.
 */
@Component
class Separating {

  private static final Logger LOG = LoggerFactory.getLogger(Separating.class);

  private static final String LEFT_BEHIND =
      """
      select c.id from cases.case_file c
        join cases.case_file l on l.id = c.merged_into
       where c.status = 'MERGED'
         and (l.status in ('WITHDRAWN', 'REJECTED', 'MERGED') or (l.restricted and not c.restricted))
       order by c.id
       limit 200
      """;

  private final JdbcClient db;
  private final CaseStore cases;
  private final CaseMoves moves;
  private final Dispatch dispatch;
  private final WayBack wayBack;
  private final CaseNotices notices;
  private final ProgramWork program;
  private final InstantSource clock;

  Separating(
      JdbcClient db,
      CaseStore cases,
      CaseMoves moves,
      Dispatch dispatch,
      WayBack wayBack,
      CaseNotices notices,
      ProgramWork program,
      InstantSource clock) {
    this.db = db;
    this.cases = cases;
    this.moves = moves;
    this.dispatch = dispatch;
    this.wayBack = wayBack;
    this.notices = notices;
    this.program = program;
    this.clock = clock;
  }

  @Scheduled(fixedRateString = "PT20S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    program.call(() -> db.sql(LEFT_BEHIND).query(Long.class).list()).forEach(this::each);
  }

  /** One case that cannot be moved must not keep the others waiting. */
  private void each(long id) {
    try {
      program.run(() -> cases.take(id).filter(this::isLeftBehind).ifPresent(this::separate));
    } catch (RuntimeException e) {
      LOG.error("Case {} could not be put back on its own path", id, e);
    }
  }

  private boolean isLeftBehind(Case held) {
    List<Long> left = db.sql(LEFT_BEHIND).query(Long.class).list();
    return held.status() == CaseStatus.MERGED && left.contains(held.id());
  }

  private void separate(Case before) {
    Duty next =
        before.matter().restricted()
            ? wayBack.above(before)
            : dispatch.study(before, clock.instant());
    Step step =
        Step.of(CaseAct.SEPARATED, Audience.PUBLIC, found -> Whereabouts.separated(found, next));
    Case after = moves.moveByItself(before, dispatch.named(before, step, clock.instant()));
    notices.tellReporter(after, "case.notice.separated");
    notices.tellOwner(after, "case.notice.yours");
  }
}
