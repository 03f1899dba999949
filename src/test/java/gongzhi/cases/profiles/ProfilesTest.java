package gongzhi.cases.profiles;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Closing;
import gongzhi.cases.Triage;
import gongzhi.cases.ending.Rating;
import gongzhi.cases.grids.GridFixtures;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Profiles of neighbourhoods grow entry by entry, each with its day and source. */
@GongzhiTest
class ProfilesTest {

  @Autowired CaseFixtures fixtures;
  @Autowired GridFixtures ground;
  @Autowired Profiles profiles;
  @Autowired ProfileStore store;
  @Autowired Matters matters;
  @Autowired Triage triage;
  @Autowired Closing closing;
  @Autowired Areas areas;
  @Autowired InstantSource clock;
  @LocalServerPort int port;

  @Test
  void the_later_day_holds_and_nothing_is_overwritten() {
    Area here = neighbourhood();
    add(here, entry(ProfileFact.LIFTS, "4", today().minusDays(10)));
    add(here, entry(ProfileFact.LIFTS, "6", today()));
    add(here, entry(ProfileFact.LIFTS, "5", today().minusDays(30)));

    Profile profile = profile(here);

    assertThat(profile.of(ProfileFact.LIFTS)).map(Entry::value).contains("6");
    assertThat(profile.all()).hasSize(3);
    assertThat(profile.of(ProfileFact.FUND)).isEmpty();
  }

  @Test
  void a_defect_stands_until_it_is_mended_and_ends_once() {
    Area here = neighbourhood();
    long roof = add(here, entry(ProfileFact.DEFECT, "ROOF", today().minusDays(10)));
    long pipes = add(here, entry(ProfileFact.DEFECT, "PIPES", today()));
    NewEntry mended = entry(ProfileFact.DEFECT, "ROOF", today());

    end(here, roof, mended);

    assertThat(profile(here).open(ProfileFact.DEFECT)).extracting(Entry::id).containsExactly(pipes);
    assertThat(profile(here).all()).hasSize(3);
    refused(() -> end(here, roof, mended), "profile.ended-already");
    refused(
        () -> end(here, pipes, entry(ProfileFact.DEFECT, "PIPES", today().minusDays(1))),
        "profile.ends-after-it-began");
  }

  @Test
  void what_cannot_be_so_is_refused_and_nothing_is_kept() {
    Area here = neighbourhood();
    LocalDate day = today();

    refused(() -> add(here, entry(ProfileFact.YEAR_BUILT, "1850", day)), "profile.say-number");
    refused(
        () -> add(here, entry(ProfileFact.YEAR_BUILT, "" + (day.getYear() + 1), day)),
        "profile.say-number");
    refused(() -> add(here, entry(ProfileFact.FUND, "RICH", day)), "profile.choose-value");
    refused(() -> add(here, entry(ProfileFact.LIFTS, "4", day.plusDays(1))), "profile.say-day");
    refused(
        () -> add(here, new NewEntry(ProfileFact.DEFECT, "ROOF", "", day, "实地查看")),
        "profile.say-words");
    refused(
        () -> add(here, new NewEntry(ProfileFact.LIFTS, "4", "", day, " ")), "profile.say-source");
    refused(
        () -> add(here, new NewEntry(ProfileFact.LIFTS, "4", "找李师傅 13800002046", day, "查看")),
        "profile.no-personal-data");
    assertThat(profile(here).all()).isEmpty();
  }

  @Test
  void only_who_publishes_for_the_ground_keeps_it() {
    Area here = neighbourhood();
    NewEntry entry = entry(ProfileFact.LIFTS, "4", today());

    for (Cast other : List.of(MA_OTHER_OFFICER, LI_GRID_WORKER, WU_SUPERVISOR)) {
      refused(
          () -> fixtures.as(other, () -> profiles.add(fixtures.viewer(other), here, entry)),
          "permission.missing");
    }
  }

  @Test
  void counts_what_is_open_and_received_there_and_nowhere_else() {
    Area grid = ground.grids(1, 2).getFirst();
    Area here = areas.get(Objects.requireNonNull(grid.parent()));
    Area building = areas.children(grid.id()).getFirst();
    fixtures.aReceivedCase(WANG_RESIDENT, building, "楼道的灯不亮", CaseFixtures.LAMP);
    fixtures.aReceivedCase(WANG_RESIDENT, neighbourhood(), "楼道的灯不亮", CaseFixtures.LAMP);

    Matters.Counts counts =
        fixtures.as(CHEN_COMMUNITY_OFFICER, () -> matters.of(here, clock.instant()));

    assertThat(counts.groups()).containsOnlyKeys("HB");
    assertThat(counts.sum()).isEqualTo(new Matters.Count(1, 1, 0, 0));
  }

  @Test
  void a_solved_matter_that_is_reported_again_has_returned() {
    Area grid = ground.grids(1, 2).getFirst();
    Area here = areas.get(Objects.requireNonNull(grid.parent()));
    Area building = areas.children(grid.id()).getFirst();
    solve(fixtures.aReceivedCase(WANG_RESIDENT, building, "灯不亮", CaseFixtures.LAMP));
    assertThat(sum(here)).isEqualTo(new Matters.Count(1, 0, 1, 0));

    fixtures.aReceivedCase(WANG_RESIDENT, building, "灯又不亮了", CaseFixtures.LAMP);

    assertThat(sum(here)).isEqualTo(new Matters.Count(2, 1, 1, 1));
  }

  @Test
  void the_pages_take_an_entry_show_its_source_and_give_a_refused_one_back() {
    Area here = neighbourhood();
    String address = "/desk/neighbourhoods/" + here.id();
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    String form = address + "/new?fact=FUND";

    HttpResponse<String> refused =
        chen.submit(
            form,
            address + "/entries",
            Map.of("value", "USED_UP", "words", "一期用完", "asOf", today().toString(), "source", ""));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("一期用完", "请写来源");
    MarkedField.isOnlyOne(refused, "source");
    assertThat(
            chen.submit(
                    form,
                    address + "/entries",
                    Map.of("value", "USED_UP", "asOf", today().toString(), "source", "业主大会公告"))
                .statusCode())
        .isEqualTo(303);

    assertThat(chen.get(address).body()).contains("已用完", "业主大会公告", "更新记录");
    assertThat(chen.get("/desk/neighbourhoods?in=" + here.id()).body())
        .contains(here.name(), "已用完", "1 / 7");
    assertThat(new Browser(port).get("/open/areas/" + here.id()).body()).contains("小区概况", "业主大会公告");
    assertThat(new Browser(port).get(address).statusCode()).isEqualTo(303);
  }

  @Test
  void few_matters_are_not_told_to_everybody() {
    Area grid = ground.grids(1, 2).getFirst();
    Area here = areas.get(Objects.requireNonNull(grid.parent()));
    Area building = areas.children(grid.id()).getFirst();
    fixtures.aReceivedCase(WANG_RESIDENT, building, "楼道的灯不亮", CaseFixtures.LAMP);

    assertThat(new Browser(port).get("/open/areas/" + here.id()).body())
        .contains("数量少，不公布")
        .doesNotContain("1 件");
  }

  /** Put right by the grid worker on the spot, and confirmed by Wang. */
  private void solve(CaseNo no) {
    fixtures.as(LI_GRID_WORKER, () -> triage.takeUp(fixtures.act(LI_GRID_WORKER, no, "")));
    Act fixed =
        new Act(
            fixtures.viewer(LI_GRID_WORKER), no, null, "换了灯泡", true, List.of(fixtures.aPhoto()));
    fixtures.as(LI_GRID_WORKER, () -> triage.fixOnSite(fixed));
    fixtures.as(
        WANG_RESIDENT, () -> closing.confirm(fixtures.act(WANG_RESIDENT, no, ""), Rating.of(5)));
  }

  private Matters.Count sum(Area here) {
    return fixtures.as(CHEN_COMMUNITY_OFFICER, () -> matters.of(here, clock.instant())).sum();
  }

  private Area neighbourhood() {
    return areas.get(Objects.requireNonNull(ground.grids(1, 1).getFirst().parent()));
  }

  private Profile profile(Area here) {
    return fixtures.as(CHEN_COMMUNITY_OFFICER, () -> store.of(here.id()));
  }

  private long add(Area here, NewEntry entry) {
    return fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> profiles.add(fixtures.viewer(CHEN_COMMUNITY_OFFICER), here, entry));
  }

  private void end(Area here, long id, NewEntry said) {
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          profiles.end(fixtures.viewer(CHEN_COMMUNITY_OFFICER), here, id, said);
          return true;
        });
  }

  private static NewEntry entry(ProfileFact fact, String value, LocalDate day) {
    return new NewEntry(fact, value, fact.isListed() ? "三单元顶楼" : "", day, "社区实地查看");
  }

  private static void refused(Runnable act, String key) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
