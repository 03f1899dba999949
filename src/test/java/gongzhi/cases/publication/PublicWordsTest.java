package gongzhi.cases.publication;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Decisions;
import gongzhi.cases.Handling;
import gongzhi.cases.Joining;
import gongzhi.cases.path.CaseNo;
import gongzhi.shared.database.Scope;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What units and officers write for everyone is read by somebody before everyone reads it. */
@GongzhiTest
@Import(Superuser.class)
class PublicWordsTest {

  private static final String TELLING = "已联系302的张三，他家孩子在家，电话13912345678";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Handling handling;
  @Autowired Decisions decisions;
  @Autowired Joining joining;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transactions;
  @Autowired Superuser superuser;

  @Test
  void an_answer_waits_for_its_release_and_reaches_at_once_whom_it_answers() {
    CaseNo no = fixtures.aCaseInProgress();
    joins(LIU_RESIDENT, no);
    says(no, "楼道灯今天换好");

    assertThat(page(new Browser(port), no)).doesNotContain("今天换好").contains("已有答复，社区正在核对");
    assertThat(page(fixtures.browser(port, ZHAO_SECRETARY), no)).doesNotContain("今天换好");
    assertThat(page(fixtures.browser(port, WANG_RESIDENT), no)).contains("今天换好", "社区核对后公开");
    assertThat(page(fixtures.browser(port, LIU_RESIDENT), no)).as("joined").contains("今天换好");

    assertThat(release(no, "楼道灯今天换好").statusCode()).isEqualTo(303);

    assertThat(page(new Browser(port), no)).contains("今天换好").doesNotContain("正在核对");
    assertThat(published(no)).contains("公开了一段话", "陈女士", "现在谁都读得到这段话");
    assertThat(release(no, "楼道灯今天换好").statusCode()).as("once").isEqualTo(409);
  }

  @Test
  void words_are_taken_back_or_kept_back_with_a_reason_and_stay_in_the_record() {
    CaseNo no = fixtures.aCaseReportedDone();
    release(no, "换了新灯泡");

    assertThat(withdraw(no, "").statusCode()).as("why?").isEqualTo(422);
    assertThat(withdraw(no, "写了门牌").statusCode()).isEqualTo(303);
    assertThat(withdraw(no, "又一次").statusCode()).isEqualTo(409);

    assertThat(page(new Browser(port), no)).doesNotContain("换了新灯泡", "正在核对");
    assertThat(page(fixtures.browser(port, WANG_RESIDENT), no)).contains("换了新灯泡");
    assertThat(published(no)).contains("换了新灯泡", "写了门牌", "不公开：大家看不到");

    CaseNo other = fixtures.aCaseReportedDone();
    assertThat(withdraw(other, "不必公开").statusCode()).as("never released").isEqualTo(303);
    assertThat(page(new Browser(port), other)).doesNotContain("换了新灯泡", "正在核对");
  }

  @Test
  void what_tells_who_somebody_is_asks_for_another_look_or_for_other_words() {
    CaseNo no = fixtures.aCaseInProgress();
    says(no, TELLING);
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    String read = chen.get(words(no) + "?step=" + step(no)).body();
    assertThat(read).contains("可能有人名", "可能有门牌号", "里面有号码", "我逐句看过了");

    HttpResponse<String> refused = release(no, "已联系302的张三，他家孩子在家□□");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("请先逐句看一遍", "已联系302的张三");
    assertThat(release(no, "□□电话13912345678").statusCode()).as("a number").isEqualTo(422);
    assertThat(release(no, "已联系□□，他家孩子在家…").statusCode()).isEqualTo(303);

    assertThat(page(new Browser(port), no))
        .contains("已联系□□", "社区公开时删改过")
        .doesNotContain("张三", "302");
    assertThat(page(fixtures.browser(port, WANG_RESIDENT), no)).contains("张三");
  }

  @Test
  void nobody_is_made_to_say_what_they_did_not_write_and_all_read_that_something_is_left_out() {
    CaseNo no = fixtures.aCaseInProgress();
    says(no, "管道没有疏通，联系了李四，明天再来");

    for (String other : List.of("全小区管道都已换新", "管道疏通，联系了李四，明天再来", "管道没有疏通", "明天再来□□管道没有疏通", "□□")) {
      HttpResponse<String> refused = release(no, other);
      assertThat(refused.statusCode()).as(other).isEqualTo(422);
      assertThat(refused.body()).contains("只能涂掉，不能改写", other);
    }
    assertThat(release(no, "管道没有疏通，联系了□□，明天再来").statusCode()).isEqualTo(303);

    assertThat(page(new Browser(port), no)).contains("联系了□□", "社区公开时删改过").doesNotContain("李四");
    assertThat(published(no)).contains("联系了□□", "原话：管道没有疏通，联系了李四");
    assertThat(
            fixtures
                .browser(port, CHEN_COMMUNITY_OFFICER)
                .get("/desk/cases/" + no + "/history.json")
                .body())
        .contains("联系了李四", "shown_to_everyone", "联系了□□");
    assertThat(told("publication.notice.yours-shortened", no)).isEqualTo("1");
    assertThat(told("publication.notice.shortened", no)).isEqualTo("1");
  }

  private String told(String key, CaseNo no) {
    return superuser
        .read(
            "select count(*)::text from parties.notice where key = '"
                + key
                + "' and words::text like '%"
                + no
                + "%'")
        .getFirst();
  }

  @Test
  void whoever_wrote_it_releases_it_only_after_reading_it_once_more() {
    CaseNo no = fixtures.aCaseInProgress();
    fixtures.as(
        QIAN_PROPERTY_MANAGER,
        () -> decisions.askExtension(fixtures.act(QIAN_PROPERTY_MANAGER, no, "等配件"), 2));
    fixtures.as(ZHAO_SECRETARY, () -> decisions.extend(fixtures.act(ZHAO_SECRETARY, no, "同意多给两天")));

    assertThat(send(ZHAO_SECRETARY, no, "release", Map.of("words", "同意多给两天")).statusCode())
        .isEqualTo(422);
    assertThat(page(new Browser(port), no)).doesNotContain("同意多给两天");
    Map<String, String> looked = Map.of("words", "同意多给两天", "looked", "true");
    assertThat(send(ZHAO_SECRETARY, no, "release", looked).statusCode()).isEqualTo(303);
    assertThat(page(new Browser(port), no)).contains("同意多给两天");
  }

  @Test
  void what_waits_stands_in_the_list_of_the_community_and_of_nobody_who_may_not_release() {
    CaseNo no = fixtures.aCaseReportedDone();
    superuser.run(
        "update cases.public_words set since = now() - interval '9 days' where case_id = (select id from cases.case_file where no = '"
            + no
            + "')");

    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/todo").body())
        .contains("写给大家看的话，要核对公开", "/desk/cases/" + no + "/publication");
    assertThat(fixtures.browser(port, QIAN_PROPERTY_MANAGER).get("/desk/todo").body())
        .doesNotContain("/publication");
    assertThat(send(QIAN_PROPERTY_MANAGER, no, "release", Map.of("words", "换了新灯泡")).statusCode())
        .isEqualTo(403);
    assertThat(send(Cast.MA_OTHER_OFFICER, no, "release", Map.of("words", "换了新灯泡")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void the_public_cannot_reach_the_words_themselves() {
    CaseNo no = fixtures.aCaseReportedDone();

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> asAnybody("select max(words_public) from cases.case_event"));
    assertThat(
            asAnybody(
                "select coalesce(max(w.words), '-') from cases.public_words w join cases.case_file c on c.id = w.case_id where c.no = '"
                    + no
                    + "'"))
        .isEqualTo("-");
  }

  private String asAnybody(String sql) {
    return Scope.anonymous()
        .call(() -> transactions.execute(_ -> db.sql(sql).query(String.class).single()));
  }

  private void joins(Cast who, CaseNo no) {
    who.id();
    fixtures.viewer(who).scope().run(() -> joining.join(no, fixtures.viewer(who)));
  }

  private void says(CaseNo no, String words) {
    fixtures.as(
        QIAN_PROPERTY_MANAGER,
        () -> handling.progress(fixtures.act(QIAN_PROPERTY_MANAGER, no, words).openToAll()));
  }

  private static String page(Browser browser, CaseNo no) {
    return browser.get("/cases/" + no).body();
  }

  private String published(CaseNo no) {
    return fixtures
        .browser(port, CHEN_COMMUNITY_OFFICER)
        .get("/desk/cases/" + no + "/publication")
        .body();
  }

  private static String words(CaseNo no) {
    return "/desk/cases/" + no + "/publication/words";
  }

  private HttpResponse<String> release(CaseNo no, String words) {
    return send(CHEN_COMMUNITY_OFFICER, no, "release", Map.of("words", words));
  }

  private HttpResponse<String> withdraw(CaseNo no, String why) {
    return send(CHEN_COMMUNITY_OFFICER, no, "withdraw", Map.of("words", why));
  }

  private HttpResponse<String> send(Cast who, CaseNo no, String what, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("version", String.valueOf(fixtures.versionOf(no)));
    all.put("step", step(no));
    return fixtures.browser(port, who).submit("/me/data", words(no) + "/" + what, all);
  }

  /** The newest step with words for everyone. */
  private String step(CaseNo no) {
    return superuser
        .read(
            "select e.seq::text from cases.case_event e join cases.case_file c on c.id = e.case_id where c.no = '"
                + no
                + "' and e.words_public <> '' order by e.seq desc limit 1")
        .getFirst();
  }
}
