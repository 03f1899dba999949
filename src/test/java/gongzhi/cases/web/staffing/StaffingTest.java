package gongzhi.cases.web.staffing;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.PENG_SECURITY_ADMINISTRATOR;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.grids.GridFixtures;
import gongzhi.cases.grids.Staffing;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is missing is shown with since when and who answers; who is in too many places too. */
@GongzhiTest
class StaffingTest {

  @Autowired CaseFixtures fixtures;
  @Autowired GridFixtures ground;
  @Autowired Staffing staffing;
  @Autowired Posts posts;
  @Autowired Areas areas;
  @Autowired InstantSource clock;
  @LocalServerPort int port;

  @Test
  void a_vacancy_says_since_when_and_who_stands_in() {
    List<Area> grids = ground.grids(2, 2);
    PartyId head = ground.holder("grid_head", grids.get(0));
    ground.holder("grid_worker", grids.get(0));
    ground.write(
        "update parties.post set held_to = timestamptz '2026-03-02 00:00+08' where party_id = "
            + head);
    posts.reload();

    String page =
        fixtures
            .browser(port, ZHAO_SECRETARY)
            .get("/desk/grids/staffing?in=" + grids.get(0).parent())
            .body();

    assertThat(page).contains("缺 1 个，3 月 2 日起空缺", "没有任命过", "代管", "/admin/posts/new?role=grid_head");
    assertThat(staffing.sums(over(grids), Level.GRID, clock.instant()))
        .isEqualTo(new Staffing.Sums(2, 4, 3, 0));
  }

  @Test
  void whoever_stands_in_is_not_counted_as_there() {
    List<Area> grids = ground.grids(1, 2);
    PartyId head = ground.holder("grid_head", grids.getFirst());
    assertThat(missing(grids)).isEqualTo(1);

    ground.write("update parties.post set substitute = true where party_id = " + head);
    posts.reload();

    assertThat(missing(grids)).isEqualTo(2);
  }

  @Test
  void somebody_in_three_grids_is_in_too_many() {
    List<Area> grids = ground.grids(3, 1);
    PartyId worker = ground.holder("grid_worker", grids.getFirst());
    grids.stream()
        .skip(1)
        .forEach(
            grid ->
                ground.write(
                    "insert into parties.post (party_id, role, area_id, area_path, held_from, basis) values (%s, 'grid_worker', %s, '%s', timestamptz '2020-01-01', '测试')"
                        .formatted(worker, grid.id(), grid.path())));
    posts.reload();

    assertThat(staffing.overloaded(over(grids), clock.instant()))
        .singleElement()
        .satisfies(one -> assertThat(one.person()).isEqualTo(worker))
        .satisfies(one -> assertThat(one.grids()).hasSize(3));
  }

  @Test
  void vacancies_are_taken_along_by_who_may_and_by_nobody_else() {
    List<Area> grids = ground.grids(1, 1);
    String address = "/desk/grids/staffing/csv?in=" + grids.getFirst().parent();

    assertThat(fixtures.browser(port, WU_SUPERVISOR).get(address).body())
        .contains("\"岗位或队伍\"", "网格长", grids.getFirst().name());
    assertThat(fixtures.browser(port, ZHAO_SECRETARY).get(address).statusCode()).isEqualTo(403);
    assertThat(
            fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/grids/staffing").statusCode())
        .isEqualTo(403);
  }

  @Test
  void every_tab_it_offers_opens() {
    Set<String> offered = new HashSet<>();
    for (Cast who : List.of(PENG_SECURITY_ADMINISTRATOR, ZHAO_SECRETARY, WU_SUPERVISOR)) {
      Browser browser = fixtures.browser(port, who);
      List<String> tabs =
          Pattern.compile("href=\"(/desk/grids/[a-z]+)\"")
              .matcher(browser.get("/desk/grids/staffing").body())
              .results()
              .map(found -> found.group(1))
              .toList();
      offered.addAll(tabs);
      assertThat(tabs)
          .contains("/desk/grids/staffing")
          .allSatisfy(
              tab -> assertThat(browser.get(tab).statusCode()).as("%s", tab).isEqualTo(200));
    }
    assertThat(offered).contains("/desk/grids/load", "/desk/grids/changes", "/desk/grids/special");
  }

  private int missing(List<Area> grids) {
    return staffing.sums(over(grids), Level.GRID, clock.instant()).missing();
  }

  private Area over(List<Area> grids) {
    return areas.get(grids.getFirst().parent());
  }
}
