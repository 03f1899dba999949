package gongzhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the forms of a report refuse, and how often they say it. */
@GongzhiTest
class ReportFormsTest {

  @LocalServerPort int port;

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
