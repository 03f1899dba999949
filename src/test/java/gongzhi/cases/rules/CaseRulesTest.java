package gongzhi.cases.rules;

import static gongzhi.cases.path.CaseStatus.IN_PROGRESS;
import static gongzhi.cases.path.CaseStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.cases.rules.CaseRules.Evidence;
import gongzhi.cases.rules.CaseRules.Soon;
import gongzhi.shared.Title;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRulesTest {

  private static final RuleVersion YUHUA = RulePack.read(Path.of("places"), "yuhua").version(1);

  @Test
  void a_matter_falls_upward_from_its_lead() {
    assertThat(YUHUA.rules().takers(YUHUA.category("PM01")))
        .containsExactly(
            "property_company", "residents_committee", "subdistrict_office", "dispatch_centre");
    assertThat(YUHUA.rules().takers(YUHUA.category("UT03")))
        .containsExactly("power_utility", "dispatch_centre");
  }

  @Test
  void a_restricted_matter_passes_over_the_levels_between() {
    assertThat(YUHUA.rules().takers(YUHUA.category("WS06")))
        .containsExactly("civil_affairs_office", "dispatch_centre");
  }

  @Test
  void a_status_has_its_stage_and_perhaps_a_local_word() {
    assertThat(YUHUA.rules().stage(IN_PROGRESS).title().zh()).isEqualTo("化解订制");
    assertThat(YUHUA.rules().word(RESOLVED)).contains(new Title("已销号", "Struck off"));
    assertThat(YUHUA.rules().word(IN_PROGRESS)).isEmpty();
  }

  @Test
  void evidence_is_what_the_standard_says_or_the_usual() {
    assertThat(YUHUA.rules().evidenceFor("UT08"))
        .containsExactly(Evidence.PHOTO_BEFORE, Evidence.PHOTO_AFTER);
    assertThat(YUHUA.rules().evidenceFor("HB05")).containsExactly(Evidence.PHOTO_AFTER);
  }

  @ParameterizedTest(name = "{0} of {1} minutes left: {2}")
  @CsvSource({
    "239, 300, true", // less than four hours
    "240, 300, false",
    "599, 2400, true", // less than a quarter
    "600, 2400, false",
    "0, 2400, false", // late
    "-5, 2400, false"
  })
  void soon_is_the_last_quarter_or_the_last_four_hours(long left, long given, boolean near) {
    assertThat(new Soon(25, 4).isNear(left, given)).isEqualTo(near);
  }
}
