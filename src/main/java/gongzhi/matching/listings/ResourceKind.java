package gongzhi.matching.listings;

/** What kind of resource is given or looked for (五类资源). */
public enum ResourceKind {
  ADMINISTRATIVE,
  SOCIAL,
  CULTURAL,
  TALENT,
  MATERIAL
}
