package gongzhi.transparency.notices;

/** What a later notice does to an earlier one, which itself never changes. */
public enum NoticeReplacement {
  /** 更正: says it anew; objections begin anew. */
  CORRECTS,
  /** 撤回: takes it back. */
  WITHDRAWS
}
