package gongzhi.parties.accounts;

/** Two ways in (账号类型). One person may have both; they never mix within a session. */
public enum AccountKind {
  /** By phone code: what is theirs as a resident. */
  RESIDENT,
  /** By password and second factor: what their posts permit. */
  STAFF
}
