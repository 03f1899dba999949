package gongzhi.walls;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way to send nonsense: what every field holds instead of what it should, encoded as it goes
 * over the wire, so that it may be no text at all.
 */
record Bad(String name, String value) {

  /** What no page of ours can be without; it is spoilt apart from the rest. */
  private static final Set<String> KEPT = Set.of("_csrf", "idempotency_key", "next", "look");

  private static final int LONGEST = 900;

  static final List<Bad> VALUES =
      List.of(
          new Bad("nothing", ""),
          new Bad("a word", "abc"),
          new Bad("a negative number", "-1"),
          new Bad("a huge number", "99999999999999999999999"),
          new Bad("the largest number", "9223372036854775807"),
          new Bad("not a number", "NaN"),
          new Bad("without end", "Infinity"),
          new Bad("off the map", "999"),
          new Bad("no day", "2026-02-30"),
          new Bad("no such choice", "NO_SUCH_CHOICE"),
          new Bad("a hundred kilobytes", "%E7%81%AF".repeat(34_000)),
          new Bad("a NUL", "a%00b"),
          new Bad("control characters", "a%01%1B%7Fb"),
          new Bad("half a character", "%ED%A0%80"),
          new Bad("broken UTF-8", "%C3%28%FF"),
          new Bad("a broken escape", "%ZZ"),
          new Bad("a script", encoded("<script>alert(1)</script>${7*7}")),
          new Bad("a statement", encoded("'; drop table cases.case_file; --")),
          new Bad("a path", encoded("../../../etc/passwd")),
          new Bad("another site", encoded("https://evil.example/")));

  /** The fields of a good form with every one of them spoilt. */
  String body(Map<String, String> good, List<String> names) {
    Map<String, String> spoilt = new LinkedHashMap<>();
    good.forEach((field, text) -> spoilt.put(field, KEPT.contains(field) ? encoded(text) : value));
    names.forEach(field -> spoilt.putIfAbsent(field, value));
    return spoilt.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("&"));
  }

  /** A query in which every one of these is spoilt. */
  String query(List<String> names) {
    return names.stream()
        .map(field -> field + "=" + inAddress())
        .collect(Collectors.joining("&", "?", ""));
  }

  /** Not longer than an address may be, so that more than its length is wrong with it. */
  String inAddress() {
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return name;
  }
}
