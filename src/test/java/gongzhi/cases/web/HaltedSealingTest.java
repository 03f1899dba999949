package gongzhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.receipts.ReceiptTokens;
import gongzhi.site.Browser;
import gongzhi.transparency.LogDrill;
import gongzhi.transparency.LogTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody is promised that a report is sealed in a minute while the log refuses to be sealed. */
@LogTest
class HaltedSealingTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired ReceiptTokens tokens;
  @Autowired LogDrill drill;

  @AfterEach
  void go_on() {
    drill.thaw();
    drill.seal();
  }

  @Test
  void receipt_and_case_say_that_sealing_is_halted_and_later_that_it_is_done() {
    Browser wang = fixtures.browser(port, Cast.WANG_RESIDENT);
    drill.seal();
    drill.freeze();
    CaseNo no = fixtures.aReceivedCase();
    String done = "/report/done/" + tokens.of(no);

    assertThat(wang.get(done).body())
        .contains("公开记录现在暂停封存", "stored; sealing halted")
        .doesNotContain("60 seconds");
    assertThat(wang.get("/cases/" + no).body()).contains("公开记录暂停封存", "指纹已存下");

    go_on();

    assertThat(wang.get(done).body()).contains("60 seconds").doesNotContain("暂停封存");
    assertThat(wang.get("/cases/" + no).body()).contains("没有被改动").doesNotContain("暂停封存");
  }
}
