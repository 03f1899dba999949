package gongzhi.bench;

import gongzhi.load.Load;
import gongzhi.load.Person;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The product's side: the same acts over HTTP, each by somebody who is signed in. */
final class Requests {

  /** No key is ever sent twice, or a retry would be measured in place of a report. */
  private static final String MARK = UUID.randomUUID().toString();

  private static final AtomicLong KEYS = new AtomicLong();

  private Requests() {}

  private static String key() {
    return MARK + "-" + KEYS.incrementAndGet();
  }

  /** An officer sends a report; answered when it is durable. */
  static Load.Call intake(Person officer, long area) {
    return (wire, _) -> {
      String report =
          "{\"key\":\"%s\",\"words\":\"%s\",\"area\":%d,\"address\":\"3 栋 2 单元\"}"
              .formatted(key(), IntakeRow.WORDS, area);
      return wire.postJson("/api/cases", officer.cookie(), officer.csrf(), report).status() == 201;
    };
  }

  /** An officer sends many reports of a list at once; all of them are taken in. */
  static Load.Call list(Person officer, long area, int together) {
    return (wire, _) -> {
      String reports =
          IntStream.range(0, together)
              .mapToObj(
                  n ->
                      "{\"key\":\"%s\",\"words\":\"%s，第 %d 处\",\"area\":%d,\"source\":\"bench\"}"
                          .formatted(key(), IntakeRow.WORDS, n, area))
              .collect(Collectors.joining(",", "[", "]"));
      var answer = wire.postJson("/api/cases/batch", officer.cookie(), officer.csrf(), reports);
      return answer.status() == 200 && !answer.text().contains("\"refused\":{");
    };
  }

  /** What comes back before anything is done: the cost of the framework itself. */
  static Load.Call refused(Person officer) {
    return (wire, _) ->
        wire.postJson("/api/cases", officer.cookie(), officer.csrf(), "x").status() == 422;
  }

  /** An officer notes what was decided, each time on another case. */
  static Load.Call studied(Person officer, List<String> numbers) {
    AtomicIntegerArray versions = new AtomicIntegerArray(numbers.size());
    return (wire, number) -> {
      int at = (int) (number % numbers.size());
      String form =
          "_csrf=%s&idempotency_key=%s&words=%s&version=%d"
              .formatted(officer.csrf(), key(), StudiedRow.WORDS, versions.get(at) + 1);
      String path = "/desk/cases/" + numbers.get(at) + "/study";
      boolean done = wire.postForm(path, officer.cookie(), form).status() == 303;
      versions.addAndGet(at, done ? 1 : 0);
      return done;
    };
  }

  static Load.Call page(String path, String cookie) {
    return (wire, _) -> wire.get(path, cookie).status() == 200;
  }
}
