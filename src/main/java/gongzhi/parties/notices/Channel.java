package gongzhi.parties.notices;

/**
 * A way to reach people (渠道). A call returns when the message was taken over; anything thrown means
 * it was not, and it will be tried again.
 */
public interface Channel {

  /** Hands the message over. The same id may come again; receivers drop repeats. */
  void send(Message message);
}
