package gongzhi.matching.listings;

/** Which listings somebody looks for, by how they stand. */
public enum ListingStanding {
  /** Something can be done with them today. */
  OPEN,
  /** Somebody is at them, and nothing is left. */
  CLAIMED,
  DONE,
  /** Withdrawn or expired. */
  OVER,
  /** The community has not read them; nobody else finds these. */
  WAITING,
  REFUSED
}
