package gongzhi.cases.replies;

/** What became of a version of a text (模板状态). */
public enum ReplyState {
  PROPOSED,
  APPROVED,
  REFUSED,
  TAKEN_BACK
}
