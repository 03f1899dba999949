package gongzhi.crash;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the clients wrote down: each report before it was sent, and afterwards the number it was
 * given. A report without a number is one nobody knows about: sent, and never answered.
 */
final class OperationLog {

  private final String mark = "压力测试 " + UUID.randomUUID() + " ";
  private final Map<String, Operation> byKey = new ConcurrentHashMap<>();

  /**
   * One report.
   *
   * @param no the number of the first answer that acknowledged it; empty while unknown
   */
  record Operation(String key, String words, Optional<String> no) {}

  /** How the words of every report of this log begin. */
  String mark() {
    return mark;
  }

  /** Written down before it is sent. */
  Operation before(String key) {
    Operation operation = new Operation(key, mark + key, Optional.empty());
    byKey.put(key, operation);
    return operation;
  }

  /** The program answered with a number; a second answer must name the same. */
  void acknowledged(String key, String no) {
    byKey.compute(
        key,
        (_, known) -> {
          if (known.no().isPresent() && !known.no().get().equals(no)) {
            throw new IllegalStateException(key + " was given " + known.no().get() + " and " + no);
          }
          return new Operation(key, known.words(), Optional.of(no));
        });
  }

  Collection<Operation> all() {
    return byKey.values();
  }

  long acknowledged() {
    return byKey.values().stream().filter(one -> one.no().isPresent()).count();
  }
}
