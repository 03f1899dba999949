package gongzhi.cases.web.emergency;

import gongzhi.cases.emergency.Emergencies;
import gongzhi.cases.emergency.Emergency;
import gongzhi.cases.emergency.Households;
import gongzhi.parties.Viewer;
import gongzhi.territory.Area;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What help for a household needs before and after its case came in, each in a transaction of its
 * own.
 */
@Component
@Transactional
class RoundWork {

  private final Emergencies emergencies;
  private final Households households;

  RoundWork(Emergencies emergencies, Households households) {
    this.emergencies = emergencies;
    this.households = households;
  }

  /** The building, if it is still the time and this viewer may go through it. */
  public Area building(Viewer viewer, long emergency, long building) {
    households.requireRunning(emergency);
    return households.building(viewer, emergency, building);
  }

  public Emergency emergency(long id) {
    return emergencies.find(id);
  }

  /** Remembers what it became. */
  public void helped(Viewer viewer, long emergency, long building, String caseNo) {
    households.helped(viewer, emergency, building, caseNo);
  }
}
