package gongzhi.cases.emergency;

import gongzhi.cases.emergency.CheckStore.Went;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
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
    checked(by, new Round(emergency, building, null), count);
  }

  /** The same, unless somebody went there since this person looked (409). */
  public void checked(Viewer by, Round round, DoorCount count) {
    Area found = building(by, round.emergency(), round.building());
    requireRunning(round.emergency());
    Went went = new Went(by.party(), clock.instant(), round.knowing());
    if (!store.checked(round.emergency(), found.id(), count, went)) {
      throw Rejection.of("emergency.checked-meanwhile");
    }
  }

  /**
   * A building and what is known of it.
   *
   * @param knowing when somebody last went there, as far as one knew, in microseconds since 1970;
   *     zero for nobody yet, null for whatever came before
   */
  public record Round(long emergency, long building, @Nullable Long knowing) {}

  /** Remembers that a household there became this case. */
  public void helped(Viewer by, long emergency, long building, String caseNo) {
    Area found = building(by, emergency, building);
    store.helped(emergency, found, caseNo, new Went(by.party(), clock.instant(), null));
  }
}
