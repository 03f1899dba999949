package gongzhi.cases.grids;

import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.web.desk.UnitChoices;
import gongzhi.parties.Posts;
import gongzhi.parties.hosts.HostUnit;
import gongzhi.parties.hosts.Hosts;
import gongzhi.parties.hosts.NewHost;
import gongzhi.shared.Rejection;
import gongzhi.site.Language;
import gongzhi.site.Phrasebook;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import gongzhi.territory.changes.ChangeBook;
import gongzhi.territory.changes.ChangeKind;
import gongzhi.territory.changes.Part;
import gongzhi.territory.changes.Plan;
import gongzhi.territory.changes.RipeChanges;
import gongzhi.territory.changes.SpecialGrids;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A special-purpose grid is laid over buildings by two persons and has a host. */
@GongzhiTest
class SpecialGridTest {

  private static final NewHost HOST = new NewHost(null, "示例广场管理公司", "mall", "值班经理");
  private static int serial = 1;

  @Autowired CaseFixtures fixtures;
  @Autowired GridFixtures ground;
  @Autowired SpecialDesk special;
  @Autowired GridDesk desk;
  @Autowired SpecialGrids grids;
  @Autowired SpecialHosts hosted;
  @Autowired Staffing staffing;
  @Autowired Hosts hosts;
  @Autowired RipeChanges ripe;
  @Autowired FollowingCases following;
  @Autowired ChangeBook book;
  @Autowired UnitChoices units;
  @Autowired RuleBook rules;
  @Autowired Phrasebook phrasebook;
  @Autowired Areas areas;
  @Autowired Posts posts;
  @Autowired InstantSource clock;

  @Test
  void lies_over_buildings_that_stay_in_their_grids_and_its_host_comes_first() {
    Area grid = ground.grids(2, 4).getFirst();
    List<Area> buildings = areas.children(grid.id());

    Area mall = begun(buildings.get(0), buildings.get(1));

    assertThat(mall.kind()).isEqualTo(Area.SPECIAL);
    assertThat(areas.get(buildings.getFirst().id()).parent()).isEqualTo(grid.id());
    assertThat(areas.get(grid.id()).isCurrent()).isTrue();
    assertThat(grids.buildings(mall)).containsExactlyInAnyOrder(buildings.get(0), buildings.get(1));
    assertThat(grids.over(buildings.get(2))).isEmpty();
    assertThat(staffing.of(mall, clock.instant())).isEmpty();
    HostUnit host = Objects.requireNonNull(now(mall));
    assertThat(posts.organisation(Objects.requireNonNull(host.organisation()))).isPresent();
    assertThat(first(buildings.getFirst(), "HB02")).contains("示例广场管理公司");
    assertThat(first(buildings.getFirst(), "WS04")).doesNotContain("示例广场管理公司");
    assertThat(first(buildings.get(3), "HB02")).doesNotContain("示例广场管理公司");
  }

  @Test
  void has_another_host_from_a_day_on_and_the_first_one_stays_on_record() {
    Area mall = begun(areas.children(ground.grids(1, 2).getFirst().id()).getFirst());

    inForce(ChangeKind.HOST_SPECIAL, mall, new NewHost(null, "第二家示例公司", "mall", "值班经理"));

    assertThat(Objects.requireNonNull(now(mall)).name()).isEqualTo("第二家示例公司");
    assertThat(fixtures.as(ZHAO_SECRETARY, () -> hosts.history(mall.id())))
        .hasSize(2)
        .last()
        .satisfies(first -> assertThat(first.to()).isEqualTo(today()));
  }

  @Test
  void ends_and_what_was_reported_for_it_goes_to_its_community() {
    Area building = areas.children(ground.grids(1, 2).getFirst().id()).getFirst();
    Area mall = begun(building);
    CaseNo no = fixtures.aReceivedCase(WANG_RESIDENT, mall, "广场的灯不亮", CaseFixtures.LAMP);

    inForce(ChangeKind.END_SPECIAL, mall, null);
    following.notedBefore(clock.instant());

    assertThat(areas.get(mall.id()).isCurrent()).isFalse();
    assertThat(now(mall)).isNull();
    assertThat(grids.over(areas.get(building.id()))).isEmpty();
    assertThat(
            ground.ask("select area_id from cases.case_file where no = '" + no + "'", Long.class))
        .isEqualTo(Objects.requireNonNull(mall.parent()).value());
  }

  @Test
  void a_building_lies_in_one_only_and_nobody_decides_alone() {
    Area building = areas.children(ground.grids(1, 2).getFirst().id()).getFirst();
    begun(building);

    refused(() -> propose(ZHAO_SECRETARY, begin(building), HOST), "grid-change.in-another-special");
    Area free = areas.children(ground.grids(1, 2).getFirst().id()).getFirst();
    refused(() -> propose(MA_OTHER_OFFICER, begin(free), HOST), "permission.missing");
    long open = propose(XU_SUBDISTRICT_SECRETARY, begin(free), HOST);
    refused(() -> approve(XU_SUBDISTRICT_SECRETARY, open), "grid-change.second-person");
  }

  @Test
  void a_building_of_a_plan_that_waits_is_in_no_other_plan() {
    Area building = areas.children(ground.grids(1, 2).getFirst().id()).getFirst();
    long open = propose(ZHAO_SECRETARY, begin(building), HOST);

    refused(() -> propose(ZHAO_SECRETARY, begin(building), HOST), "grid-change.special-is-planned");
    approve(XU_SUBDISTRICT_SECRETARY, open);
    refused(() -> propose(ZHAO_SECRETARY, begin(building), HOST), "grid-change.special-is-planned");
  }

  @Test
  void nobody_is_named_or_numbered_where_everybody_reads() {
    Area building = areas.children(ground.grids(1, 2).getFirst().id()).getFirst();

    refused(
        () -> propose(ZHAO_SECRETARY, begin(building), contact("张三")), "special.contact-no-person");
    refused(
        () ->
            propose(
                ZHAO_SECRETARY,
                begin(building),
                new NewHost(null, "电话13812345678有限公司", "mall", "值班经理")),
        "special.host-no-personal-data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"值班经理", "综合管理部值班主任", "总务处", "高管", "金融部", "白班", "店长（夜班）", "安保部", "方舱组"})
  void a_post_is_a_post(String post) {
    SpecialWords.requirePublic(contact(post));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "张三 值班",
        "值班经理李四",
        "店长：王小明",
        "陈女士",
        "服务台13812345678",
        "保卫科（刘老师）",
        "主任 0731-85551234"
      })
  void a_person_is_no_post(String post) {
    refused(() -> SpecialWords.requirePublic(contact(post)), "special.contact-no-person");
  }

  private static NewHost contact(String post) {
    return new NewHost(null, "示例公司", "mall", post);
  }

  @Test
  void a_host_that_works_elsewhere_or_for_no_known_purpose_is_refused() {
    Area building = areas.children(ground.grids(1, 2).getFirst().id()).getFirst();

    refused(
        () ->
            propose(
                ZHAO_SECRETARY,
                begin(building),
                new NewHost(Cast.Unit.OTHER_COMPANY.id(), "隔壁物业公司", "mall", "值班经理")),
        "special.host-works-elsewhere");
    refused(
        () -> propose(ZHAO_SECRETARY, begin(building), new NewHost(null, "示例公司", "castle", "值班经理")),
        "special.choose-purpose");
    refused(() -> new NewHost(null, "示例公司", "mall", " "), "host.say-contact");
    assertThat(grids.over(building)).isEmpty();
  }

  private Area begun(Area... buildings) {
    long id = propose(ZHAO_SECRETARY, begin(buildings), HOST);
    approve(XU_SUBDISTRICT_SECRETARY, id);
    ripe.takeEffect();
    posts.reload();
    return fixtures.as(
        ZHAO_SECRETARY, () -> areas.get(Objects.requireNonNull(book.parts(id).getFirst().area())));
  }

  private void inForce(ChangeKind kind, Area mall, @Nullable NewHost host) {
    Part part = new Part(mall.code(), mall.name(), List.of(mall.id()), List.of());
    approve(
        XU_SUBDISTRICT_SECRETARY,
        propose(ZHAO_SECRETARY, new Plan(kind, List.of(part), today(), "社区会议"), host));
    ripe.takeEffect();
    posts.reload();
  }

  private Plan begin(Area... buildings) {
    Part part =
        new Part(
            "T" + System.nanoTime() % 1_000_000_000 + "-" + serial++,
            "试验广场专属网格",
            List.of(),
            List.of(buildings).stream().map(Area::id).toList());
    return new Plan(ChangeKind.BEGIN_SPECIAL, List.of(part), today(), "社区会议");
  }

  private @Nullable HostUnit now(Area mall) {
    return fixtures.as(ZHAO_SECRETARY, () -> hosts.of(List.of(mall.id()))).get(mall.id());
  }

  /** The unit that is suggested first for such a matter there. */
  private String first(Area where, String category) {
    UnitChoices.Need need =
        new UnitChoices.Need(areas.place(where), category, where.id().value(), null);
    return fixtures.as(
        ZHAO_SECRETARY,
        () ->
            units
                .of(
                    need,
                    rules.current(areas.place(where)),
                    null,
                    new UnitChoices.TimeOfAsking(
                        clock.instant(), phrasebook.in(Language.CHINESE), false))
                .getFirst()
                .choices()
                .getFirst()
                .label());
  }

  private long propose(Cast who, Plan plan, @Nullable NewHost host) {
    return fixtures.as(who, () -> special.propose(fixtures.viewer(who), plan, host));
  }

  private void approve(Cast who, long id) {
    fixtures.as(
        who,
        () -> {
          desk.approve(fixtures.viewer(who), id, "");
          return true;
        });
  }

  private static void refused(Runnable act, String key) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
