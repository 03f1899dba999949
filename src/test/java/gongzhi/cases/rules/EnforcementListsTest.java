package gongzhi.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.moves.Ways;
import gongzhi.cases.moves.Ways.Going;
import gongzhi.cases.path.MatterKind;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One subdistrict, one list: who enforces depends on which powers were handed down there. */
@GongzhiTest
class EnforcementListsTest {

  @Autowired RuleBook book;
  @Autowired Ways ways;
  @Autowired Areas areas;

  @ParameterizedTest
  @CsvSource({
    "530181001, CO01, comprehensive_enforcement_team",
    "530181003, CO01, urban_management_bureau",
    "530181003, CO03, comprehensive_enforcement_team",
    "530181009, EN05, urban_management_bureau",
    "530181009, HB02, property_company",
  })
  void in_anning_what_was_handed_down_stays_in_the_subdistrict(
      String subdistrict, String category, String unit) {
    RuleVersion rules = book.current("anning");
    Area area = areas.coded(subdistrict, Level.SUBDISTRICT).orElseThrow();
    Going matter =
        new Going(
            rules.category(category),
            MatterKind.REPORT,
            area,
            Instant.parse("2026-11-20T02:00:00Z"));

    assertThat(ways.of(rules, matter).leadRole()).isEqualTo(unit);
  }

  @Test
  void every_list_is_about_an_area_of_its_place() {
    for (RuleVersion rules : book.all()) {
      assertThat(rules.rules().routing().powers().keySet())
          .as(rules.place())
          .allSatisfy(code -> assertThat(areas.coded(code, Level.SUBDISTRICT)).isPresent());
    }
  }
}
