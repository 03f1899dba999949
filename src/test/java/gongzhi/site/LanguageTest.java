package gongzhi.site;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which language a browser gets, and who decides. */
@GongzhiTest
class LanguageTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB,en;q=0.9 | en",
        "en-US,en;q=0.9,zh-CN;q=0.8 | en",
        "zh-CN,zh;q=0.9,en;q=0.8 | zh-CN",
        "fr,en;q=0.5,zh;q=0.7 | zh-CN",
        "fr-FR,fr;q=0.9 | zh-CN",
        "fr-FR,en;q=0.3 | en",
        "en;q=0 | zh-CN",
        "* | zh-CN",
        ";;q=x,, | zh-CN",
      })
  void a_first_visit_speaks_what_the_browser_prefers(String accepted, String spoken) {
    assertThat(new Browser(port).get("/verify", "Accept-Language", accepted).body())
        .contains("<html lang=\"" + spoken + "\"");
  }

  @Test
  void nothing_said_is_chinese() {
    assertThat(new Browser(port).get("/verify").body()).contains("<html lang=\"zh-CN\"");
  }

  @Test
  void what_was_chosen_wins_and_is_remembered() {
    Browser browser = new Browser(port);
    String english = "en-GB,en;q=0.9";

    browser.get("/verify?lang=zh-CN", "Accept-Language", english);

    assertThat(browser.get("/verify", "Accept-Language", english).body())
        .contains("<html lang=\"zh-CN\"");
    browser.get("/verify?lang=en");
    assertThat(browser.get("/verify", "Accept-Language", "zh-CN").body())
        .contains("<html lang=\"en\"");
  }
}
