package gongzhi.ballots.contests;

/** What whoever is put forward for an election says to it (本人意见). Projects are not asked. */
public enum Consent {
  ASKED,
  GIVEN,
  DECLINED
}
