package gongzhi.cases.path;

/** What a unit says when it hands a case back to its reporter (办理结果); an honest no is one. */
public enum ResultKind {
  /** The work is done (办结). */
  DONE,
  /** It cannot be solved now; why, and what can be done instead (已说明). */
  EXPLAINED,
  /** A procedure with its own dates has begun (已进入程序). */
  STARTED;

  /** Whether the work itself is still to come, so that nothing can be shown of it. */
  public boolean isHonestNo() {
    return this != DONE;
  }
}
