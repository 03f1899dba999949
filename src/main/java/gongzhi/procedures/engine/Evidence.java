package gongzhi.procedures.engine;

import java.time.Instant;

/** What an act rests on; verdicts are computed from it and never typed. */
public sealed interface Evidence {

  /** Nothing but its documents. */
  record Papers() implements Evidence {}

  /**
   * A show of hands or a count at a meeting.
   *
   * @param due how many belong to the body
   * @param present how many were there
   */
  record Hands(long due, long present, long yes, long no) implements Evidence {

    public Hands {
      if (due < 1 || present < 0 || present > due || yes < 0 || no < 0 || yes + no > present) {
        throw new IllegalArgumentException("no such count");
      }
    }
  }

  /**
   * A meeting, as its signed minutes say.
   *
   * @param body the key of the body that met
   * @param signed whether a second person signed the minutes and they are published
   * @param quorate whether it could decide by the rule of that body
   * @param sides of how many sides somebody was there
   * @param resolved whether one of its resolutions names the matter; its votes are in the hands
   * @param carried whether that resolution was carried by the rule of that body
   * @param hands how many belong to the body and were there, and the votes
   */
  record Meeting(
      String no,
      String body,
      boolean signed,
      boolean quorate,
      int sides,
      boolean resolved,
      boolean carried,
      Hands hands)
      implements Evidence {}

  /**
   * A poll that was held by itself.
   *
   * @param no its number
   * @param rule the key of the rule of the law by which it was counted
   */
  record Poll(String no, String rule, boolean closed, boolean valid, boolean passed)
      implements Evidence {}

  /**
   * An election that was held by itself.
   *
   * @param no its number
   * @param rule the key of the rule by which it was counted; empty where most votes are enough
   * @param nominated whether everybody has put names forward
   * @param closed whether the vote is over
   * @param valid whether enough took part
   * @param elected how many
   */
  record Election(
      String no, String rule, boolean nominated, boolean closed, boolean valid, int elected)
      implements Evidence {}

  /**
   * What hung for everybody to read.
   *
   * @param no number of the notice; the place where it hung for one on paper alone
   * @param until the end of its last day
   */
  record Posting(String no, Instant from, Instant until, int openObjections, boolean countersigned)
      implements Evidence {

    public Posting {
      if (until.isBefore(from) || openObjections < 0) {
        throw new IllegalArgumentException("no such posting");
      }
    }
  }

  /**
   * What those whom it concerns say about it: valid ratings, and how many of them are content.
   *
   * @param no number of the meeting at which they were collected; empty in a rehearsal
   */
  record Ratings(String no, long valid, long content) implements Evidence {

    /** Ratings of no meeting. */
    public Ratings(long valid, long content) {
      this("", valid, content);
    }

    public Ratings {
      if (content < 0 || content > valid) {
        throw new IllegalArgumentException("no such ratings");
      }
    }
  }
}
