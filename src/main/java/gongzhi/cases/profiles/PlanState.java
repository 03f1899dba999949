package gongzhi.cases.profiles;

/** How far a plan of renovation has come (改造计划). */
public enum PlanState {
  PROPOSED,
  AGREED,
  UNDER_WAY
}
