package gongzhi.cases.records;

/**
 * For what a place says how long it is kept (保管规则). The last three count before the kind of the
 * matter.
 */
public enum RetentionKind {
  CONSULT,
  HELP,
  COMPLAINT,
  REPORT,
  SUGGESTION,
  /** A matter that went the route of petitions. */
  PETITION,
  /** A dispute that was mediated. */
  MEDIATION,
  /** A matter of restricted visibility. */
  RESTRICTED
}
