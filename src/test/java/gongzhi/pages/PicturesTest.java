package gongzhi.pages;

import gongzhi.cases.path.CaseStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Takes the pictures that the documents show, from the demonstration anybody can start. */
@LivingDistrict
class PicturesTest {

  @Autowired DemoPeople people;
  @LocalServerPort int port;

  @AfterEach
  void everybody_goes_home() {
    Chrome.closePages();
  }

  @Test
  void of_a_report_in_three_screens() {
    Visitor somebody = Visitor.at(Screen.PHONE, port).open("/").picture("home-phone");
    somebody.open("/report").write("#words", "三栋楼下的路灯不亮三天了，晚上老人出门看不见路");
    somebody.sees("#categories .gz-chip").picture("report-1-phone").press("button[form=report]");
    while (somebody.count(".gz-cells a.btn") > 0) {
      somebody.press(".gz-cells a.btn");
    }
    somebody.press("button[name=area]").picture("report-2-phone").press("button[form=where]");
    somebody.picture("report-3-phone").press("button[name=anonymous]").picture("report-4-phone");
  }

  @Test
  void of_a_case_as_its_reporter_and_as_the_desk_see_it() {
    String no = people.caseThatIs(CaseStatus.REPORTED_DONE);
    Visitor reporter = Visitor.at(Screen.PHONE, port).as(people.reporterOf(no));

    reporter.open("/cases/" + no).picture("case-phone").press(".gz-verify");
    reporter.sees("[data-result]:not(:empty)").picture("record-phone");
    reporter.open("/verify").turn(Screen.DESKTOP).sees("#gz-head-result").picture("verify-desktop");
  }

  @Test
  void of_a_grid_worker_s_day() {
    Visitor worker = Visitor.at(Screen.PHONE, port).as(people.officer(Who.GRID_WORKER.loginName));

    worker.open("/grid/today").picture("grid-today-phone");
  }

  @Test
  void of_the_desk() {
    Visitor officer =
        Visitor.at(Screen.DESKTOP, port).as(people.officer(Who.COMMUNITY_OFFICER.loginName));

    officer.open("/desk/cases").tap("tr:nth-child(4) a.gz-t").sees("#drawer h2");
    officer.picture("worklist-desktop").press("#drawer a.gz-iconbtn").picture("desk-case-desktop");
    officer.open("/desk/inbox").turn(Screen.PHONE).picture("worklist-phone");
  }
}
