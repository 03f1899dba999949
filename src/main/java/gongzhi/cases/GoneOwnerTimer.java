package gongzhi.cases;

import gongzhi.cases.moves.CaseStore;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.bodies.FormerPosts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for open cases whose owner cannot come in any more or left the post that reached them, also
 * where a term just ran out; each in a transaction of its own.
 */
@Component
class GoneOwnerTimer {

  private static final Logger LOG = LoggerFactory.getLogger(GoneOwnerTimer.class);

  /** By then every node knows who came after. */
  private static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(5);

  private final GoneOwnerStore store;
  private final CaseStore cases;
  private final GoneOwners owners;
  private final Posts posts;
  private final FormerPosts former;
  private final ProgramWork program;
  private final InstantSource clock;

  GoneOwnerTimer(
      GoneOwnerStore store,
      CaseStore cases,
      GoneOwners owners,
      Posts posts,
      FormerPosts former,
      ProgramWork program,
      InstantSource clock) {
    this.store = store;
    this.cases = cases;
    this.owners = owners;
    this.posts = posts;
    this.former = former;
    this.program = program;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT10S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    Set<PartyId> locked = posts.locked();
    if (!locked.isEmpty()) {
      program.call(() -> store.ownedBy(locked)).forEach(this::replace);
    }
    leftBy(clock.instant().minus(KNOWN_EVERYWHERE));
  }

  void leftBy(Instant moment) {
    program.call(() -> beyondReach(moment)).forEach(this::replace);
  }

  private List<Long> beyondReach(Instant moment) {
    Set<PartyId> left = former.people(moment);
    Instant now = clock.instant();
    return store.beyondReach(
        left, left.stream().flatMap(person -> posts.seatsOf(person, now).stream()).toList());
  }

  /** One case that nobody else may have must not keep the others waiting. */
  private void replace(long id) {
    try {
      program.run(() -> cases.take(id).ifPresent(owners::replaced));
    } catch (RuntimeException e) {
      LOG.error("Case {} is owned by somebody who is gone, and stays so", id, e);
    }
  }
}
