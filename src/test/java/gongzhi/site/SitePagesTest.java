package gongzhi.site;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The site's own pages over HTTP. */
@GongzhiTest
class SitePagesTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"/help", "/privacy", "/a11y", "/about", "/me/display"})
  void explains_itself_in_both_languages(String path) {
    Browser browser = new Browser(port);

    assertThat(browser.get(path).body()).contains("<html lang=\"zh-CN\"", "<h1");
    assertThat(browser.get(path + "?lang=en").body()).contains("<html lang=\"en\"", "<h1");
    assertThat(browser.get(path).body()).contains("<html lang=\"en\"");
  }

  @Test
  void tells_that_it_is_well() {
    assertThat(new Browser(port).get("/health").body()).isEqualTo("ok");
  }
}
