package gongzhi.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.shared.database.Scope;
import gongzhi.site.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the page about the log says of its last full check. */
@LogTest
class AuditWordsTest {

  @LocalServerPort int port;
  @Autowired LogDrill drill;
  @Autowired Auditor auditor;

  @AfterEach
  void go_on() {
    drill.thaw();
    drill.seal();
  }

  @Test
  void once_signing_has_stopped_the_check_is_said_to_be_from_before() {
    drill.append(3);
    drill.seal();
    Scope.job().run(auditor::auditAndSayWhenNext);
    assertThat(page()).contains("最近一次从头复核：", "条全部对得上");

    drill.freeze();

    assertThat(page()).contains("公开记录已停止签名", "停止签名以前的记录", "那时").doesNotContain("最近一次从头复核：");
  }

  private String page() {
    return new Browser(port).get("/verify").body();
  }
}
