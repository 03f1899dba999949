package gongzhi.cases.rules;

/** What is waited for while a case is open; each has a clock of its own (时限种类). */
public enum ClockKind {
  /** That somebody speaks with the reporter (首次联系). */
  CONTACT,
  /** That the case is taken up or refused (受理). */
  ACCEPT,
  /** That there is a result (办结); its limit is that of the category. */
  RESOLVE,
  /** That the reporter is asked whether it is solved (反馈). */
  FEED_BACK
}
