package gongzhi.procedures.engine;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.parties.Roles;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.ProcedurePack;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.StepRule;
import gongzhi.procedures.rule.VillageRules;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every procedure of every place, for every matter it is for, from proposal to publication. */
class EveryProcedureTest {

  private static final Set<String> OF_A_TOWN =
      Set.of(
          "residents-representatives",
          "residents-meeting-residents",
          "residents-meeting-households");

  private static final Path PLACES = Path.of("places");

  static Stream<Arguments> all() {
    return Stream.of("default", "yuhua", "jianxi", "zhangjiagang", "anning", "qingshui")
        .flatMap(
            place ->
                ProcedurePack.read(PLACES, place, Roles.read(PLACES, place)).procedures().stream()
                    .flatMap(
                        rule ->
                            rule.matters().stream()
                                .map(matter -> Arguments.of(place, rule.key(), rule, matter))));
  }

  @ParameterizedTest(name = "{0}: {1} for {3} in a village")
  @MethodSource("all")
  void runs_in_a_village_by_the_meetings_of_a_village(
      String place, String key, ProcedureRule rule, Matter matter) {
    ProcedureRule village = VillageRules.of(rule);
    Walker walker = new Walker(village, matter);
    while (walker.course().isOpen()) {
      walker.pass();
    }

    assertThat(walker.course().end()).isEqualTo(Course.End.DONE);
    assertThat(village.steps())
        .allSatisfy(
            step -> {
              assertThat(OF_A_TOWN).doesNotContain(String.valueOf(step.rule()));
              assertThat(step.title().zh()).doesNotContain("居民代表会议", "居委会");
              assertThat(step.rule() == null || step.body().rules().contains(step.rule())).isTrue();
            });
    assertThat(village.basis().zh()).doesNotContain("居民委员会组织法");
  }

  @ParameterizedTest(name = "{0}: {1} for {3}")
  @MethodSource("all")
  void reaches_its_publication_by_the_hand_of_whom_the_law_names(
      String place, String key, ProcedureRule rule, Matter matter) {
    Walker walker = new Walker(rule, matter);

    while (walker.course().isOpen()) {
      assertThat(walker.course().due()).as("%s has a date", walker.course().step()).isNotNull();
      walker.pass();
    }

    assertThat(walker.course().end()).isEqualTo(Course.End.DONE);
    assertThat(walker.course().passed())
        .containsExactlyInAnyOrderElementsOf(
            rule.stepsFor(matter).stream().map(StepRule::key).toList());
    assertThat(rule.stepsFor(matter)).anyMatch(step -> step.kind().isPosted());
  }
}
