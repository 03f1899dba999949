package gongzhi;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the ladder: a module uses lower rungs only, and every package has a rung. */
class ModulesTest {

  static final Map<String, Integer> LADDER =
      Map.ofEntries(
          entry("integrations", 9),
          entry("evaluation", 8),
          entry("procedures", 7),
          entry("matching", 7),
          entry("workforce", 7),
          entry("cases", 5),
          entry("ballots", 5),
          entry("projects", 6),
          entry("property", 5),
          entry("venues", 5),
          entry("duties", 5),
          entry("insight", 4),
          entry("ledger", 4),
          entry("transparency", 4),
          entry("site", 3),
          entry("parties", 2),
          entry("territory", 1),
          entry("shared", 0));

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile("(?m)^public (?:\\w+ )*(?:class|record|interface|enum|@interface) ");

  private final ApplicationModules modules = ApplicationModules.of(Gongzhi.class);

  @Test
  void modules_form_no_cycle_and_respect_what_is_internal() {
    modules.verify();
  }

  @Test
  void every_package_has_a_rung() {
    assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
        .isNotEmpty()
        .allMatch(LADDER::containsKey);
  }

  @Test
  void modules_only_look_down_the_ladder() {
    modules.forEach(
        module ->
            module
                .getDirectDependencies(modules)
                .uniqueModules()
                .forEach(
                    used ->
                        assertThat(rungOf(used))
                            .as("%s uses %s", module.getIdentifier(), used.getIdentifier())
                            .isLessThan(rungOf(module))));
  }

  @Test
  void the_shared_module_stays_under_ten_types() {
    assertThat(SourceFiles.in("src/main/java/gongzhi/shared", ".java"))
        .hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void a_module_shows_at_most_ten_types_to_the_others() {
    modules.forEach(
        module ->
            assertThat(SourceFiles.in("src/main/java/gongzhi/" + module.getIdentifier(), ".java"))
                .filteredOn(file -> PUBLIC_TYPE.matcher(SourceFiles.read(file)).find())
                .as("public types in the root of %s", module.getIdentifier())
                .hasSizeLessThanOrEqualTo(10));
  }

  private static int rungOf(ApplicationModule module) {
    return LADDER.get(module.getIdentifier().toString());
  }
}
