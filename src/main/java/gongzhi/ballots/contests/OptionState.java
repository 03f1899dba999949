package gongzhi.ballots.contests;

/** How the review of a proposal came out. */
public enum OptionState {
  PUT,
  ACCEPTED,
  REFUSED
}
