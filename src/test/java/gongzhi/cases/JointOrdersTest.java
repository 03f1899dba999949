package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.HE_OTHER_MANAGER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SONG_MEDIATOR;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongzhi.GongzhiTest;
import gongzhi.cases.moves.Act;
import gongzhi.cases.parts.JointOrders;
import gongzhi.cases.parts.JointOrders.Piece;
import gongzhi.cases.parts.Parts;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import gongzhi.territory.calendar.WorkingCalendar;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several departments work on one case by one order and share what they find. */
@GongzhiTest
class JointOrdersTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired JointOrders orders;
  @Autowired Parts parts;
  @Autowired Handling handling;
  @Autowired InstantSource clock;
  @Autowired TransactionTemplate transactions;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @Test
  void gives_each_department_its_task_and_shows_all_of_them_what_the_others_found() {
    CaseNo no = anOrder();
    String photo = fixtures.aPhoto();

    does(HAN_DEPARTMENT_HANDLER, no, "棚子没有手续", act -> orders.show(act.with(List.of(photo))));

    assertThat(page(SONG_MEDIATOR, no)).contains("拆掉棚子", "调解车位", "棚子没有手续", photo, "0 个");
    assertThat(page(QIAN_PROPERTY_MANAGER, no)).contains("棚子没有手续", photo);
    assertThat(status(SONG_MEDIATOR, "/files/" + photo)).isEqualTo(200);
    assertThat(status(HE_OTHER_MANAGER, "/desk/cases/" + no + "/parts")).isEqualTo(404);
    assertThat(status(HE_OTHER_MANAGER, "/files/" + photo)).isEqualTo(404);
    assertThat(status(WANG_RESIDENT, "/files/" + photo)).isEqualTo(404);
    assertThat(open(no)).doesNotContain("棚子没有手续").contains("几个部门联合处置");
    assertThat(told(no)).contains("清理消防通道");
  }

  @Test
  void ends_when_every_department_has_answered_and_the_case_waits_for_that() {
    CaseNo no = anOrder();
    refused("parts.still-open", () -> done(no));
    does(HAN_DEPARTMENT_HANDLER, no, "拆完了", act -> parts.report(act, 1));
    does(SUN_SUBDISTRICT_OFFICER, no, "", act -> parts.check(act, 1));
    refused("parts.order-waits", () -> end(no));
    does(SONG_MEDIATOR, no, "两家谈妥了", act -> parts.report(act, 2));
    refused("parts.order-waits", () -> end(no));
    does(SUN_SUBDISTRICT_OFFICER, no, "", act -> parts.check(act, 2));
    refused("parts.order-still-open", () -> done(no));

    end(no);

    assertThat(done(no).status()).isEqualTo(CaseStatus.REPORTED_DONE);
    assertThat(told(no)).contains("拆完了", "两家谈妥了", "通道清出来了");
    refused("parts.no-order-open", () -> end(no));
  }

  @Test
  void a_department_without_the_power_names_the_law_for_everyone_to_read() {
    CaseNo no = anOrder();

    refused(
        "parts.name-the-law",
        () -> does(SONG_MEDIATOR, no, "不归调委会", act -> parts.giveBack(act, 2)));
    does(SONG_MEDIATOR, no, "占道不归调委会", act -> parts.giveBack(act, 2, "人民调解法第二条"));

    assertThat(told(no)).contains("占道不归调委会（人民调解法第二条）");
    assertThat(page(HAN_DEPARTMENT_HANDLER, no)).contains("已退回", "人民调解法第二条");
  }

  @Test
  void the_record_itself_keeps_an_order_and_its_case_open() {
    CaseNo no = anOrder();

    String ending =
        "update cases.joint_order set ended_at = now(), ended_by = 1 where case_id ="
            + " (select id from cases.case_file where no = :no)";
    assertThatThrownBy(
            () ->
                fixtures.as(
                    SUN_SUBDISTRICT_OFFICER,
                    () ->
                        transactions.execute(_ -> db.sql(ending).param("no", no.value()).update())))
        .hasMessageContaining("a department of the order has not answered");
    does(HAN_DEPARTMENT_HANDLER, no, "归住建", act -> parts.giveBack(act, 1, "权责清单"));
    does(SONG_MEDIATOR, no, "不归我们", act -> parts.giveBack(act, 2, "权责清单"));
    assertThatThrownBy(
            () -> force("update cases.case_file set status = 'REPORTED_DONE' where no = :no", no))
        .hasMessageContaining("a joint order of the case goes on");
  }

  @Test
  void needs_several_departments_a_time_ahead_and_somebody_who_leads() {
    CaseNo no = fixtures.aCaseInProgress();
    List<Piece> one = List.of(piece(HAN_DEPARTMENT_HANDLER, "拆棚"));
    List<Piece> twice =
        List.of(piece(HAN_DEPARTMENT_HANDLER, "拆棚"), piece(HAN_DEPARTMENT_HANDLER, "清运"));
    List<Piece> two = two();

    refused("parts.order-of-several", () -> begin(SUN_SUBDISTRICT_OFFICER, no, soon(), one));
    refused("parts.order-of-several", () -> begin(SUN_SUBDISTRICT_OFFICER, no, soon(), twice));
    Instant past = clock.instant().minusSeconds(60);
    refused("parts.order-choose-time", () -> begin(SUN_SUBDISTRICT_OFFICER, no, past, two));
    refused("case.not-found", () -> begin(SONG_MEDIATOR, no, soon(), two));
    refused("parts.only-who-leads", () -> begin(Cast.LI_GRID_WORKER, no, soon(), two));
    refused(
        "parts.nothing-at-work",
        () -> begin(SUN_SUBDISTRICT_OFFICER, fixtures.aStudiedCase(), soon(), two));
    begin(SUN_SUBDISTRICT_OFFICER, no, soon(), two);
    refused("parts.order-is-open", () -> begin(SUN_SUBDISTRICT_OFFICER, no, soon(), two));
  }

  @Test
  void whoever_has_no_part_in_it_adds_nothing_and_a_department_does_not_end_it() {
    CaseNo no = anOrder();

    refused("parts.not-of-this-order", () -> does(Cast.LI_GRID_WORKER, no, "我看见了", orders::show));
    refused("parts.only-who-leads", () -> does(HAN_DEPARTMENT_HANDLER, no, "完了", orders::end));
    refused("case.not-found", () -> does(HE_OTHER_MANAGER, no, "我看见了", orders::show));
  }

  @Test
  void works_by_its_page_and_loses_nothing_typed() {
    CaseNo no = fixtures.aCaseInProgress();
    Browser sun = fixtures.browser(port, SUN_SUBDISTRICT_OFFICER);
    String page = "/desk/cases/" + no + "/parts";
    String order = "/desk/cases/" + no + "/order";
    String han = unit(HAN_DEPARTMENT_HANDLER).toString();

    HttpResponse<String> without =
        sun.submit(page, order, Map.of("words", "清理通道", "units", han, "tasks", "拆棚"));

    MarkedField.isOnlyOne(without, "u-1");
    assertThat(without.body()).contains("清理通道", "拆棚", "value=\"" + han + "\" selected");
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    assertThat(chen.get(page).body()).contains("开联合处置单");
    begin(SUN_SUBDISTRICT_OFFICER, no, soon(), two());
    MarkedField.isOnlyOne(sun.submit(page, order + "/evidence", Map.of("words", "")), "found");
    assertThat(sun.submit(page, order + "/evidence", Map.of("words", "到场了")).statusCode())
        .isEqualTo(303);
    assertThat(sun.submit(page, order + "/end", Map.of("words", "好了")).statusCode()).isEqualTo(409);
    assertThat(sun.get("/desk/parts?kind=TOGETHER").statusCode()).isEqualTo(200);
  }

  private CaseNo anOrder() {
    CaseNo no = fixtures.aCaseInProgress();
    begin(SUN_SUBDISTRICT_OFFICER, no, soon(), two());
    return no;
  }

  private List<Piece> two() {
    return List.of(piece(HAN_DEPARTMENT_HANDLER, "拆掉棚子"), piece(SONG_MEDIATOR, "调解车位"));
  }

  private Piece piece(Cast whom, String task) {
    return new Piece(
        unit(whom), task, LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE).plusDays(1));
  }

  private Case begin(Cast who, CaseNo no, Instant meeting, List<Piece> pieces) {
    return does(who, no, "清理消防通道", act -> orders.begin(act, meeting, pieces));
  }

  private Case end(CaseNo no) {
    return does(SUN_SUBDISTRICT_OFFICER, no, "通道清出来了", orders::end);
  }

  private Case done(CaseNo no) {
    List<String> photo = List.of(fixtures.aPhoto());
    return does(QIAN_PROPERTY_MANAGER, no, "都办好了", act -> handling.reportDone(act.with(photo)));
  }

  private Instant soon() {
    return clock.instant().plus(Duration.ofHours(1));
  }

  private Case does(Cast who, CaseNo no, String words, Function<Act, Case> what) {
    return fixtures.as(who, () -> what.apply(fixtures.act(who, no, words)));
  }

  private PartyId unit(Cast who) {
    return fixtures.viewer(who).organisations().getFirst();
  }

  private String page(Cast who, CaseNo no) {
    return fixtures.browser(port, who).get("/desk/cases/" + no + "/parts").body();
  }

  private int status(Cast who, String address) {
    return fixtures.browser(port, who).get(address).statusCode();
  }

  /** What its reporter reads at once, and everyone once somebody has released it. */
  private String told(CaseNo no) {
    return fixtures.browser(port, WANG_RESIDENT).get("/cases/" + no).body();
  }

  private String open(CaseNo no) {
    return new Browser(port).get("/cases/" + no).body();
  }

  private void force(String sql, CaseNo no) {
    program.run(() -> db.sql(sql).param("no", no.value()).update());
  }

  private static void refused(String key, Runnable act) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }
}
