package gongzhi.cases.web.desk;

import gongzhi.shared.Rejection;
import java.time.DateTimeException;
import java.time.Instant;

/** Where a page of a list ended: its last moment and its last row. */
record WorkKey(Instant at, long id) {

  static WorkKey parse(String written) {
    String[] parts = written.split("~", 2);
    try {
      return new WorkKey(Instant.parse(parts[0]), Long.parseLong(parts[1]));
    } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw Rejection.invalid("desk.list.no-such-page");
    }
  }
}
