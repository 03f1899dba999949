package gongzhi.cases.grids;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.agreement.Agreement;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.visits.Visits;
import gongzhi.parties.PartyId;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import gongzhi.site.ground.BuildingCode;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.territory.changes.ChangeBook;
import gongzhi.territory.changes.ChangeKind;
import gongzhi.territory.changes.ChangeState;
import gongzhi.territory.changes.GridChange;
import gongzhi.territory.changes.Part;
import gongzhi.territory.changes.Plan;
import gongzhi.territory.changes.RipeChanges;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Grids are changed by two persons, and everything on the ground follows. */
@GongzhiTest
class GridDeskTest {

  private static final String BASIS = "街道第 7 号会议纪要";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired GridFixtures ground;
  @Autowired GridDesk desk;
  @Autowired GridLoads loads;
  @Autowired FollowingCases following;
  @Autowired RipeChanges ripe;
  @Autowired ChangeBook book;
  @Autowired Agreement agreement;
  @Autowired Visits visits;
  @Autowired Effects effects;
  @Autowired JdbcClient db;
  @Autowired Areas areas;
  @Autowired Posts posts;
  @Autowired InstantSource clock;

  @Test
  void a_split_takes_effect_on_its_day_and_everything_follows() {
    Area grid = ground.grids(2, 4).getFirst();
    PartyId head = ground.holder("grid_head", grid);
    PartyId worker = ground.holder("grid_worker", grid);
    Area moved = areas.children(grid.id()).getLast();
    CaseNo stays = report(areas.children(grid.id()).getFirst());
    CaseNo goes = report(moved);
    CaseNo whole = report(grid);
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          String list = visits.groups(moved).getFirst().key();
          visits.add(fixtures.viewer(CHEN_COMMUNITY_OFFICER), list, moved, "1-101");
          return true;
        });
    fixtures.as(
        WANG_RESIDENT,
        () ->
            db.sql(
                    "insert into cases.follow (party_id, area_id, since, told_on, told_until) values (%s, %s, now(), current_date, now())"
                        .formatted(WANG_RESIDENT.id(), grid.id()))
                .update());

    long id = propose(ZHAO_SECRETARY, split(grid, moved));
    approve(XU_SUBDISTRICT_SECRETARY, id);
    ripe.takeEffect();
    posts.reload();
    following.notedBefore(clock.instant());

    List<GridChange.Made> made = seen(() -> book.parts(id));
    Area rest = areas.get(made.get(0).area());
    Area fresh = areas.get(made.get(1).area());
    assertThat(stateOf(id)).isEqualTo(ChangeState.IN_FORCE);
    assertThat(areas.get(grid.id()).isCurrent()).isFalse();
    assertThat(areas.get(moved.id()).path()).isEqualTo(fresh.path() + moved.id() + "/");
    assertThat(posts.heldAt(rest.id(), clock.instant()))
        .extracting(Post::party, Post::substitute)
        .containsExactlyInAnyOrder(tuple(head, false), tuple(worker, false));
    assertThat(posts.heldAt(fresh.id(), clock.instant()))
        .extracting(Post::party, Post::substitute)
        .containsExactlyInAnyOrder(tuple(head, true), tuple(worker, true));
    assertThat(posts.heldAt(grid.id(), clock.instant())).isEmpty();
    assertThat(pathOf(stays)).startsWith(rest.path());
    assertThat(pathOf(goes)).startsWith(fresh.path());
    assertThat(pathOf(whole)).isEqualTo(rest.path());
    assertThat(eventsOf(goes)).isEqualTo(1);
    assertThat(agreement.holds(goes)).isTrue();
    assertThat(
            ground.ask(
                "select area_path from cases.visit_target where area_id = " + moved.id(),
                String.class))
        .startsWith(fresh.path());
    assertThat(
            ground.ask(
                "select count(*) from cases.follow where area_id = " + rest.id(), Long.class))
        .isEqualTo(1);
    assertThat(factsOf(id))
        .containsExactly("grid change proposed", "grid change approved", "grids redrawn");
  }

  @Test
  void a_case_goes_to_whoever_answers_for_its_new_grid_and_does_so_once() {
    List<Area> grids = ground.grids(2, 3);
    PartyId here = ground.holder("grid_worker", grids.get(0));
    PartyId there = ground.holder("grid_worker", grids.get(1));
    Area moved = areas.children(grids.get(0).id()).getFirst();
    CaseNo no = report(moved);
    assertThat(ownerOf(no)).isEqualTo(here.value());
    standsIn(here, grids.get(1));

    long id = propose(ZHAO_SECRETARY, move(grids.get(0), grids.get(1), moved));
    approve(XU_SUBDISTRICT_SECRETARY, id);
    ripe.takeEffect();
    ripe.takeEffect();
    posts.reload();
    following.notedBefore(clock.instant());
    following.notedBefore(clock.instant());

    assertThat(ownerOf(no)).isEqualTo(there.value());
    assertThat(eventsOf(no)).isEqualTo(1);
    assertThat(told(there)).isEqualTo(1);
  }

  /** Who stands in there too does not keep what now is another's. */
  private void standsIn(PartyId person, Area grid) {
    ground.write(
        "insert into parties.post (party_id, role, area_id, area_path, held_from, held_to, basis, substitute) values (%s, 'grid_worker', %s, '%s', now() - interval '1 hour', now() + interval '30 days', '代理', true)"
            .formatted(person, grid.id(), grid.path()));
    posts.reload();
  }

  @Test
  void merged_grids_roll_up_and_each_matter_counts_once() {
    List<Area> grids = ground.grids(3, 2);
    report(areas.children(grids.get(0).id()).getFirst());
    report(grids.get(1));
    report(areas.children(grids.get(2).id()).getFirst());
    int before = received(grids);

    long id = propose(ZHAO_SECRETARY, merge(grids.get(0), grids.get(1)));
    approve(XU_SUBDISTRICT_SECRETARY, id);
    ripe.takeEffect();

    Area merged = areas.get(seen(() -> book.parts(id)).getFirst().area());
    List<Area> now = List.of(merged, grids.get(2));
    assertThat(received(now)).isEqualTo(before).isEqualTo(3);
    assertThat(received(List.of(merged))).isEqualTo(2);
  }

  @Test
  void nobody_decides_alone_or_on_foreign_ground() {
    Area grid = ground.grids(2, 3).getFirst();
    Area moved = areas.children(grid.id()).getFirst();

    refused(() -> propose(CHEN_COMMUNITY_OFFICER, split(grid, moved)), "permission.missing");
    refused(() -> propose(MA_OTHER_OFFICER, split(grid, moved)), "permission.missing");
    long id = propose(XU_SUBDISTRICT_SECRETARY, split(grid, moved));
    refused(() -> approve(XU_SUBDISTRICT_SECRETARY, id), "grid-change.second-person");
    refused(() -> approve(ZHAO_SECRETARY, id), "permission.missing");
    assertThat(stateOf(id)).isEqualTo(ChangeState.PROPOSED);
  }

  @Test
  void a_grid_stands_in_one_open_change_and_what_was_decided_stays() {
    Area grid = ground.grids(2, 3).getFirst();
    Area moved = areas.children(grid.id()).getFirst();
    long id = propose(ZHAO_SECRETARY, split(grid, moved));

    refused(() -> propose(ZHAO_SECRETARY, split(grid, moved)), "grid-change.another-is-open");
    refused(() -> refuse(id, ""), "grid-change.say-why");
    refuse(id, "先等物业换届");
    refused(() -> approve(XU_SUBDISTRICT_SECRETARY, id), "grid-change.decided-already");
    assertThat(propose(ZHAO_SECRETARY, split(grid, moved))).isGreaterThan(id);
  }

  @Test
  void the_code_of_a_merged_grid_and_what_still_names_it_lead_to_its_successor() {
    List<Area> grids = ground.grids(2, 1);
    Area gone = grids.get(1);
    long id = propose(ZHAO_SECRETARY, merge(grids.get(0), gone));
    approve(XU_SUBDISTRICT_SECRETARY, id);
    ripe.takeEffect();
    Area heir = areas.get(seen(() -> book.parts(id)).getFirst().area());

    assertThat(pathOf(report(gone))).isEqualTo(heir.path());
    Browser passerBy = new Browser(port);
    passerBy.get("/q/" + BuildingCode.of(gone.id()));
    assertThat(passerBy.get("/report/where").body()).contains("合并网格");
    assertThat(passerBy.get("/open/areas/" + gone.id()).headers().firstValue("location"))
        .contains("/open/areas/" + heir.id());
  }

  @Test
  void whoever_holds_a_post_in_merged_grids_does_not_stand_in_for_themselves() {
    List<Area> grids = ground.grids(2, 1);
    PartyId worker = ground.holder("grid_worker", grids.get(0));
    PartyId other = ground.holder("grid_worker", grids.get(1));
    standsIn(worker, grids.get(1));
    Planned plan = merge(grids.get(0), grids.get(1));

    Effects.OnePart part =
        seen(() -> effects.of(plan.kind(), plan.parts(), clock.instant())).parts().getFirst();

    assertThat(part.holders()).extracting(Post::party).containsExactly(worker);
    assertThat(part.standIns()).extracting(Post::party).containsExactly(other);
  }

  @Test
  void the_code_of_a_split_grid_asks_for_the_present_one() {
    Area grid = ground.grids(1, 2).getFirst();
    long id = propose(ZHAO_SECRETARY, split(grid, areas.children(grid.id()).getLast()));
    approve(XU_SUBDISTRICT_SECRETARY, id);
    ripe.takeEffect();
    Area east = areas.get(seen(() -> book.parts(id)).getLast().area());

    Browser passerBy = new Browser(port);
    passerBy.get("/q/" + BuildingCode.of(grid.id()));
    assertThat(passerBy.get("/report/where").body())
        .contains("这里的网格调整过", "value=\"" + east.id() + "\"");
    assertThat(
            passerBy.submit("/report/where", "/report/where", Map.of("address", "门口")).statusCode())
        .isEqualTo(422);
    passerBy.submit(
        "/report/where", "/report/where", Map.of("area", String.valueOf(east.id().value())));
    assertThat(passerBy.get("/report/where").body()).doesNotContain("这里的网格调整过");
    assertThat(passerBy.get("/open/areas/" + grid.id()).headers().firstValue("location"))
        .contains("/open/areas/" + areas.get(grid.id()).parent());
  }

  @Test
  void it_can_be_taken_back_before_its_day_and_not_after() {
    Area grid = ground.grids(2, 3).getFirst();
    Area moved = areas.children(grid.id()).getFirst();
    long early = propose(ZHAO_SECRETARY, split(grid, moved).on(today().plusDays(10)));
    approve(XU_SUBDISTRICT_SECRETARY, early);
    ripe.takeEffect();
    assertThat(areas.get(grid.id()).isCurrent()).isTrue();

    refused(() -> withdraw(early, ""), "grid-change.say-why-back");
    withdraw(early);
    assertThat(stateOf(early)).isEqualTo(ChangeState.WITHDRAWN);
    long late = propose(ZHAO_SECRETARY, split(grid, moved));
    approve(XU_SUBDISTRICT_SECRETARY, late);
    ripe.takeEffect();
    refused(() -> withdraw(late), "grid-change.too-late");
  }

  @Test
  void only_its_proposer_or_the_level_that_approved_it_takes_it_back_and_says_why() {
    Area grid = ground.grids(2, 3).getFirst();
    Area moved = areas.children(grid.id()).getFirst();
    long id = propose(SUN_SUBDISTRICT_OFFICER, split(grid, moved).on(today().plusDays(10)));
    refused(() -> withdrawBy(XU_SUBDISTRICT_SECRETARY, id), "grid-change.not-yours-to-take-back");
    approve(XU_SUBDISTRICT_SECRETARY, id);

    refused(() -> withdrawBy(ZHAO_SECRETARY, id), "grid-change.not-yours-to-take-back");
    String page = "/desk/grids/changes/" + id;
    assertThat(fixtures.browser(port, ZHAO_SECRETARY).get(page).body())
        .doesNotContain(page + "/withdraw");
    withdrawBy(XU_SUBDISTRICT_SECRETARY, id);
    assertThat(fixtures.browser(port, ZHAO_SECRETARY).get(page).body())
        .contains("撤回原因", "先等物业换届", "许女士");
  }

  @Test
  void what_cannot_be_drawn_is_refused_and_nothing_is_kept() {
    List<Area> grids = ground.grids(2, 2);
    List<Area> others = ground.grids(1, 2);
    Area grid = grids.getFirst();
    List<Area> all = areas.children(grid.id());

    refused(
        () -> propose(ZHAO_SECRETARY, split(grid, all.get(0), all.get(1))),
        "grid-change.nothing-left");
    refused(
        () ->
            propose(ZHAO_SECRETARY, split(grid, areas.children(others.getFirst().id()).getFirst())),
        "grid-change.no-such-building");
    refused(
        () -> propose(ZHAO_SECRETARY, merge(grid, others.getFirst())),
        "grid-change.one-neighbourhood");
    refused(
        () -> propose(ZHAO_SECRETARY, split(grid, all.get(0)).on(today().minusDays(1))),
        "grid-change.day-is-off");
    assertThat(
            ground.ask(
                "select count(*) from territory.grid_change_grid where area_id = " + grid.id(),
                Long.class))
        .isZero();
  }

  /** A plan that can be moved to another day. */
  private record Planned(ChangeKind kind, List<Part> parts, LocalDate day) {

    Planned on(LocalDate other) {
      return new Planned(kind, parts, other);
    }

    Plan plan() {
      return new Plan(kind, parts, day, BASIS);
    }
  }

  private Planned split(Area grid, Area... moved) {
    List<AreaId> taken = Arrays.stream(moved).map(Area::id).toList();
    return new Planned(
        ChangeKind.SPLIT,
        List.of(
            new Part(grid.code(), grid.name(), List.of(grid.id()), List.of()),
            new Part(grid.code() + "-1", "东网格", List.of(), taken)),
        today());
  }

  private Planned move(Area from, Area to, Area building) {
    return new Planned(
        ChangeKind.MOVE,
        List.of(
            new Part(from.code(), from.name(), List.of(from.id()), List.of()),
            new Part(to.code(), to.name(), List.of(to.id()), List.of(building.id()))),
        today());
  }

  private Planned merge(Area one, Area other) {
    return new Planned(
        ChangeKind.MERGE,
        List.of(new Part(one.code(), "合并网格", List.of(one.id(), other.id()), List.of())),
        today());
  }

  private CaseNo report(Area where) {
    return fixtures.aReceivedCase(WANG_RESIDENT, where, "楼道的灯不亮", CaseFixtures.LAMP);
  }

  private long propose(Cast who, Planned plan) {
    return fixtures.as(who, () -> desk.propose(fixtures.viewer(who), plan.plan()));
  }

  private void approve(Cast who, long id) {
    fixtures.as(
        who,
        () -> {
          desk.approve(fixtures.viewer(who), id, "");
          return true;
        });
  }

  private void refuse(long id, String words) {
    fixtures.as(
        XU_SUBDISTRICT_SECRETARY,
        () -> {
          desk.refuse(fixtures.viewer(XU_SUBDISTRICT_SECRETARY), id, words);
          return true;
        });
  }

  private void withdraw(long id) {
    withdraw(id, "先等物业换届");
  }

  private void withdraw(long id, String why) {
    withdraw(ZHAO_SECRETARY, id, why);
  }

  private void withdrawBy(Cast who, long id) {
    withdraw(who, id, "先等物业换届");
  }

  private void withdraw(Cast who, long id, String why) {
    fixtures.as(
        who,
        () -> {
          desk.withdraw(fixtures.viewer(who), id, why);
          return true;
        });
  }

  private <T> T seen(Supplier<T> read) {
    return fixtures.as(ZHAO_SECRETARY, read);
  }

  private ChangeState stateOf(long id) {
    return seen(() -> book.get(id)).state();
  }

  private int received(List<Area> grids) {
    Area over = areas.get(grids.getFirst().parent());
    return seen(() -> loads.of(grids, over, clock.instant())).stream()
        .mapToInt(GridLoad::received)
        .sum();
  }

  private String pathOf(CaseNo no) {
    return ground.ask(
        "select area_path from cases.case_file where no = '" + no + "'", String.class);
  }

  private long ownerOf(CaseNo no) {
    return ground.ask("select owner_id from cases.case_file where no = '" + no + "'", Long.class);
  }

  private long eventsOf(CaseNo no) {
    return ground.ask(
        "select count(*) from cases.case_event e join cases.case_file c on c.id = e.case_id where act = 'GROUND_REDRAWN' and no = '"
            + no
            + "'",
        Long.class);
  }

  private long told(PartyId person) {
    return ground.ask(
        "select count(*) from parties.notice where key = 'grid-change.notice.case-follows' and party_id = "
            + person,
        Long.class);
  }

  private List<String> factsOf(long id) {
    return List.of(
        ground
            .ask(
                "select string_agg(content::json ->> 'type', '|' order by id) from transparency.opening where subject = 'grid-change:"
                    + id
                    + "'",
                String.class)
            .split("\\|"));
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }

  private static void refused(Runnable act, String key) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }
}
