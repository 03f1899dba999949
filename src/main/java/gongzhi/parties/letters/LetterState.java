package gongzhi.parties.letters;

/** Where a letter is on its way; the lists an office works through (信函状态). */
public enum LetterState {
  /** 待打印: lies there. */
  OPEN,
  /** 待交寄: in a batch that is printed or about to be, and not posted. */
  GATHERED,
  /** 已交寄: posted. */
  POSTED,
  /** 已退回: came back. */
  BACK
}
