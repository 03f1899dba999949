package gongzhi.parties;

import gongzhi.shared.Pack;
import gongzhi.shared.PackPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the names in a roles file against each other; each fault has the line where it stands. */
final class RoleNames {

  private static final String[][] ROLES = {
    {"roles", "*", "falls-to"},
    {"roles", "*", "also-held-by", "*"},
    {"organisations", "*", "staff"},
    {"service", "*"},
    {"participants", "*"},
    {"party-axis", "*", "led-by"}
  };

  private static final String[][] KINDS = {
    {"roles", "*", "organisation"},
    {"neighbourhood", "core", "*"},
    {"neighbourhood", "others", "*"}
  };

  private RoleNames() {}

  static List<String> faults(Pack file) {
    return Stream.of(
            unknown(file, ROLES, "roles", "a role"),
            unknown(file, KINDS, "organisations", "a kind of organisation"),
            circles(file))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> unknown(Pack file, String[][] paths, String where, String what) {
    Set<String> known =
        file.parts(where, "*").stream().map(PackPart::key).collect(Collectors.toSet());
    return Stream.of(paths)
        .flatMap(path -> file.parts(path).stream())
        .flatMap(name -> name.unless(known, what + " that stands under '" + where + "'").stream())
        .toList();
  }

  /** Where each role of a circle is vacant, nobody would answer. A circle is told once. */
  private static List<String> circles(Pack file) {
    Map<String, PackPart> next = new LinkedHashMap<>();
    file.parts("roles", "*")
        .forEach(role -> role.parts("falls-to").forEach(up -> next.put(role.key(), up)));
    List<String> faults = new ArrayList<>();
    next.forEach(
        (role, up) -> {
          List<String> circle = circle(role, next);
          if (!circle.isEmpty() && role.equals(Collections.min(circle))) {
            faults.add(
                up.fault(
                    "expected falls-to to end at the top, found the circle %s, %s"
                        .formatted(String.join(", ", circle), role)));
          }
        });
    return faults;
  }

  /** The roles from this one back to itself; empty where the way ends or circles elsewhere. */
  private static List<String> circle(String role, Map<String, PackPart> next) {
    Set<String> way = new LinkedHashSet<>();
    String at = role;
    while (at != null && way.add(at)) {
      PackPart up = next.get(at);
      at = up == null ? null : up.text().orElse(null);
    }
    return role.equals(at) ? List.copyOf(way) : List.of();
  }
}
