package gongzhi.cases.profiles;

/** How the maintenance fund stands (维修资金). */
public enum FundState {
  ENOUGH,
  /** Below thirty percent of what was paid in first, when it is to be topped up. */
  LOW,
  USED_UP,
  NEVER_SET_UP
}
