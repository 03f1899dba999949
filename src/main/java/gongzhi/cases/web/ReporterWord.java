package gongzhi.cases.web;

/** What a reporter says to a result (反映人答复). */
enum ReporterWord {
  SOLVED,
  /** Not solved, but the explanation will do; only where there is one. */
  UNDERSTOOD,
  NOT_SOLVED
}
