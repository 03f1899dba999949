package gongzhi.cases.profiles;

/** Whether there is an owners' committee (业主委员会). */
public enum CommitteeState {
  ELECTED,
  /** Its term is over and no other was elected. */
  TERM_OVER,
  NONE
}
