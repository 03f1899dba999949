package gongzhi.parties.notices;

import gongzhi.parties.PartyId;

/**
 * A way to reach people (渠道). A call returns when the message was taken over; anything thrown means
 * it was not, and it will be tried again unless an {@link Unsent} says otherwise.
 */
public interface Channel {

  /** Which way it is; there is at most one channel for each. */
  Way way();

  /**
   * Whether a notice of this kind is put into the outbox of this way for this person at all; asked
   * in a transaction of the program.
   */
  default boolean takes(PartyId person, NoticeKind kind) {
    return true;
  }

  /**
   * Hands the message over; {@link Unsent} for somebody without an address of this kind. The same
   * id may come again; receivers drop repeats.
   */
  void send(Message message);
}
