package gongzhi.parties;

/**
 * What a post can permit. A closed list: rules name these, place packs hand them out to roles, and
 * nothing else opens a door.
 */
public enum Permission {
  /** See the cases of one's area or unit. */
  CASE_SEE,
  /** Write down a case for somebody who phoned, visited or sent paper. */
  CASE_REGISTER,
  /** Go and look whether it is so. */
  CASE_VERIFY,
  /** Study what should be done. */
  CASE_STUDY,
  /** Hand a case to a unit or a person. */
  CASE_ASSIGN,
  /** Prepare a meeting at which key cases are handed over, and hold it. */
  CASE_HAND_OVER,
  /** Register a case as a petition, hand it on, and answer objections of units. */
  CASE_PETITION,
  /** Call several units to a case, and end what was called. */
  CASE_WHISTLE,
  /** Do the work and report on it. */
  CASE_HANDLE,
  /** Allow another date. */
  CASE_EXTEND_APPROVE,
  /** Propose to refuse a case, with reason and remedy. */
  CASE_REJECT,
  /** Let a refusal or a pause take effect; never the person who proposed it. */
  CASE_REJECT_APPROVE,
  /** Join two reports of the same matter. */
  CASE_MERGE,
  /** Propose another rule table of the place. */
  RULE_PROPOSE,
  /** Let such a table apply; never the person who proposed it. */
  RULE_APPROVE,
  /** Watch a late or reopened case from above. */
  CASE_SUPERVISE,
  /** Ask the reporter in person whether it is solved. */
  CASE_VISIT,
  /**
   * Confirm a result instead of a reporter who could not be reached; independent of the handler.
   */
  CASE_CONFIRM_INDEPENDENT,
  /** See cases of restricted visibility (children, violence, whistle-blowing). */
  CASE_RESTRICTED,
  /** See a phone or a name in clear, once, with a reason the person will read. */
  IDENTITY_REVEAL,
  /** Publish lists and notices of one's area in the name of its bodies. */
  PUBLISH,
  /** Call meetings of the bodies of one's own level, record them, and sign minutes. */
  MEETING_CALL,
  /** Call, record and sign the meetings of the body in which one sits oneself. */
  BODY_MEET,
  /** Say as the supervision committee whether one agrees with what is posted. */
  COUNTERSIGN,
  /** Begin procedures on one's ground and enter what their bodies decided. */
  PROCEDURE_LEAD,
  /** Do the step of a procedure that is on one's own post. */
  PROCEDURE_STEP,
  /** Keep the funds of a community: receive, ask for payments, hold them against the bank. */
  FUND_KEEP,
  /** Give money to projects, and be the second person for payments and closed months. */
  FUND_APPROVE,
  /** Take lists out of the program. */
  EXPORT,
  /** Propose that somebody takes up or leaves a post. */
  POST_PROPOSE,
  /** Let such a proposal take effect; never the proposer. */
  POST_APPROVE,
  /** Propose that grids are split, merged or moved; keep special-purpose grids. */
  GRID_CHANGE,
  /** Let such a change take effect; never the proposer. */
  GRID_APPROVE,
  /**
   * Prepare who is called out in an emergency, and who is on duty out of hours, on one's ground.
   */
  EMERGENCY_PREPARE,
  /** Begin, prolong and end an emergency there, and look back on it. */
  EMERGENCY_START,
  /** Open, lock and close accounts, end sessions. */
  ACCOUNT_MANAGE,
  /** Be the second person for what one administrator may not do alone. */
  ADMINISTRATION_APPROVE,
  /** Change settings of the program. */
  SETTINGS_MANAGE,
  /** Keep the working calendar. */
  CALENDAR_EDIT,
  /** Read who did and who saw what. */
  AUDIT_READ;

  /**
   * Whether it comes with a desk that decides about matters, asks about them independently or
   * watches over whoever does; neighbours who serve beside their own life hold none of these.
   */
  boolean isOfAnOffice() {
    return switch (this) {
      case CASE_ASSIGN,
          CASE_PETITION,
          CASE_EXTEND_APPROVE,
          CASE_REJECT_APPROVE,
          CASE_SUPERVISE,
          CASE_CONFIRM_INDEPENDENT ->
          true;
      default -> false;
    };
  }
}
