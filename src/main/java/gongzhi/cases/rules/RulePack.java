package gongzhi.cases.rules;

import gongzhi.parties.Roles;
import gongzhi.shared.Pack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** What the files of one place say about cases, read and held against its roles. */
record RulePack(String place, Pack rules, Pack categories) {

  static final String RULES = "cases.yaml";
  static final String CATEGORIES = "categories.csv";

  /**
   * Reads the files of a place: every role, organisation and category they name must exist, and no
   * file may stand there that nobody reads. All faults are told together.
   */
  static RulePack read(Path places, String place) {
    Gathered all = new Gathered();
    all.add(PackFolder.faults(places, place));
    Optional<Pack> roles = all.from(() -> Pack.load(places, place, Roles.FILE));
    Optional<Pack> rules = all.from(() -> Pack.load(places, place, RULES));
    Optional<Pack> categories = all.from(() -> Pack.load(places, place, CATEGORIES));
    roles.ifPresent(file -> all.from(() -> Roles.of(file)));
    rules.ifPresent(file -> all.from(() -> file.as(CaseRules.class)));
    rules.ifPresent(file -> all.add(StageOrder.faults(file)));
    categories.ifPresent(file -> all.from(() -> file.rows(Category.class)));
    if (roles.isPresent() && rules.isPresent() && categories.isPresent()) {
      all.add(new RuleNames(rules.get(), categories.get(), roles.get()).faults());
    }
    all.refuseIfAny();
    return new RulePack(place, rules.orElseThrow(), categories.orElseThrow());
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
}
