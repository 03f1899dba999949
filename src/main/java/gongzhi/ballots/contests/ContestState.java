package gongzhi.ballots.contests;

/** The path: proposals, the posted slate, the vote, the end. */
public enum ContestState {
  NOMINATING,
  POSTED,
  OPEN,
  CLOSED
}
