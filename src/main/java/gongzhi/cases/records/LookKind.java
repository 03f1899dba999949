package gongzhi.cases.records;

/** What somebody did with the matters of others (查看种类). */
public enum LookKind {
  /** 来电查询: looked through what a caller had reported before. */
  CALLER,
  /** 案卷: took a case along on paper. */
  DOSSIER,
  /** 经过: took the course of one case along as data. */
  HISTORY,
  /** 经过汇总: took the courses of a whole ground along, without personal data. */
  HISTORIES,
  /** 查看不公开事项: opened a case that only named posts see. */
  LOOK
}
