package gongzhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.cases.rules.CaseRules;
import gongzhi.cases.rules.PatrolKind;
import gongzhi.cases.rules.VisitGroup;
import gongzhi.shared.Pack;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each place wants to be visited and looked at. */
class VisitTemplatesTest {

  @Test
  void yuhua_keeps_the_four_must_visits_and_its_linked_branches() {
    assertThat(groups("yuhua").stream().map(VisitGroup::key))
        .contains("veteran", "aged_member", "hardship", "four_members", "linked_branch");
    assertThat(ask("yuhua", "linked_branch")).contains("三会一课", "组织生活会", "主题党日");
  }

  @Test
  void zhangjiagang_says_what_the_six_ones_are_and_meets_face_to_face() {
    assertThat(ask("zhangjiagang", "six_ones").split("、")).hasSize(6);
    assertThat(ask("zhangjiagang", "face_to_face")).contains("当场记下");
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "yuhua", "jianxi", "zhangjiagang", "anning", "qingshui"})
  void every_place_says_what_to_look_at_and_how_often(String place) {
    assertThat(PatrolKind.of(rules(place)).stream().map(PatrolKind::key))
        .contains("fire_lane", "charging");
    assertThat(PatrolKind.of(rules(place))).allMatch(kind -> kind.days() > 0);
  }

  private static String ask(String place, String group) {
    return groups(place).stream()
        .filter(one -> one.key().equals(group))
        .map(one -> Objects.requireNonNull(one.ask()).zh())
        .findFirst()
        .orElseThrow();
  }

  private static List<VisitGroup> groups(String place) {
    return rules(place).visitGroups();
  }

  private static CaseRules rules(String place) {
    return Pack.load(Path.of("places"), place, "cases.yaml").as(CaseRules.class);
  }
}
