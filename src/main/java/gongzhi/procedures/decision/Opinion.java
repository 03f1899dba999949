package gongzhi.procedures.decision;

import java.time.Instant;

/**
 * What a resident said to a matter; nobody reads here who.
 *
 * @param step the step that was open
 * @param answer NONE until it is answered
 * @param released whether everybody reads it
 */
public record Opinion(
    long id,
    String step,
    String words,
    Instant at,
    Answer answer,
    String answerWords,
    boolean released) {

  /** What became of it. */
  public enum Answer {
    NONE,
    ADOPTED,
    PARTLY,
    NOT_ADOPTED
  }

  public boolean isOpen() {
    return answer == Answer.NONE;
  }
}
