package gongzhi.ballots;

/** What a ballot says (表决意见). A ballot that never came back says none of these. */
public enum Choice {
  YES,
  NO,
  ABSTAIN
}
