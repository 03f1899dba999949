package gongzhi.ballots.polls;

/** The path of a poll: announced with its agenda, open, closed with its result. */
public enum PollState {
  ANNOUNCED,
  OPEN,
  CLOSED
}
