package gongzhi.cases;

import gongzhi.cases.moves.CaseStore;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for open cases whose owner cannot come in any more, each in a transaction of its own. */
@Component
class LockedOwnerTimer {

  private static final Logger LOG = LoggerFactory.getLogger(LockedOwnerTimer.class);
  private static final int BATCH = 500;

  private final JdbcClient db;
  private final CaseStore cases;
  private final LockedOwners owners;
  private final Posts posts;
  private final ProgramWork program;

  LockedOwnerTimer(
      JdbcClient db, CaseStore cases, LockedOwners owners, Posts posts, ProgramWork program) {
    this.db = db;
    this.cases = cases;
    this.owners = owners;
    this.posts = posts;
    this.program = program;
  }

  @Scheduled(fixedDelayString = "PT10S", initialDelayString = "${gongzhi.timers-after:PT1M}")
  void run() {
    Set<PartyId> locked = posts.locked();
    if (!locked.isEmpty()) {
      program.call(() -> ownedBy(locked)).forEach(this::replace);
    }
  }

  /** One case that nobody else may have must not keep the others waiting. */
  private void replace(long id) {
    try {
      program.run(() -> cases.take(id).ifPresent(owners::replaced));
    } catch (RuntimeException e) {
      LOG.error("Case {} is owned by somebody whose account is locked, and stays so", id, e);
    }
  }

  private List<Long> ownedBy(Set<PartyId> locked) {
    return db.sql(
            """
            select id from cases.case_file
             where closed_at is null and owner_id = any (:locked)
             order by due_at, id
             limit :most
            """)
        .param("locked", locked.stream().map(PartyId::value).toArray(Long[]::new))
        .param("most", BATCH)
        .query(Long.class)
        .list();
  }
}
