package gongzhi.cases.handover;

/** How far a handover meeting has come; what is held or cancelled never changes again. */
public enum MeetingState {
  PREPARING,
  HELD,
  CANCELLED
}
