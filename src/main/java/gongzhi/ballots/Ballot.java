package gongzhi.ballots;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One ballot as it came in (选票).
 *
 * @param voter key of the roll entry it is for
 * @param person for whom it speaks: the voter, one of several joint owners, or whoever gave the
 *     proxy
 * @param choice null: spoilt, it cannot be read or marks more than one choice
 * @param arrived when it reached the poll; what was signed earlier and comes later is late
 * @param proxy null: the person voted without one
 */
public record Ballot(
    String no,
    String voter,
    String person,
    @Nullable Choice choice,
    Channel channel,
    Instant arrived,
    @Nullable Proxy proxy) {

  /** By which way it came; all have equal rights. */
  public enum Channel {
    WEB,
    /** Somebody typed it for the voter, who confirmed it. */
    ASSISTED,
    PAPER,
    /** From the official system of a city. */
    IMPORTED;

    boolean isPaper() {
      return this == PAPER;
    }
  }

  /**
   * A written proxy (委托书). Source: 物业管理条例第十二条.
   *
   * @param revoked null: never
   * @param document the scanned document's hash; blank: there is none
   */
  public record Proxy(String agent, Instant given, @Nullable Instant revoked, String document) {

    public boolean isRevokedAt(Instant moment) {
      return revoked != null && !moment.isBefore(revoked);
    }
  }

  public boolean isPaper() {
    return channel.isPaper();
  }

  public boolean isByProxy() {
    return proxy != null;
  }
}
