package gongzhi.parties.notices;

/**
 * A way to reach people (渠道). A call returns when the message was taken over; anything thrown means
 * it was not, and it will be tried again.
 */
public interface Channel {

  /** Which way it is; there is at most one channel for each. */
  Way way();

  /**
   * Hands the message over; does nothing for somebody without an address of this kind. The same id
   * may come again; receivers drop repeats.
   */
  void send(Message message);
}
