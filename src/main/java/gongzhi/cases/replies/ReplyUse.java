package gongzhi.cases.replies;

/** For which kind of answer a text is (用于). */
public enum ReplyUse {
  ANY,
  DONE,
  EXPLAINED,
  STARTED,
  REFUSED
}
