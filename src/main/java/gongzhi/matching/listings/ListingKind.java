package gongzhi.matching.listings;

/** Which of the three lists it stands in. */
public enum ListingKind {
  /** Somebody lacks something. */
  NEED,
  /** Somebody can give something. */
  RESOURCE,
  /** Somebody begins something and looks for others to do it with. */
  PROJECT
}
