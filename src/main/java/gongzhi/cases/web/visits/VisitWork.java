package gongzhi.cases.web.visits;

import gongzhi.cases.visits.Target;
import gongzhi.cases.visits.Visit;
import gongzhi.cases.visits.Visits;
import gongzhi.parties.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a visit needs before and after its finding came in, each in a transaction of its own. */
@Component
@Transactional
class VisitWork {

  private final Visits visits;

  VisitWork(Visits visits) {
    this.visits = visits;
  }

  /** A visit with its key and the case that came of it; empty for none. */
  record Made(Visit visit, String key, String caseNo) {}

  /** The target, if this viewer may visit it. */
  public Target target(Viewer viewer, long id) {
    return visits.target(viewer, id);
  }

  /** Writes the visit down. */
  public void visited(Viewer viewer, long id, Made made) {
    visits.visited(
        viewer, id, made.visit(), made.key(), made.caseNo().isEmpty() ? null : made.caseNo());
  }
}
