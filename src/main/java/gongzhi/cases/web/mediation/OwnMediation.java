package gongzhi.cases.web.mediation;

import gongzhi.cases.mediation.Mediation;
import gongzhi.cases.mediation.MediationStore;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the page of the mediation of one's own matter. */
@Component
class OwnMediation {

  private final JdbcClient db;
  private final MediationStore store;
  private final MediationFacts facts;

  OwnMediation(JdbcClient db, MediationStore store, MediationFacts facts) {
    this.db = db;
    this.store = store;
    this.facts = facts;
  }

  /** Another one's matter looks like one that does not exist. */
  MediationSubject requireOwn(CaseNo no, Viewer viewer) {
    MediationSubject about = MediationSubject.read(db, no);
    if (about.reporter() == null || !viewer.is(about.reporter())) {
      throw Rejection.notFound("case.not-found", no.value());
    }
    return about;
  }

  OwnMediationPage page(CaseNo no, Viewer viewer, TimeWords times) {
    MediationSubject about = requireOwn(no, viewer);
    Mediation found =
        store.newest(about.id()).orElseThrow(() -> Rejection.notFound("mediation.none"));
    return new OwnMediationPage(
        about.no(),
        MediationFacts.mark(found.state(), times.words()),
        facts.rows(found, times),
        facts.sides(found, null, times),
        about.atWork() && found.asks(viewer.party()),
        about.atWork() && found.canLeave(viewer.party()));
  }
}
