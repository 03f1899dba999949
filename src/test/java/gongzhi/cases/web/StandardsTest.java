package gongzhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.rules.Limit;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.site.Browser;
import gongzhi.site.Language;
import gongzhi.site.Phrasebook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of handling standards says what intake and time limits do. */
@GongzhiTest
class StandardsTest {

  @LocalServerPort int port;
  @Autowired RuleBook book;
  @Autowired Phrasebook phrasebook;

  private String page(String query) {
    return new Browser(port).get("/open/standards" + query).body();
  }

  @Test
  void lists_every_category_with_who_leads_how_long_and_since_when() {
    RuleVersion rules = book.current("anning");
    String page = page("?place=anning");

    assertThat(page).contains("安宁市", "第 " + rules.version() + " 版", "今天起");
    rules
        .categories()
        .forEach(category -> assertThat(page).contains("id=\"" + category.code() + "\""));
  }

  @Test
  void shows_the_limit_that_runs_for_a_case_of_the_category() {
    RuleVersion rules = book.current("anning");
    Limit limit = rules.category("DL01").normal();

    assertThat(page("?place=anning&q=DL01"))
        .contains(LimitWords.of(limit, phrasebook.in(Language.CHINESE)))
        .contains("邻里之间因通行", "达成调解意见", "书面材料");
  }

  @Test
  void tells_what_a_mere_question_takes_and_by_when_somebody_has_spoken() {
    assertThat(page("?place=anning&q=PM05")).contains("其中咨询 2 个工作日", "首次联系", "4 个工作小时");
    assertThat(page("?place=anning&q=UT09")).doesNotContain("其中咨询");
    assertThat(page("?place=yuhua")).contains("矛盾纠纷与法律服务", "7 个工作日");
  }

  @Test
  void a_place_has_its_own_list() {
    assertThat(page("?place=yuhua&q=DL01")).doesNotContain("达成调解意见");
  }

  @Test
  void is_narrowed_by_words_and_by_who_leads() {
    String lamps = page("?place=yuhua&q=" + URLEncoder.encode("路灯", StandardCharsets.UTF_8));

    assertThat(lamps).contains("UT09").doesNotContain("PM01");
    assertThat(page("?place=yuhua&unit=property_company")).contains("PM01").doesNotContain("UT09");
    assertThat(page("?place=yuhua&q=zzzz")).contains("没有符合条件的");
  }

  @Test
  void a_version_that_never_applied_is_not_there() {
    assertThat(new Browser(port).get("/open/standards?place=yuhua&version=99").statusCode())
        .isEqualTo(404);
    assertThat(new Browser(port).get("/open/standards?place=nowhere").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "30 minutes, 30 分钟",
    "4 hours, 4 小时",
    "24 hours, 1 天",
    "16 working hours, 2 个工作日",
    "4 working hours, 4 个工作小时",
    "90 working minutes, 90 个工作分钟",
  })
  void limits_are_told_in_the_largest_unit_that_divides_them(String written, String told) {
    assertThat(LimitWords.of(Limit.parse(written), phrasebook.in(Language.CHINESE)))
        .isEqualTo(told);
  }
}
