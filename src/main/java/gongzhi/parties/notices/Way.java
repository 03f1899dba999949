package gongzhi.parties.notices;

/** By which way a notice reaches somebody outside the program (通知方式). */
public enum Way {
  /** The letter box of the demonstration. */
  DEMO,
  SMS,
  EMAIL,
  /** A message of the official account on WeChat. */
  WECHAT,
  /** Paper that an office prints and posts. */
  LETTER;

  /** Whether a number is all it needs to know of somebody. */
  boolean reachesPhones() {
    return this == SMS || this == DEMO;
  }

  /** Whether it wakes people, so that it waits for the morning. */
  boolean rings() {
    return this == SMS || this == WECHAT;
  }
}
