package gongzhi.pages;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.CaseStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One case through the hands of everybody, each in front of their own real pages. */
@GongzhiTest
class CaseWalkTest {

  private static final String FINDING = "灯座松了，三楼全黑";
  private static final String TASK = "三天内换好三楼的灯";
  private static final String RESULT = "今天上午物业电工把三楼换了新的声控灯";

  @Autowired CaseFixtures cases;
  @LocalServerPort int port;

  @AfterEach
  void everybody_goes_home() {
    Chrome.closePages();
  }

  @ParameterizedTest(name = "with scripts: {0}")
  @ValueSource(booleans = {true, false})
  void a_lamp_is_reported_seen_assigned_mended_and_confirmed(boolean scripts) {
    String no = reports(visitor(Screen.PHONE, WANG_RESIDENT, scripts));
    goesAndLooks(visitor(Screen.PHONE, LI_GRID_WORKER, scripts), no);
    assigns(visitor(Screen.DESKTOP, CHEN_COMMUNITY_OFFICER, scripts), no);
    Visitor qian = visitor(Screen.DESKTOP, QIAN_PROPERTY_MANAGER, scripts);
    takesOn(qian, no, TASK);
    tells(qian, "灯已订好，明天装");
    reportsDone(qian, scripts);
    Visitor wang = visitor(Screen.PHONE, WANG_RESIDENT, scripts);
    saysSolved(wang, no);

    wang.sees(".gz-tl", "居民确认解决了").sees(".gz-tl", RESULT).sees(".gz-tl", FINDING);
    assertThat(cases.statusOf(CaseNo.of(no))).isEqualTo(CaseStatus.RESOLVED);
  }

  @Test
  void what_is_not_solved_goes_back_and_the_second_time_up() {
    CaseNo no = cases.aCaseReportedDone();
    Visitor wang = visitor(Screen.PHONE, WANG_RESIDENT, true);
    Visitor qian = visitor(Screen.DESKTOP, QIAN_PROPERTY_MANAGER, true);
    Visitor sun = visitor(Screen.DESKTOP, SUN_SUBDISTRICT_OFFICER, true);

    saysWhatIsMissing(wang, no, "晚上又不亮了");
    wang.sees(".gz-st", "没解决，重新办");
    assertThat(cases.toldTo(SUN_SUBDISTRICT_OFFICER)).contains("case.notice.reopened " + no);
    findsInInbox(qian, no.value()).sees("#drawer .gz-st", "重办").sees("#drawer", "晚上又不亮了");
    qian.tap("#drawer button[formaction$='/accept']").sees("#drawer .gz-st", "办理中");
    reportsDone(qian, true);
    saysWhatIsMissing(wang, no, "还是不亮");

    wang.sees(".gz-tl", "居民又说没解决，由上一级接手");
    findsInInbox(sun, no.value()).sees("#drawer", "居民又说没解决，由上一级接手").sees("#drawer", "还是不亮");
  }

  private String reports(Visitor wang) {
    wang.open("/report").write("#words", "三楼楼道的灯坏了，晚上看不见台阶").press("button[form=report]");
    wang.write("#q", cases.area(Cast.Ground.HERE).name()).press("form[role=search] button");
    wang.press("button[name=area][value='" + cases.area(Cast.Ground.HERE).id() + "']");
    wang.press("button[form=where]");
    wang.sees(".gz-sum", "三楼楼道的灯坏了").press("button[form=check]");
    wang.sees("h1", "您反映的事收到了");
    String no = wang.text(".gz-no");
    wang.press(".gz-actions a.btn-primary").sees(".gz-st", "收到了，等受理");
    return no;
  }

  private void goesAndLooks(Visitor li, String no) {
    li.open("/grid/today");
    while (li.count("#task-" + no) == 0) {
      li.press("a[rel=next]");
    }
    li.press("#task-" + no + " form[action$='/take'] button").sees(".gz-st", "核实中");
    li.tap("#task-" + no + " a[href$='do=verify']");
    li.write("#words-" + no, FINDING).press("#task-" + no + " .gz-task-form button[type=submit]");
    li.sees("[role=status]", no);
  }

  private void assigns(Visitor chen, String no) {
    findsInInbox(chen, no).sees("#case-panel", FINDING);
    chen.tap("summary:has-text('交办给单位')").choose("#assign-unit", "示例物业公司");
    chen.write("#assign-words", TASK).tap("form[action$='/assign'] button[type=submit]");
    chen.sees("#case-panel .gz-st", "已交办");
    if (chen.count("#row-" + no) > 0) {
      chen.sees("#row-" + no + " .gz-st", "已交办");
    }
    assertThat(chen.count("#drawer a.gz-t")).isZero();
  }

  private void takesOn(Visitor qian, String no, String task) {
    findsInInbox(qian, no).sees("#case-panel", task).seesNowhere("晚上看不见台阶");
    qian.tap("button[formaction$='/accept']").sees("#case-panel .gz-st", "办理中");
  }

  private void tells(Visitor qian, String words) {
    qian.write("[data-answer]", words).tap("button[formaction$='/progress']");
    qian.sees("#case-panel .gz-tl", words);
  }

  private void reportsDone(Visitor qian, boolean scripts) {
    qian.write("[data-answer]", RESULT).tap(".gz-answer-photos summary");
    qian.photograph(".gz-drawer-f input[type=file]");
    if (scripts) {
      qian.sees(".gz-drawer-f .gz-photo img");
    }
    qian.tap("button[formaction$='/done']").sees("#case-panel .gz-st", "待居民确认");
  }

  private void saysSolved(Visitor wang, String no) {
    wang.open("/cases").sees("a[href='/cases/" + no + "']").press("a[href='/cases/" + no + "']");
    wang.sees(".gz-st", "待您确认").press("a[href$='answer=SOLVED']").sees(".gz-quote", RESULT);
    wang.tap("#score .gz-chip").press("button[form=confirm]").sees(".gz-st", "已办结");
  }

  private void saysWhatIsMissing(Visitor wang, CaseNo no, String words) {
    wang.open("/cases/" + no).press("a[href$='answer=NOT_SOLVED']");
    wang.write("#words", words).press("button[form=confirm]");
  }

  /** Opens the case from the inbox: beside it with scripts, as a page of its own without. */
  private static Visitor findsInInbox(Visitor officer, String no) {
    officer.open("/desk/inbox?q=" + no).tap("#row-" + no + " a.gz-t");
    return officer.sees("#case-panel", no);
  }

  private Visitor visitor(Screen screen, Cast who, boolean scripts) {
    return Visitor.at(screen, port, scripts).as(cases.session(who));
  }
}
