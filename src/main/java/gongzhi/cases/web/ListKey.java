package gongzhi.cases.web;

import gongzhi.shared.Rejection;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Where a page of a list along the time ended: its last moment and its last row, because many rows
 * may share a moment.
 */
public record ListKey(Instant at, long id) {

  /** Before the newest row. */
  static ListKey newest(Instant now) {
    return new ListKey(now, Long.MAX_VALUE);
  }

  /** As an address carries it; refuses what no page of ours has written. */
  public static ListKey parse(String written) {
    String[] parts = written.split("~", 2);
    try {
      return new ListKey(Instant.parse(parts[0]), Long.parseLong(parts[1]));
    } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw Rejection.invalid("desk.list.no-such-page");
    }
  }

  @Override
  public String toString() {
    return at + "~" + id;
  }
}
