package gongzhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast.Ground;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the forms of a report refuse, and how often they say it. */
@GongzhiTest
class ReportFormsTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;

  @Test
  void a_category_that_does_not_exist_is_refused_at_its_field() {
    Browser browser = new Browser(port);

    HttpResponse<String> answer =
        browser.submit("/report", "/report", Map.of("words", "楼道的灯坏了", "category", "ZZ"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("没有这个类别", "category-err", "楼道的灯坏了");
    assertThat(browser.get("/report").statusCode()).isEqualTo(200);
  }

  @Test
  void whoever_is_to_be_called_hears_that_a_number_among_the_words_is_hidden() {
    assertThat(check("楼道的灯坏了，打 13912345678 找我")).contains("您写的号码会被遮住");
    assertThat(check("楼道的灯坏了")).doesNotContain("您写的号码会被遮住");
  }

  private String check(String words) {
    Browser browser = new Browser(port);
    browser.submit("/report", "/report", Map.of("words", words));
    String area = fixtures.area(Ground.HERE).id().toString();
    browser.submit("/report/where", "/report/where", Map.of("area", area));
    return browser.get("/report/check").body();
  }

  @Test
  void a_sign_that_nobody_sees_is_refused_with_the_name_of_its_field() {
    HttpResponse<String> answer =
        new Browser(port).submit("/report", "/report", Map.of("words", "楼道的灯\u0007坏了"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("“楼道的灯坏了”开头的那一栏里有看不见的控制字符");
  }

  @Test
  void a_point_that_is_none_is_refused_once() {
    Browser browser = new Browser(port);
    browser.submit("/report", "/report", Map.of("words", "楼道的灯坏了"));

    HttpResponse<String> answer =
        browser.submit("/report/where", "/report/where", Map.of("lng", "NaN", "lat", "NaN"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body().split("没看懂这个位置", -1)).hasSize(2);
    assertThat(answer.body()).contains("href=\"#area\"");
  }
}
