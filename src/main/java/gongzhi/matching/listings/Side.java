package gongzhi.matching.listings;

/** Which of the three sides posts it (三方): each may need and give. */
public enum Side {
  RESIDENT,
  UNIT,
  COMMUNITY
}
