package gongzhi.cases.jointmeeting;

import gongzhi.cases.path.CaseStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open case as a joint meeting sees it: nothing about a person is in it.
 *
 * @param titlePublic null where nobody has read it for the public yet
 * @param isLate whether whoever must act let the date pass
 * @param declined how many units declined it
 * @param raised how many raised it
 * @param byThree whether one of the three of the neighbourhood sent it
 * @param put true where somebody put it there, false where somebody took it off, null where nobody
 *     said anything
 * @param reason why; null where nobody said anything
 */
public record MeetingItem(
    long caseId,
    String no,
    String place,
    int ruleVersion,
    String category,
    @Nullable String titlePublic,
    long areaId,
    long communityId,
    CaseStatus status,
    @Nullable Long unitId,
    Instant receivedAt,
    boolean isLate,
    int reopened,
    int declined,
    int raised,
    boolean byThree,
    @Nullable Boolean put,
    @Nullable String reason) {

  /** Whether somebody took it off, and nobody put it there since. */
  public boolean isTakenOff() {
    return Boolean.FALSE.equals(put);
  }

  /** Why it is put forward, by these rules; empty where nothing speaks for it. */
  public List<WhyForMeeting> why(JointMeetingRules rules) {
    List<WhyForMeeting> why = new ArrayList<>();
    if (Boolean.TRUE.equals(put)) {
      why.add(WhyForMeeting.BY_HAND);
    }
    if (byThree) {
      why.add(WhyForMeeting.THREE_PARTIES);
    }
    if (reopened >= rules.reopened()) {
      why.add(WhyForMeeting.REOPENED);
    }
    if (declined >= rules.declined()) {
      why.add(WhyForMeeting.DECLINED);
    }
    if (isLate) {
      why.add(WhyForMeeting.OVERDUE);
    }
    if (rules.lists(category)) {
      why.add(WhyForMeeting.CATEGORY);
    }
    return why;
  }
}
