package gongzhi.procedures.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.procedures.rule.VillageRules;
import gongzhi.shared.Title;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A village is known by its public number, and has the bodies of a village. */
@GongzhiTest
class VillageBodiesTest {

  @Autowired Areas areas;
  @Autowired MeetingBodyBook book;

  @Test
  void a_village_has_villagers_meetings_and_its_committee_and_any_other_community_residents() {
    Area village = community(true);
    Area quarter = community(false);

    assertThat(titles(village))
        .contains("村民会议（户代表）", "村民代表会议", "村委会会议", "村务监督委员会会议")
        .noneMatch(title -> title.startsWith("居民会议") || title.startsWith("居民代表"));
    assertThat(titles(quarter))
        .contains("居民会议（户代表）", "居民代表会议", "居委会会议")
        .noneMatch(title -> title.startsWith("村"));
    assertThat(book.get(village, "residents-committee").law().zh()).contains("村民委员会组织法");
    assertThat(book.get(village, "joint-meeting").sides())
        .anyMatch(side -> "villagers-representatives".equals(side.listedIn()));
  }

  @Test
  void the_number_decides_and_not_what_it_is_called() {
    Area village = community(true);
    Area renamed =
        new Area(
            village.id(),
            village.code(),
            village.codeSystem(),
            village.kind(),
            village.level(),
            village.parent(),
            village.path(),
            "阳光社区",
            village.label(),
            village.validFrom(),
            village.validTo());

    assertThat(VillageRules.isVillage(renamed)).isTrue();
  }

  /** The first community of Anning whose last digits say that it is a village, or is not. */
  private Area community(boolean village) {
    Area district = areas.district("anning").orElseThrow();
    return areas.descendants(district, Level.COMMUNITY, null, 200).stream()
        .filter(one -> one.codeSystem().equals("nbs"))
        .filter(one -> (one.code().charAt(9) == '2') == village)
        .findFirst()
        .orElseThrow();
  }

  private List<String> titles(Area area) {
    return book.at(area).stream().map(MeetingBody::title).map(Title::zh).toList();
  }
}
