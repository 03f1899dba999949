package gongzhi.cases;

import gongzhi.parties.access.ProgramWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Watches time limits (时限). Each case is its own transaction: the mark that it was done, the event
 * with its commitment to the public log, and who is told. A runner that was asleep for a while
 * finds each limit once; a second runner finds the lock taken or the mark made.
 */
@Component
class Timers {

  static final int BATCH = 200;

  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

  private final TimeLimitQuery limits;
  private final TimerAct act;
  private final ProgramWork program;

  Timers(TimeLimitQuery limits, TimerAct act, ProgramWork program) {
    this.limits = limits;
    this.act = act;
    this.program = program;
  }

  /**
   * At a fixed rate, because a slow round must not hold up other work; two rounds never collide.
   */
  @Scheduled(fixedRateString = "PT20S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    for (TimeLimit kind : TimeLimit.values()) {
      while (fire(kind) == BATCH) {
        LOG.info("Many cases are {}: going on", kind);
      }
    }
  }

  /** Does what is ripe, at most one batch, and says how much it was. */
  int fire(TimeLimit kind) {
    int fired = 0;
    for (long id : program.call(() -> limits.ripe(kind, BATCH))) {
      fired += fired(kind, id) ? 1 : 0;
    }
    return fired;
  }

  /** One case that cannot be moved must not keep the others waiting. */
  private boolean fired(TimeLimit kind, long id) {
    try {
      return program.call(
          () ->
              limits.isOurTurn()
                  && limits.lock(kind, id)
                  && limits.mark(kind, id)
                  && act.about(id, kind));
    } catch (RuntimeException e) {
      LOG.error("Case {} is {}, and nobody could be told", id, kind, e);
      return false;
    }
  }
}
