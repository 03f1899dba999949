package gongzhi.cases.moves;

import gongzhi.cases.CaseTurn;
import gongzhi.cases.path.Case;
import gongzhi.parties.PartyId;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever reported a case, and those with the same trouble, what turn it took elsewhere. */
@Component
class TurnsTold {

  private final CaseStore store;
  private final JdbcClient db;
  private final Notices notices;

  TurnsTold(CaseStore store, JdbcClient db, Notices notices) {
    this.store = store;
    this.db = db;
    this.notices = notices;
  }

  /** In the transaction of the turn itself. */
  @EventListener
  void on(CaseTurn turn) {
    Set<PartyId> told = new HashSet<>();
    turn.caseNos().forEach(no -> find(no).ifPresent(one -> addTo(told, one)));
    told.forEach(party -> notices.tell(new Notice(party, turn.key(), turn.words(), turn.link())));
  }

  private Optional<Case> find(String no) {
    return db.sql("select id from cases.case_file where no = :no")
        .param("no", no)
        .query(Long.class)
        .optional()
        .flatMap(store::find);
  }

  private void addTo(Set<PartyId> told, Case one) {
    PartyId reporter = one.reporter();
    if (reporter != null) {
      told.add(reporter);
    }
    told.addAll(store.joinersOf(one.id()));
    store.waitingWith(one.id()).stream()
        .filter(waiting -> waiting.reporterId() > 0)
        .forEach(waiting -> told.add(new PartyId(waiting.reporterId())));
  }
}
