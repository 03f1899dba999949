package gongzhi.cases.rules;

/** Why the clocks of a case may stand still (挂起原因); nothing else is a reason. */
public enum PauseCause {
  /** The reporter has to do something first. */
  REPORTER,
  /** The weather does not allow the work. */
  WEATHER,
  /** Another authority has to permit it. */
  PERMISSION,
  /** Parts or materials have been ordered and are not there. */
  MATERIAL,
  /** A test, an expert's opinion or a procedure by law takes its time. */
  EXAMINATION
}
