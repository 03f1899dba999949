package gongzhi.cases.profiles;

/** What is known to be bad (已知问题). */
public enum DefectKind {
  ROOF,
  WALLS,
  PIPES,
  DRAINAGE,
  POWER,
  GAS,
  LIFTS,
  FIRE_SAFETY,
  ROADS,
  PARKING,
  LIGHTING,
  GREENS,
  OTHER
}
