package gongzhi.cases.emergency;

import gongzhi.cases.emergency.CheckStore.Went;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Going from house to house (入户核查). Nobody is named; who needs help becomes a case. */
@Component
@Transactional
public class Households {

  private final Emergencies emergencies;
  private final CheckStore store;
  private final Areas areas;
  private final InstantSource clock;

  Households(Emergencies emergencies, CheckStore store, Areas areas, InstantSource clock) {
    this.emergencies = emergencies;
    this.store = store;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * The building, if it is to be gone through and this viewer may; else as if it were not there.
   */
  @Transactional(readOnly = true)
  public Area building(Viewer by, long emergency, long building) {
    return store
        .building(emergency, building)
        .map(areas::get)
        .filter(found -> by.may(Permission.CASE_VISIT, found.path()))
        .orElseThrow(() -> Rejection.notFound("emergency.no-such-building"));
  }

  /** Refuses where it is over. */
  @Transactional(readOnly = true)
  public void requireRunning(long emergency) {
    emergencies.find(emergency).requireRunning(clock.instant());
  }

  /** Writes down what came of it; a second round takes the place of the first. */
  public void checked(Viewer by, long emergency, long building, DoorCount count) {
    Area found = building(by, emergency, building);
    requireRunning(emergency);
    store.checked(emergency, found.id(), count, new Went(by.party(), clock.instant()));
  }

  /** Remembers that a household there became this case. */
  public void helped(Viewer by, long emergency, long building, String caseNo) {
    Area found = building(by, emergency, building);
    store.helped(emergency, found, caseNo, new Went(by.party(), clock.instant()));
  }
}
