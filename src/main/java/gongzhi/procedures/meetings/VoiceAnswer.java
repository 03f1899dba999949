package gongzhi.procedures.meetings;

/** What becomes of what was said. */
public enum VoiceAnswer {
  ADOPTED,
  PARTLY,
  NOT_ADOPTED
}
