package gongzhi.procedures.decision;

/** Whether it is still on its way. */
public enum DecisionState {
  OPEN,
  DONE,
  REFUSED
}
