package gongzhi.cases.links;

/** What a linked officer takes part in. */
public enum AttendanceKind {
  /** 三会一课. */
  THREE_MEETINGS,
  /** 组织生活会. */
  ORGANISATION_LIFE,
  /** 主题党日. */
  THEME_DAY,
  /** Going from door to door with the branch. */
  VISIT
}
