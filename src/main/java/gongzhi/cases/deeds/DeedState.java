package gongzhi.cases.deeds;

/** How far an entry has come. */
public enum DeedState {
  PROPOSED,
  PUBLISHED,
  REFUSED
}
