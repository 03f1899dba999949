package gongzhi.ballots.register;

/** The path of a roll: a draft, posted for objections, frozen for ever. */
public enum RollState {
  DRAFT,
  POSTED,
  FROZEN
}
