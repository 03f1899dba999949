package gongzhi.cases.web.desk;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.Ground.NEXT_DOOR;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Closing;
import gongzhi.cases.ending.Rating;
import gongzhi.cases.path.CaseNo;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an officer writes down stays with the officer, until it becomes a case. */
@GongzhiTest
class NotebookTest {

  private static final Pattern NOTE = Pattern.compile("/desk/cases/new\\?note=(\\d+)");

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Notebook notebook;
  @Autowired Closing closing;

  private Browser li;

  @BeforeEach
  void openTheNotebook() {
    li = fixtures.browser(port, LI_GRID_WORKER);
  }

  private HttpResponse<String> write(Browser browser, Cast.Ground about, String words) {
    Map<String, String> fields = new HashMap<>(browser.hiddenFields("/desk/notebook"));
    fields.put("area", String.valueOf(fixtures.area(about).id()));
    fields.put("words", words);
    return browser.post("/desk/notebook", fields);
  }

  private String note() {
    Matcher found = NOTE.matcher(li.get("/desk/notebook").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private Map<String, String> caseForm(String note) {
    Map<String, String> form = new HashMap<>(li.hiddenFields("/desk/cases/new?note=" + note));
    form.put("channel", "VISIT");
    form.put("words", "张大爷说单元门锁不上");
    form.put("area", String.valueOf(fixtures.area(HERE).id()));
    return form;
  }

  @Test
  void a_note_is_kept_with_phones_masked_and_read_by_nobody_else() {
    assertThat(write(li, HERE, "张大爷说门锁不上，电话 13812345678").statusCode()).isEqualTo(303);

    assertThat(li.get("/desk/notebook").body()).contains("门锁不上").doesNotContain("13812345678");
    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/notebook").body())
        .doesNotContain("门锁不上");
  }

  @Test
  void a_note_becomes_a_case_once() {
    write(li, HERE, "张大爷说单元门锁不上");
    String note = note();

    assertThat(li.get("/desk/cases/new?note=" + note).body()).contains("张大爷说单元门锁不上");
    Map<String, String> form = caseForm(note);
    HttpResponse<String> sent = li.post("/desk/cases/new", form);

    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    String receipt = sent.headers().firstValue("location").orElseThrow();
    String no = receipt.replaceAll(".*/cases/(.*)/receipt", "$1");
    assertThat(lineOf(CaseNo.of(no))).contains("待受理").doesNotContain("已销号");
    assertThat(li.get("/desk/cases/" + no).body()).contains("走访", "单元门锁不上");

    Map<String, String> again = caseForm(note);
    again.put("note", note);
    assertThat(li.post("/desk/cases/new", again).statusCode()).isEqualTo(409);
  }

  @Test
  void a_line_of_the_ledger_is_struck_off_only_when_its_case_is_resolved() {
    CaseNo no = fixtures.aCaseReportedDone();
    write(li, HERE, "走访时看到楼道灯坏了");
    String note = note();
    fixtures.as(
        LI_GRID_WORKER,
        () -> {
          notebook.became(fixtures.viewer(LI_GRID_WORKER), Long.parseLong(note), no);
          return no;
        });
    String before = lineOf(no);

    fixtures.as(
        WANG_RESIDENT, () -> closing.confirm(fixtures.act(WANG_RESIDENT, no, ""), Rating.of(5)));

    assertThat(before).contains("待居民确认").doesNotContain("已销号");
    assertThat(lineOf(no)).contains("已销号");
  }

  /** The end of the line that leads to the case. */
  private String lineOf(CaseNo no) {
    String page = li.get("/desk/notebook").body();
    int at = page.indexOf("/desk/cases/" + no);
    return page.substring(page.lastIndexOf("<li", at), at);
  }

  @Test
  void a_note_of_somebody_else_is_not_there() {
    write(li, HERE, "楼道堆了纸箱");
    String note = note();
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);

    assertThat(chen.get("/desk/cases/new?note=" + note).statusCode()).isEqualTo(404);
    assertThat(
            chen.post("/desk/notebook/" + note + "/remove", chen.hiddenFields("/desk/notebook"))
                .statusCode())
        .isEqualTo(404);
    assertThat(li.get("/desk/notebook").body()).contains("楼道堆了纸箱");
  }

  @Test
  void a_note_is_torn_out_by_its_author() {
    write(li, HERE, "记错了的一条");
    li.post("/desk/notebook/" + note() + "/remove", li.hiddenFields("/desk/notebook"));

    assertThat(li.get("/desk/notebook").body()).doesNotContain("记错了的一条");
  }

  @Test
  void nothing_is_noted_without_words_or_about_other_ground() {
    assertThat(write(li, HERE, "  ").statusCode()).isEqualTo(422);
    assertThat(write(li, NEXT_DOOR, "别处的事").statusCode()).isEqualTo(403);
    assertThat(li.get("/desk/notebook").body()).doesNotContain("别处的事");
  }

  @Test
  void whoever_may_not_register_has_no_notebook() {
    assertThat(fixtures.browser(port, QIAN_PROPERTY_MANAGER).get("/desk/notebook").statusCode())
        .isEqualTo(403);
    assertThat(new Browser(port).get("/desk/notebook").statusCode()).isEqualTo(303);
  }
}
