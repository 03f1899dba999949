package gongzhi.procedures.rule;

/** What a refusal names as its ground (法律依据). */
public enum Law {
  CIVIL_CODE_278,
  ORGANIC_LAW,
  COUNCIL_RULES,
  OWN_POWERS
}
