package gongzhi.cases;

import gongzhi.cases.moves.Act;
import gongzhi.cases.moves.CaseMoves;
import gongzhi.cases.moves.Step;
import gongzhi.cases.path.Audience;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseAct;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * "Me too" (我也遇到了): others with the same trouble. They are told when it moves; the case stays the
 * reporter's. Done by the program on their behalf, because a neighbour has no rights on another's
 * case.
 */
@Component
public class Joining {

  private final CaseMoves moves;
  private final JdbcClient db;
  private final TransactionTemplate apart;
  private final InstantSource clock;

  Joining(
      CaseMoves moves,
      JdbcClient db,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.moves = moves;
    this.db = db;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Joins an open, public case of somebody else; once more changes nothing. */
  public void join(CaseNo no, Viewer viewer) {
    if (viewer.isStaff()) {
      throw Rejection.forbidden("case.residents-join");
    }
    Act act = Act.of(viewer, no, "");
    Scope.job().run(() -> apart.executeWithoutResult(_ -> joinNow(act)));
  }

  private void joinNow(Act act) {
    Case found = moves.find(act);
    if (found.matter().restricted() || found.matter().hidden()) {
      throw Rejection.notFound("case.not-found", act.no().value());
    }
    if (!found.isOpen() || act.by().is(found.reporter())) {
      throw Rejection.of("case.cannot-join");
    }
    if (isNew(found, act)) {
      moves.move(act, found, Step.of(CaseAct.JOINED, Audience.PUBLIC, Case::noted));
      db.sql("update cases.case_file set joined = joined + 1 where id = :id")
          .param("id", found.id())
          .update();
    }
  }

  private boolean isNew(Case found, Act act) {
    return db.sql(
                """
                insert into cases.joiner (case_id, party_id, joined_at) values (:id, :party, :now)
                on conflict do nothing
                """)
            .param("id", found.id())
            .param("party", act.by().party().value())
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }
}
