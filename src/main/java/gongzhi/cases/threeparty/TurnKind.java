package gongzhi.cases.threeparty;

/** What one of the three is asked for. */
public enum TurnKind {
  /** To take the matter on, or to say why it is not its work. */
  TAKE,
  /** To say what came of it. */
  RESULT,
  /** To look at the result and give an opinion. */
  OPINION,
  /** To answer a question. */
  QUESTION,
  /** To find somebody else, because the company said that it is not its work. */
  ARRANGE
}
