package gongzhi.cases.emergency;

import gongzhi.shared.Rejection;

/**
 * What came of going through a building (入户核查).
 *
 * @param reached doors that were opened
 * @param inNeed of those, households that need help
 * @param unreached doors to go to again
 * @param notes no name of anybody
 */
public record DoorCount(int reached, int inNeed, int unreached, String notes) {

  private static final int MOST = 5000;

  public DoorCount {
    notes = EmergencyWords.noted(notes);
    if (reached < 0 || unreached < 0 || reached > MOST || unreached > MOST) {
      throw Rejection.invalid("emergency.count-doors", MOST);
    }
    if (inNeed < 0 || inNeed > reached) {
      throw Rejection.invalid("emergency.need-among-reached");
    }
    if (reached + unreached == 0) {
      throw Rejection.invalid("emergency.count-something");
    }
  }
}
