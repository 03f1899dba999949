package gongzhi.cases.path;

/**
 * What somebody wants with a matter (诉求类型), the five of the hotlines. It changes limits where the
 * place says so, and never who may report or who is asked at the end.
 */
public enum MatterKind {
  /** To know something (咨询). */
  CONSULT,
  /** That something is done or mended (求助). */
  HELP,
  /** That somebody answers for what was done badly (投诉). */
  COMPLAINT,
  /** That something forbidden is looked into (举报). */
  REPORT,
  /** That something is made better (建议). */
  SUGGESTION
}
