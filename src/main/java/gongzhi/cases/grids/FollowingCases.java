package gongzhi.cases.grids;

import gongzhi.parties.access.ProgramWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Open cases follow the ground (诉求随网格) to whoever answers for it now: each in a transaction of its
 * own, once, however many nodes look. A change is done when no case was left behind.
 */
@Component
class FollowingCases {

  private static final Logger LOG = LoggerFactory.getLogger(FollowingCases.class);

  /** By then every node knows the new lines and posts. */
  private static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(5);

  private final FollowStore store;
  private final CaseFollow follow;
  private final ProgramWork program;
  private final InstantSource clock;

  FollowingCases(FollowStore store, CaseFollow follow, ProgramWork program, InstantSource clock) {
    this.store = store;
    this.follow = follow;
    this.program = program;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT10S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    notedBefore(clock.instant().minus(KNOWN_EVERYWHERE));
  }

  void notedBefore(Instant moment) {
    program.call(() -> store.open(moment)).forEach(this::finish);
  }

  private void finish(FollowStore.Open change) {
    List<String> behind = program.call(() -> store.behind(change));
    while (behind.stream().filter(no -> moved(no, change)).count() > 0) {
      behind = program.call(() -> store.behind(change));
    }
    if (behind.isEmpty()) {
      program.run(() -> store.done(change, clock.instant()));
    }
  }

  /** One case that cannot follow must not keep the others waiting. */
  private boolean moved(String no, FollowStore.Open change) {
    try {
      return program.call(() -> follow.move(no, change));
    } catch (RuntimeException e) {
      LOG.error("Case {} could not follow change {} of grids", no, change.changeId(), e);
      return false;
    }
  }
}
