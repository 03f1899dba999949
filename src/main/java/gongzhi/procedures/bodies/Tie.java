package gongzhi.procedures.bodies;

/** What binds a member to those the body deals with, as the member declares it. */
public enum Tie {
  /** Works at the property company. */
  COMPANY_WORK,
  /** Spouse or close relative works at the property company. */
  COMPANY_KIN,
  /** Spouse or close relative sits in the committee that is supervised. */
  COMMITTEE_KIN,
  /** Has an interest in a contractor. */
  CONTRACTOR
}
