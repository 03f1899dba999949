package gongzhi.cases.ending;

/** What a call back after a bad rating came to (差评整改). */
public enum CallBack {
  RECTIFIED,
  PLANNED,
  EXPLAINED_AGAIN,
  NOT_REACHED
}
