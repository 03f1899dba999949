package gongzhi.cases;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIN_OWNERS_MEMBER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SHI_SUPERVISION_MEMBER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static gongzhi.cases.Cast.ZHOU_RETURN_VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Channel;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What a reporter shows to those who handle it alone is out of reach of all others. */
@GongzhiTest
@Import(Superuser.class)
class HiddenCasesTest {

  private static final String WORDS = "三楼邻居半夜吵闹，劝过也没用";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Intake intake;
  @Autowired Triage triage;
  @Autowired Handling handling;
  @Autowired Superuser superuser;

  @Test
  void neighbours_who_serve_there_see_it_only_while_it_is_theirs_to_handle() {
    CaseNo no = aHiddenCase();
    isReadBy(no, LI_GRID_WORKER);
    fixtures.as(LI_GRID_WORKER, () -> triage.takeUp(fixtures.act(LI_GRID_WORKER, no, "")));
    fixtures.as(LI_GRID_WORKER, () -> triage.verify(fixtures.act(LI_GRID_WORKER, no, "听到了")));

    isOutOfReach(no, LI_GRID_WORKER);
    isOutOfReach(no, QIAN_PROPERTY_MANAGER);
    isOutOfReach(no, LIN_OWNERS_MEMBER);
    isOutOfReach(no, SHI_SUPERVISION_MEMBER);
    for (Cast office :
        List.of(
            CHEN_COMMUNITY_OFFICER,
            ZHAO_SECRETARY,
            SUN_SUBDISTRICT_OFFICER,
            XU_SUBDISTRICT_SECRETARY,
            ZHOU_RETURN_VISITOR,
            ZHENG_DISPATCHER,
            WU_SUPERVISOR)) {
      isReadBy(no, office);
    }
    assertThat(fixtures.browser(port, WANG_RESIDENT).get("/cases/" + no).body()).contains(WORDS);
  }

  @Test
  void whoever_takes_it_out_of_their_own_sight_goes_on_to_a_page_they_may_open() {
    CaseNo no = aHiddenCase();
    String page = "/desk/cases/" + no;
    Browser li = fixtures.browser(port, LI_GRID_WORKER);
    assertThat(next(li.submit(page, page + "/take-up", Map.of()))).isEqualTo(page);

    String next = next(li.submit(page, page + "/verify", Map.of("words", "听到了")));

    assertThat(li.get(page).statusCode()).isEqualTo(404);
    assertThat(next).startsWith("/desk/inbox");
    HttpResponse<String> list = li.get(next);
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body()).contains("办好了：" + no);
  }

  private static String next(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void whoever_chooses_it_reads_who_sees_it_then() {
    String who = "负责决定、督办、回访的岗位";
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    assertThat(chen.get("/desk/cases/new").body()).contains(who);
    assertThat(chen.get("/desk/calls/new").body()).contains(who);
    Browser somebody = new Browser(port);
    somebody.submit("/report", "/report", Map.of("words", WORDS));
    String area = fixtures.area(Cast.Ground.HERE).id().toString();
    somebody.submit("/report/where", "/report/where", Map.of("area", area));
    assertThat(somebody.get("/report/check").body()).contains(who, "邻居、楼栋长");
  }

  @Test
  void a_unit_reads_it_while_it_has_a_task_in_it() {
    CaseNo no = aHiddenCase();
    fixtures.as(LI_GRID_WORKER, () -> triage.takeUp(fixtures.act(LI_GRID_WORKER, no, "")));
    fixtures.as(LI_GRID_WORKER, () -> triage.verify(fixtures.act(LI_GRID_WORKER, no, "听到了")));
    fixtures.moveToCompany(no, "请上门劝一劝");
    isReadBy(no, QIAN_PROPERTY_MANAGER);
    isOutOfReach(no, LI_GRID_WORKER);
    fixtures.as(
        QIAN_PROPERTY_MANAGER, () -> handling.accept(fixtures.act(QIAN_PROPERTY_MANAGER, no, "")));
    Browser company = fixtures.browser(port, QIAN_PROPERTY_MANAGER);
    for (String page : List.of("/desk/inbox", "/desk/cases?q=" + no, "/desk/cases/" + no)) {
      assertThat(company.get(page).body()).as(page).doesNotContain("三楼邻居");
    }

    fixtures.as(
        QIAN_PROPERTY_MANAGER,
        () -> handling.giveBack(fixtures.act(QIAN_PROPERTY_MANAGER, no, "不归我们管")));

    isOutOfReach(no, QIAN_PROPERTY_MANAGER);
    isReadBy(no, CHEN_COMMUNITY_OFFICER);
  }

  @Test
  void a_head_of_a_building_who_serves_the_ground_reads_no_row_of_it() {
    CaseNo no = aHiddenCase();
    String ground = fixtures.area(Cast.Ground.HERE).path();
    for (String table :
        List.of(
            "cases.case_file t where t.no = '%s'",
            "cases.case_title t join cases.case_file c on c.id = t.case_id where c.no = '%s'",
            "cases.case_words t join cases.case_file c on c.id = t.case_id where c.no = '%s'",
            "cases.case_event t join cases.case_file c on c.id = t.case_id where c.no = '%s'")) {
      String count = "select count(*)::text from " + table.formatted(no);
      assertThat(superuser.readAs("gongzhi_officer", ground, count)).as(table).containsExactly("0");
    }
    String id =
        superuser.read("select id::text from cases.case_file where no = '" + no + "'").getFirst();
    assertThat(
            superuser.readAs(
                "gongzhi_officer",
                ground,
                "select count(*)::text from cases.case_title where case_id = " + id))
        .containsExactly("0");
  }

  private CaseNo aHiddenCase() {
    Report report =
        new Report(
            Channel.WEB,
            WORDS,
            List.of(),
            null,
            fixtures.area(Cast.Ground.HERE).id(),
            "1栋 3楼",
            CaseFixtures.LAMP,
            false,
            true,
            true);
    fixtures.viewer(WANG_RESIDENT);
    String key = UUID.randomUUID().toString();
    return intake.receive(report, new Submitter(WANG_RESIDENT.id(), null, "test", key, "00")).no();
  }

  private void isReadBy(CaseNo no, Cast who) {
    assertThat(status(who, "/desk/cases/" + no)).as("%s reads it", who).isEqualTo(200);
  }

  private void isOutOfReach(CaseNo no, Cast who) {
    assertThat(status(who, "/desk/cases/" + no)).as("%s", who).isEqualTo(404);
    assertThat(status(who, "/desk/cases/" + no + "/dossier.pdf")).as("%s", who).isEqualTo(404);
    Browser browser = fixtures.browser(port, who);
    assertThat(browser.get("/desk/cases?q=" + no).body()).doesNotContain("/desk/cases/" + no);
    assertThat(browser.get("/desk/inbox").body()).doesNotContain("/desk/cases/" + no);
    assertThat(browser.get("/desk/todo").body()).doesNotContain(no.value());
  }

  private int status(Cast who, String address) {
    return fixtures.browser(port, who).get(address).statusCode();
  }
}
