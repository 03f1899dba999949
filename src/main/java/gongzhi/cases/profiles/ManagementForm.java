package gongzhi.cases.profiles;

/** Who manages a neighbourhood (管理方式). */
public enum ManagementForm {
  /** A property company. */
  COMPANY,
  /** The owners themselves. */
  SELF,
  /** The community, for the time being. */
  COMMUNITY,
  NOBODY
}
