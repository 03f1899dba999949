package gongzhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast.Ground;
import gongzhi.parties.access.ProgramWork;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever speaks of what must stay confidential is asked before anybody reads it. */
@GongzhiTest
class ConfidentialAskTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "老公喝醉了就打我和孩子，我不敢回家, DL04",
    "丈夫喝酒后打我，孩子也被打, DL04",
    "家里男人又动手了，把我打得鼻青脸肿, DL04",
    "儿子儿媳打我，不给我饭吃，我七十了, DL04",
    "继父对女儿动手动脚, WS06",
    "隔壁孩子一个人锁在家里没人管, WS06",
    "居委会主任收红包、贪污集体资金，名叫赵大宝, CG10",
    "社区主任收了物业公司的钱，不给我们办事, CG10",
    "网格员要红包才肯办事, CG10",
    "她儿子天天打她, DL04",
    "儿子天天打他，身上有伤, DL04",
    "老伴打我, DL04",
    "爸爸打妈妈, DL04",
    "男朋友要砍我, DL04",
    "我老公喝了酒就拿皮带抽我，不敢出门, DL04",
    "邻居家小姑娘被她叔叔摸了, WS06",
    "五岁小孩天天被继母饿饭，身上有伤, DL04",
    "书记把扶贫款装自己口袋, CG10",
    "物业经理给居委会主任送了两条烟, CG10",
    "有人在小区卖白粉, FS08",
    "村干部把低保给了自己亲戚, CG10",
  })
  void words_of_the_frightened_are_kept_from_those_they_fear(String words, String category) {
    Browser browser = filledIn(words, "");

    String page = browser.get("/report/check").body();
    assertThat(page)
        .contains("href=\"tel:110\"")
        .contains("value=\"%s\" checked".formatted(category))
        .contains("name=\"hidden\" value=\"true\" checked");

    assertThat(kept(sent(browser, Map.of("anonymous", "true"))))
        .isEqualTo(category + " restricted");
  }

  @Test
  void the_reporter_decides_whether_it_is_confidential() {
    Browser browser = filledIn("电梯坏了没人修，楼里还进过小偷", "");
    String ordinary = ordinaryOf(browser.get("/report/check").body());

    String no = sent(browser, Map.of("anonymous", "true", "category", ordinary, "hidden", "false"));

    assertThat(kept(no)).isEqualTo(ordinary + " open");
  }

  @Test
  void another_answer_than_the_two_is_refused_and_nothing_is_lost() {
    Browser browser = filledIn("老公又打我了，总打我", "");

    HttpResponse<String> answer =
        browser.submit(
            "/report/check", "/report/check", Map.of("anonymous", "true", "category", "ZZ99"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(browser.get("/report/check").body()).contains("老公又打我了");
  }

  @Test
  void a_confidential_matter_can_be_chosen_where_the_words_say_nothing() {
    assertThat(new Browser(port).get("/report").body())
        .contains("name=\"category\" value=\"DL04\"");
    Browser browser = filledIn("我有事想跟专门的人说", "DL04");

    assertThat(browser.get("/report/check").body()).doesNotContain("name=\"hidden\"");
    assertThat(kept(sent(browser, Map.of("anonymous", "true")))).isEqualTo("DL04 restricted");
  }

  @Test
  void whoever_speaks_of_a_lamp_is_not_asked() {
    assertThat(filledIn("三楼楼道的灯坏了，没人打我电话", "").get("/report/check").body())
        .doesNotContain("href=\"tel:12338\"")
        .contains("name=\"hidden\" value=\"false\" checked");
  }

  @ParameterizedTest
  @CsvSource({"楼上老头虐待狗", "家里打麻将打到半夜", "举报隔壁老王偷电"})
  void whoever_speaks_of_neighbours_who_are_loud_or_dishonest_finds_no_answer_given(String words) {
    assertThat(filledIn(words, "").get("/report/check").body())
        .doesNotContain("value=\"CG10\" checked", "value=\"DL04\" checked");
  }

  private static String ordinaryOf(String page) {
    return page.replaceAll("(?s).*name=\"category\" value=\"(?!FS08)(\\w{4})\".*", "$1");
  }

  private Browser filledIn(String words, String category) {
    Browser browser = new Browser(port);
    browser.submit("/report", "/report", Map.of("words", words, "category", category));
    Map<String, String> where =
        Map.of("area", String.valueOf(fixtures.area(Ground.HERE).id()), "address", "");
    browser.submit("/report/where", "/report/where", where);
    return browser;
  }

  private static String sent(Browser browser, Map<String, String> last) {
    HttpResponse<String> sent = browser.submit("/report/check", "/report/check", last);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    return sent.headers()
        .firstValue("location")
        .orElseThrow()
        .replaceAll(".*/done/([^.]+)\\..*", "$1");
  }

  private String kept(String no) {
    return program.call(
        () ->
            db.sql("select category, restricted from cases.case_file where no = :no")
                .param("no", no)
                .query((row, _) -> row.getString(1) + (row.getBoolean(2) ? " restricted" : " open"))
                .single());
  }
}
