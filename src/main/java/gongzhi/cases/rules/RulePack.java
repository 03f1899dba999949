package gongzhi.cases.rules;

import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.Permission;
import gongzhi.parties.Roles;
import gongzhi.shared.Pack;
import gongzhi.shared.PackError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the files of one place say about cases, read and held against its roles. */
record RulePack(String place, Pack rules, Pack categories) {

  private static final String RULES = "cases.yaml";

  /** What whoever is responsible must be able to do while a case has this status. */
  private static final Map<CaseStatus, Permission> NEEDED =
      Map.of(
          CaseStatus.RECEIVED, Permission.CASE_VERIFY,
          CaseStatus.VERIFYING, Permission.CASE_VERIFY,
          CaseStatus.DELIBERATING, Permission.CASE_ASSIGN,
          CaseStatus.REPORTED_DONE, Permission.CASE_VISIT);

  private static final String CATEGORIES = "categories.csv";

  /** Reads both files; every role, organisation and category they name must exist. */
  static RulePack read(Path places, String place) {
    RulePack pack =
        new RulePack(place, Pack.load(places, place, RULES), Pack.load(places, place, CATEGORIES));
    RuleVersion trial = pack.version(0);
    List<String> faults = faults(trial, Pack.read(places, place, "roles.yaml", Roles.class));
    if (!faults.isEmpty()) {
      throw new PackError(
          faults.stream()
              .map(fault -> places.resolve(place).resolve(RULES) + ": " + fault)
              .toList());
    }
    return pack;
  }

  RuleVersion version(int number) {
    return new RuleVersion(
        place, number, rules.as(CaseRules.class), categories.rows(Category.class));
  }

  RuleStore.Stored numbered(int number) {
    return new RuleStore.Stored(place, number, hash(), rules.content(), categories.content());
  }

  byte[] hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(rules.content().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      return digest.digest(categories.content().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> faults(RuleVersion trial, Roles roles) {
    CaseRules rules = trial.rules();
    List<String> faults = new ArrayList<>();
    Set<String> posts =
        Stream.concat(
                rules.stages().stream().map(Stage::responsible).filter(Objects::nonNull),
                Stream.of(rules.extension().approver(), rules.outOfHours())
                    .filter(Objects::nonNull))
            .collect(Collectors.toCollection(TreeSet::new));
    posts.removeAll(roles.roles().keySet());
    posts.forEach(post -> faults.add("expected a role of roles.yaml, found '" + post + "'"));
    faults.addAll(unable(rules, roles));
    Set<String> units =
        trial.categories().stream()
            .flatMap(category -> rules.takers(category).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    units.removeAll(roles.organisations().keySet());
    units.forEach(
        unit -> faults.add("expected an organisation of roles.yaml, found '" + unit + "'"));
    Set<String> codes = new TreeSet<>(rules.standards().keySet());
    codes.addAll(rules.categories().keySet());
    codes.removeIf(code -> trial.find(code).isPresent());
    codes.forEach(code -> faults.add("expected a code of categories.csv, found '" + code + "'"));
    return faults;
  }

  /** Stages whose responsible role could not do what the path asks of it there. */
  private static List<String> unable(CaseRules rules, Roles roles) {
    List<String> faults = new ArrayList<>();
    NEEDED.forEach(
        (status, permission) -> {
          String role = rules.stage(status).responsible();
          boolean able =
              role != null
                  && roles
                      .find(role)
                      .filter(found -> found.permissions().contains(permission))
                      .isPresent();
          if (!able) {
            faults.add(
                "expected a role with %s for %s, found '%s'".formatted(permission, status, role));
          }
        });
    return faults;
  }
}
