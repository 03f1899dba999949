package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.Ground.NEXT_DOOR;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongzhi.GongzhiTest;
import gongzhi.cases.ending.Rating;
import gongzhi.cases.levels.Levels;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.publication.PublicWords;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.echo.EchoSheet;
import gongzhi.transparency.echo.EchoSheet.EchoState;
import gongzhi.transparency.echo.EchoWall;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a community posts each month is made of what happened, and stays as it was published. */
@GongzhiTest
@Import(MovedClock.class)
class EchoWallTest {

  private static final String CLASS_AFTER_SCHOOL = "WS12";
  private static final String PERSONAL_DATA = "CG13";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired EchoWall wall;
  @Autowired Areas areas;
  @Autowired Closing closing;
  @Autowired Decisions decisions;
  @Autowired Triage triage;
  @Autowired Handling handling;
  @Autowired Levels levels;
  @Autowired PublicWords words;
  @Autowired MovedClock clock;
  @Autowired JdbcClient db;
  @Autowired ProgramWork program;

  @BeforeEach
  void november() {
    clock.set(MovedClock.MONDAY);
  }

  @Test
  void lists_what_is_open_what_is_wished_and_what_was_solved() {
    CaseNo late = fixtures.aReceivedCase();
    CaseNo wish = fixtures.aReceivedCase(WANG_RESIDENT, HERE, "放学后没人看孩子", CLASS_AFTER_SCHOOL);
    CaseNo solved = fixtures.aResolvedCase();
    clock.set(Instant.parse("2026-12-02T02:00:00Z"));
    assertThat(wall.draft(here(), YearMonth.of(2026, 11)).done().lines())
        .as("nobody has released the answer")
        .anyMatch(line -> line.no().equals(solved.value()) && line.how().isEmpty());
    releases(solved);

    EchoSheet sheet = wall.draft(here(), YearMonth.of(2026, 11));

    assertThat(sheet.issues().lines())
        .anySatisfy(
            line -> {
              assertThat(line.no()).isEqualTo(late.value());
              assertThat(line.state()).isEqualTo(EchoState.LATE);
              assertThat(line.title()).isNotEqualTo("三楼楼道的灯坏了，晚上看不见台阶");
            })
        .noneMatch(line -> line.no().equals(wish.value()) || line.no().equals(solved.value()));
    assertThat(sheet.needs().lines()).anyMatch(line -> line.no().equals(wish.value()));
    assertThat(sheet.done().lines())
        .anySatisfy(
            line -> {
              assertThat(line.no()).isEqualTo(solved.value());
              assertThat(line.how()).isEqualTo("换了新灯泡");
              assertThat(line.score()).isEqualTo(5);
            });
    assertThat(sheet.figures().content()).isPositive().isLessThanOrEqualTo(sheet.figures().rated());
  }

  private void releases(CaseNo no) {
    int step =
        program.call(
            () ->
                db.sql(
                        "select w.event_seq from cases.public_words w join cases.case_file c on c.id = w.case_id where c.no = :no")
                    .param("no", no.value())
                    .query(Integer.class)
                    .single());
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> words.release(fixtures.act(CHEN_COMMUNITY_OFFICER, no, "换了新灯泡"), step, false));
  }

  @Test
  void counts_every_rating_of_the_month_and_not_only_those_of_who_was_content() {
    CaseNo no = fixtures.aCaseReportedDone();
    YearMonth november = YearMonth.of(2026, 11);
    EchoSheet before = wall.draft(here(), november);

    fixtures.as(
        WANG_RESIDENT, () -> closing.reopen(fixtures.act(WANG_RESIDENT, no, "还是不亮"), Rating.of(1)));

    EchoSheet after = wall.draft(here(), november);
    assertThat(after.figures().rated()).isEqualTo(before.figures().rated() + 1);
    assertThat(after.figures().content()).isEqualTo(before.figures().content());
  }

  @Test
  void tells_how_things_stood_when_the_month_ended() {
    CaseNo no = fixtures.aCaseReportedDone();
    clock.set(Instant.parse("2026-12-02T02:00:00Z"));
    fixtures.as(
        WANG_RESIDENT, () -> closing.confirm(fixtures.act(WANG_RESIDENT, no, ""), Rating.NONE));

    EchoSheet november = wall.draft(here(), YearMonth.of(2026, 11));

    assertThat(november.issues().lines()).anyMatch(line -> line.no().equals(no.value()));
    assertThat(november.done().lines()).noneMatch(line -> line.no().equals(no.value()));
  }

  @Test
  void leaves_out_what_is_confidential() {
    CaseNo confidential = fixtures.aReceivedCase(WANG_RESIDENT, HERE, "请删掉我的登记信息", PERSONAL_DATA);
    clock.set(Instant.parse("2026-12-02T02:00:00Z"));

    assertThat(wall.draft(here(), YearMonth.of(2026, 11)).toString())
        .doesNotContain(confidential.value());
  }

  @Test
  void is_frozen_by_its_publication_for_everyone_to_read() {
    CaseNo open = fixtures.anAssignedCase();
    clock.set(Instant.parse("2027-01-03T02:00:00Z"));
    String address = "/echo/" + here().id() + "/2026-12";

    assertThat(new Browser(port).get(address).statusCode()).isEqualTo(404);
    assertThat(publish("2026-12")).isEqualTo(303);
    fixtures.as(WANG_RESIDENT, () -> closing.withdraw(fixtures.act(WANG_RESIDENT, open, "")));

    assertThat(new Browser(port).get(address).body())
        .contains("回音壁", open.value(), "编号 HYB-2612-", "示例物业公司")
        .containsPattern("/report\\?in=" + here().id() + "&amp;sheet=HYB-2612-[0-9]+\"")
        .containsPattern("&amp;sheet=HYB-2612-[0-9]+&amp;list=issues&amp;line=1\"")
        .doesNotContain("应在");
    assertThat(publish("2026-12")).isEqualTo(409);
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () -> program.call(() -> db.sql("delete from transparency.echo_sheet").update()));
  }

  @Test
  void is_called_late_after_the_fifth_and_leads_to_its_record() {
    clock.set(Instant.parse("2027-02-09T02:00:00Z"));

    publish("2027-01");

    String page = new Browser(port).get("/echo/" + here().id() + "/2027-01").body();
    assertThat(page).contains("应在", "才发布");
    String record = page.replaceAll("(?s).*href=\"(/verify/[0-9a-f]{20})\".*", "$1");
    assertThat(new Browser(port).get(record).statusCode()).isEqualTo(200);
    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/echo").body())
        .contains("已发布，待上墙");
    String place = areas.place(here());
    assertThat(new Browser(port).get("/echo?place=" + place).body()).contains("逾期没发布");
  }

  @Test
  void a_month_that_has_not_begun_has_no_sheet() {
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    String address = "/desk/echo/" + here().id();
    assertThat(chen.get(address + "/2026-11").statusCode()).isEqualTo(200);
    assertThat(chen.get(address + "/2026-12").statusCode()).isEqualTo(404);
  }

  @Test
  void an_objection_to_a_line_begins_with_it_in_its_community() {
    fixtures.aReceivedCase();
    clock.set(Instant.parse("2027-06-02T02:00:00Z"));
    publish("2027-05");
    String no =
        program.call(() -> wall.find(here().id(), YearMonth.of(2027, 5))).orElseThrow().no();
    Browser browser = new Browser(port);
    String link = "/report?in=%s&sheet=%s&list=issues&line=1".formatted(here().id(), no);

    assertThat(browser.get(link).body()).contains("我对回音壁 " + no + " “一、问题清单”第 1 条有异议：");
    assertThat(browser.get("/report").body()).doesNotContain(no);
    browser.submit("/report", "/report", Map.of("words", "第 1 条没有修好"));
    assertThat(browser.get("/report/where").body()).contains(here().name());
    assertThat(browser.get(link).body()).contains("第 1 条没有修好", "第 1 条有异议：");
    assertThat(
            new Browser(port)
                .get(link.replace("in=" + here().id(), "in=" + fixtures.area(NEXT_DOOR).id()))
                .body())
        .as("the sheet hangs elsewhere")
        .doesNotContain(no);
  }

  @Test
  void shows_that_a_line_is_disputed_until_that_is_settled() {
    fixtures.aReceivedCase();
    clock.set(Instant.parse("2027-04-02T02:00:00Z"));
    publish("2027-03");
    String address = "/echo/" + here().id() + "/2027-03";
    String no =
        program.call(() -> wall.find(here().id(), YearMonth.of(2027, 3))).orElseThrow().no();
    Browser neighbour = new Browser(port);
    assertThat(neighbour.get(address).body()).doesNotContain("异议正在办");

    assertThat(
            neighbour
                .get("/report?in=" + here().id() + "&sheet=" + no + "&list=issues&line=1")
                .body())
        .contains("我对回音壁 " + no, "第 1 条有异议");
    String unknown = no.substring(0, no.length() - 4) + "9999";
    assertThat(
            new Browser(port)
                .get("/report?in=" + here().id() + "&sheet=" + unknown + "&list=issues&line=1")
                .body())
        .as("no such sheet")
        .doesNotContain("我对回音壁");
    assertThat(
            new Browser(port)
                .get("/report?in=" + here().id() + "&sheet=" + no + "&list=issues&line=999")
                .body())
        .as("no such line")
        .contains("我对回音壁 " + no)
        .doesNotContain("第 999 条");
    Browser writing = new Browser(port);
    writing.submit("/report", "/report", Map.of("words", "二楼的窗户破了"));
    assertThat(writing.get("/report?in=" + here().id() + "&sheet=" + no).body())
        .contains("我对回音壁 " + no, "二楼的窗户破了");
    CaseNo dispute =
        fixtures.aReceivedCase(
            WANG_RESIDENT, HERE, "我对回音壁 " + no + "第 1 条有异议：灯还没修", CaseFixtures.LAMP);
    assertThat(neighbour.get(address).body()).contains("有 1 件对这张清单的异议正在办", "表里的数是 4 月 2 日");
    assertThat(owner(dispute))
        .as("not whoever published it")
        .isEqualTo(SUN_SUBDISTRICT_OFFICER.id().value());

    assertThat(fixtures.browser(port, SUN_SUBDISTRICT_OFFICER).get("/desk/cases/" + dispute).body())
        .contains("这是对公布清单的异议")
        .doesNotContain("办结标准：", "报办结时要有：");
    for (Cast publishers : List.of(CHEN_COMMUNITY_OFFICER, LI_GRID_WORKER, ZHAO_SECRETARY)) {
      assertThatExceptionOfType(Rejection.class)
          .as(publishers.name())
          .isThrownBy(() -> does(publishers, dispute, triage::takeUp))
          .withMessage("case.disputes-your-sheet");
      assertThat(fixtures.browser(port, publishers).get("/desk/cases/" + dispute).body())
          .doesNotContain(dispute + "/pass-up\"", dispute + "/hand-down\"")
          .doesNotContain(dispute + "/take-up\"", dispute + "/verify\"", dispute + "/reclassify\"");
    }
    assertThat(fixtures.browser(port, LI_GRID_WORKER).get("/grid/tasks/" + dispute).body())
        .contains(dispute.value())
        .doesNotContain(dispute + "/take\"", dispute + "/verify\"");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> does(SUN_SUBDISTRICT_OFFICER, dispute, levels::handDown))
        .withMessage("levels.that-desk-judges-not");
    PartyId company = Cast.Unit.PROPERTY_COMPANY.id();
    does(SUN_SUBDISTRICT_OFFICER, dispute, act -> triage.assign(act, company));
    does(QIAN_PROPERTY_MANAGER, dispute, handling::giveBack);
    assertThat(owner(dispute))
        .as("nor is it studied there")
        .isEqualTo(SUN_SUBDISTRICT_OFFICER.id().value());
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                does(
                    SUN_SUBDISTRICT_OFFICER,
                    dispute,
                    act -> triage.assign(act, Cast.Unit.RESIDENTS_COMMITTEE.id())))
        .withMessage("case.disputes-that-unit");
    assertThatThrownBy(() -> program.run(() -> giveTo(CHEN_COMMUNITY_OFFICER, dispute)))
        .hasMessageContaining("not judged by whoever works for its publisher");

    CaseNo lamp = fixtures.aStudiedCase();
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> does(SUN_SUBDISTRICT_OFFICER, dispute, act -> decisions.merge(act, lamp)))
        .withMessage("case.dispute-stays-alone");

    fixtures.as(WANG_RESIDENT, () -> closing.withdraw(fixtures.act(WANG_RESIDENT, dispute, "")));
    assertThat(neighbour.get(address).body()).doesNotContain("异议正在办");
  }

  private void does(Cast who, CaseNo no, Function<Act, Case> what) {
    fixtures.as(who, () -> what.apply(fixtures.act(who, no, "看过了")));
  }

  private int giveTo(Cast who, CaseNo no) {
    return db.sql("update cases.case_file set owner_id = :who where no = :no")
        .param("who", who.id().value())
        .param("no", no.value())
        .update();
  }

  private long owner(CaseNo no) {
    return program.call(
        () ->
            db.sql("select owner_id from cases.case_file where no = :no")
                .param("no", no.value())
                .query(Long.class)
                .single());
  }

  @Test
  void a_month_of_long_ago_is_not_offered() {
    String page =
        fixtures
            .browser(port, CHEN_COMMUNITY_OFFICER)
            .get("/desk/echo/" + here().id() + "/2020-01")
            .body();
    assertThat(page).contains("太早了，不能再发布").doesNotContain("/2020-01/publish");
  }

  @Test
  void shows_its_photo_once_it_hangs() {
    clock.set(Instant.parse("2027-03-02T02:00:00Z"));
    publish("2027-02");
    String address = "/desk/echo/" + here().id() + "/2027-02";
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);

    assertThat(chen.submit(address, address + "/posted", Map.of()).statusCode()).isEqualTo(422);
    hangs(here(), 2);

    String wallAddress = "/echo/" + here().id() + "/2027-02";
    String hanging = new Browser(port).get(wallAddress).body();
    assertThat(hanging).contains("上墙照片", "/files/");

    String photo = hanging.replaceAll("(?s).*?(/files/[0-9a-z-]+).*", "$1");
    assertThat(new Browser(port).get(photo).statusCode()).isEqualTo(200);
    String down = address + "/take-down";
    assertThat(chen.submit(address, down, Map.of("reason", "错")).statusCode()).isEqualTo(422);
    assertThat(chen.submit(address, down, Map.of("reason", "拍到了人脸")).statusCode()).isEqualTo(303);
    assertThat(chen.submit(address, down, Map.of("reason", "拍到了人脸")).statusCode()).isEqualTo(409);
    assertThat(new Browser(port).get(wallAddress).body()).doesNotContain("上墙照片");
    assertThat(new Browser(port).get(photo).statusCode()).isEqualTo(404);
    hangs(here(), 2);
    assertThat(new Browser(port).get(wallAddress).body()).contains("上墙照片");
  }

  private void hangs(Area community, int month) {
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          var sheet = wall.find(community.id(), YearMonth.of(2027, month)).orElseThrow();
          wall.posted(
              fixtures.viewer(CHEN_COMMUNITY_OFFICER),
              sheet,
              community,
              List.of(fixtures.aPhoto()));
          return sheet;
        });
  }

  @Test
  void is_published_by_nobody_else_and_not_before_its_time() {
    clock.set(Instant.parse("2027-04-02T02:00:00Z"));
    String address = "/desk/echo/" + here().id() + "/2027-03";

    assertThat(
            fixtures
                .browser(port, LI_GRID_WORKER)
                .submit("/grid/snap", address + "/publish", Map.of())
                .statusCode())
        .isEqualTo(403);
    assertThat(fixtures.browser(port, MA_OTHER_OFFICER).get(address).statusCode()).isEqualTo(404);
    assertThat(publish("2027-04")).isEqualTo(409);
    assertThat(publish("2025-01")).isEqualTo(409);
    assertThat(new Browser(port).get("/echo/" + here().id() + "/0001-01").statusCode())
        .isEqualTo(404);
    assertThat(new Browser(port).get("/echo?month=%2B999999999-12").statusCode()).isEqualTo(404);
    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/echo/1/x").statusCode())
        .isEqualTo(404);
  }

  private int publish(String month) {
    String desk = "/desk/echo/" + here().id() + "/" + month;
    return fixtures
        .browser(port, CHEN_COMMUNITY_OFFICER)
        .submit("/desk/notebook", desk + "/publish", Map.of())
        .statusCode();
  }

  private Area here() {
    return fixtures.area(HERE);
  }
}
