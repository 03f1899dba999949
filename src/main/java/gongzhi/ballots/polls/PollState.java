package gongzhi.ballots.polls;

/** The path of a poll: announced with its agenda, open, closed with its result; or withdrawn. */
public enum PollState {
  ANNOUNCED,
  OPEN,
  CLOSED,
  /** Taken back before it opened, with the reason. */
  WITHDRAWN
}
