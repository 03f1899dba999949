package gongzhi.ballots.contests;

/** What a target asks for in a body (人员结构). */
public enum Trait {
  WOMAN,
  PARTY_MEMBER,
  RETIRED,
  YOUNG
}
