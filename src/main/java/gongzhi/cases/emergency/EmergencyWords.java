package gongzhi.cases.emergency;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;

/** Words that stay on record, with phones and numbers of persons masked. */
final class EmergencyWords {

  static final int MOST = 500;
  private static final int LEAST = 2;

  private EmergencyWords() {}

  /** Refuses none and too many. */
  static String said(String typed) {
    String kept = Masking.of(typed.strip());
    if (kept.length() < LEAST || kept.length() > MOST) {
      throw Rejection.invalid("emergency.say-why", MOST);
    }
    return kept;
  }

  /** May be none. */
  static String noted(String typed) {
    String kept = Masking.of(typed.strip());
    if (kept.length() > MOST) {
      throw Rejection.invalid("emergency.note-too-long", MOST);
    }
    return kept;
  }
}
