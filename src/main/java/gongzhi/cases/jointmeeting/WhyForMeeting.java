package gongzhi.cases.jointmeeting;

/** Why a case is put forward for the joint meeting. */
public enum WhyForMeeting {
  /** Whoever must act let its date pass. */
  OVERDUE,
  /** Its reporter sent it back as often as the place says. */
  REOPENED,
  /** As many units as the place says declined it. */
  DECLINED,
  /** The place lists its category. */
  CATEGORY,
  /** One of the three of the neighbourhood sent it. */
  THREE_PARTIES,
  /** Somebody put it there, with a reason. */
  BY_HAND
}
