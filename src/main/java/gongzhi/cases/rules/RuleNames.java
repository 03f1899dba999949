package gongzhi.cases.rules;

import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.Permission;
import gongzhi.shared.Pack;
import gongzhi.shared.PackPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what the rules name against roles and categories, as it is written; each fault has the line
 * where it stands.
 *
 * @param roles the content of {@code roles.yaml}
 */
record RuleNames(Pack rules, Pack categories, Pack roles) {

  /** What whoever is responsible must be able to do while a case has this status. */
  private static final Map<CaseStatus, Permission> NEEDED =
      new TreeMap<>(
          Map.of(
              CaseStatus.RECEIVED, Permission.CASE_VERIFY,
              CaseStatus.VERIFYING, Permission.CASE_VERIFY,
              CaseStatus.DELIBERATING, Permission.CASE_ASSIGN,
              CaseStatus.REPORTED_DONE, Permission.CASE_VISIT));

  List<String> faults() {
    List<String> faults = new ArrayList<>();
    Set<String> posts = keys(roles.parts("roles", "*"));
    String role = "a role of roles.yaml";
    add(faults, rules.parts("stages", "*", "responsible"), posts, role);
    add(faults, rules.parts("extension", "approver"), posts, role);
    add(faults, rules.parts("out-of-hours"), posts, role);
    Set<String> units = keys(roles.parts("organisations", "*"));
    String unit = "an organisation of roles.yaml";
    add(faults, rules.parts("dispatch", "*"), units, unit);
    add(faults, rules.parts("categories", "*", "lead-role"), units, unit);
    add(faults, categories.parts("*", "lead-role"), units, unit);
    add(faults, rules.parts("routing", "table", "*", "unit"), units, unit);
    addUnknownCodes(faults);
    addUnknownGroups(faults);
    add(faults, rules.parts("needs", "*"), codes(), "a code of categories.csv");
    add(faults, timed(), codesAndGroups(), "a code or group code of categories.csv");
    NEEDED.forEach((status, permission) -> addUnable(faults, status, permission));
    return faults;
  }

  private static void add(
      List<String> faults, List<PackPart> names, Collection<String> known, String expected) {
    names.forEach(name -> name.unless(known, expected).ifPresent(faults::add));
  }

  private void addUnknownCodes(List<String> faults) {
    Set<String> codes = codes();
    Stream.of("categories", "standards")
        .flatMap(where -> rules.parts(where, "*").stream())
        .filter(named -> !codes.contains(named.key()))
        .map(
            named ->
                named.fault("expected a code of categories.csv, found '%s'".formatted(named.key())))
        .forEach(faults::add);
  }

  /** What the routing names is a category or the two letters of a group. */
  private void addUnknownGroups(List<String> faults) {
    Set<String> known =
        Stream.concat(codes().stream(), texts(categories.parts("*", "group-code")).stream())
            .collect(Collectors.toSet());
    String expected = "a code or a group of categories.csv";
    add(faults, rules.parts("routing", "ask", "*"), known, expected);
    add(faults, rules.parts("routing", "table", "*", "category"), known, expected);
    add(faults, rules.parts("routing", "enforcement", "*", "*"), known, expected);
    Stream.of("kinds", "scripts", "follow-ups")
        .flatMap(where -> rules.parts("routing", where, "*").stream())
        .filter(named -> !known.contains(named.key()))
        .map(named -> named.fault("expected %s, found '%s'".formatted(expected, named.key())))
        .forEach(faults::add);
  }

  private Set<String> codes() {
    return texts(categories.parts("*", "code"));
  }

  private List<PackPart> timed() {
    return rules.parts("timing", "clocks", "*", "categories", "*");
  }

  private Set<String> codesAndGroups() {
    Set<String> all = new HashSet<>(codes());
    all.addAll(texts(categories.parts("*", "group-code")));
    return all;
  }

  /** A stage whose responsible role could not do what the path asks of it there. */
  private void addUnable(List<String> faults, CaseStatus status, Permission permission) {
    for (PackPart stage : rules.parts("stages", "*")) {
      if (!texts(stage.parts("statuses", "*")).contains(written(status))) {
        continue;
      }
      String role = texts(stage.parts("responsible")).stream().findFirst().orElse("nobody");
      Set<String> may = texts(roles.parts("roles", role, "permissions", "*"));
      boolean known = role.equals("nobody") || !roles.parts("roles", role).isEmpty();
      if (known && !may.contains(written(permission))) {
        faults.add(
            stage.fault(
                "expected as responsible a role with %s, for cases that are %s, found '%s'"
                    .formatted(written(permission), written(status), role)));
      }
    }
  }

  private static Set<String> keys(List<PackPart> parts) {
    return parts.stream().map(PackPart::key).collect(Collectors.toSet());
  }

  private static Set<String> texts(List<PackPart> parts) {
    return parts.stream().flatMap(part -> part.text().stream()).collect(Collectors.toSet());
  }

  static String written(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
