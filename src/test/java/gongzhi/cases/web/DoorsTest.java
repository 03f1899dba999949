package gongzhi.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.parties.access.ProgramWork;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The idea box and the livelihood mailbox: doors of their own to the one path. */
@GongzhiTest
class DoorsTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @ParameterizedTest
  @CsvSource({
    "/report?channel=idea, 您有什么金点子, IDEA_BOX",
    "/report?channel=mailbox, 写信给民生信箱, MAILBOX",
    "/report, 发生了什么, WEB",
    "/report?channel=import, 发生了什么, WEB",
  })
  void what_comes_in_by_a_door_gets_a_receipt_and_keeps_its_door(
      String address, String asked, String channel) {
    Browser browser = new Browser(port);
    assertThat(browser.get(address).body()).contains(asked);

    String receipt = send(browser, Map.of());

    assertThat(browser.get(receipt).body()).contains("您反映的事收到了", "YH-");
    assertThat(channelOf(receipt)).isEqualTo(channel);
  }

  @Test
  void the_idea_box_asks_for_an_idea_and_not_for_a_trouble() {
    assertThat(new Browser(port).get("/report?channel=idea").body())
        .contains("想怎么做，对谁有好处")
        .doesNotContain("怎么了、多久了");
  }

  @Test
  void the_door_can_be_changed_on_the_first_screen() {
    Browser browser = new Browser(port);
    browser.get("/report?channel=idea");

    assertThat(channelOf(send(browser, Map.of("channel", "MAILBOX")))).isEqualTo("MAILBOX");
  }

  @Test
  void nobody_comes_in_by_a_door_that_is_not_theirs() {
    Browser browser = new Browser(port);

    assertThat(channelOf(send(browser, Map.of("channel", "GRID_WORKER")))).isEqualTo("WEB");
  }

  @Test
  void home_leads_to_both() {
    assertThat(new Browser(port).get("/").body())
        .contains("/report?channel=idea", "/report?channel=mailbox", "/open", "/open/standards");
  }

  @Test
  void the_same_key_with_another_last_screen_is_refused() {
    Browser browser = new Browser(port);
    Map<String, String> sent = filledIn(browser);
    sent.put("anonymous", "true");
    HttpResponse<String> first = browser.post("/report/check", sent);
    assertThat(first.statusCode()).isEqualTo(303);

    assertThat(browser.post("/report/check", sent).headers().firstValue("location"))
        .isEqualTo(first.headers().firstValue("location"));
    sent.put("anonymous", "false");
    assertThat(browser.post("/report/check", sent).statusCode()).isEqualTo(422);
    sent.put("anonymous", "true");
    sent.put("hidden", "true");
    assertThat(browser.post("/report/check", sent).statusCode()).isEqualTo(422);
  }

  @Test
  void a_place_that_is_not_there_is_not_found() {
    Browser browser = new Browser(port);

    assertThat(browser.get("/report/where?in=99999999").statusCode()).isEqualTo(404);
    assertThat(browser.get("/report/where?in=-1").statusCode()).isIn(404, 422);
    assertThat(browser.get("/pick?in=99999999").statusCode()).isEqualTo(404);
  }

  /** The first two screens; returns the hidden fields of the last one. */
  private Map<String, String> filledIn(Browser browser) {
    browser.submit("/report", "/report", Map.of("words", "小广场的长椅断了一条腿"));
    Map<String, String> where =
        Map.of("area", String.valueOf(fixtures.area(Cast.Ground.HERE).id()), "address", "");
    browser.submit("/report/where", "/report/where", where);
    return browser.hiddenFields("/report/check");
  }

  /** The three screens without scripts; returns the address of the receipt. */
  private String send(Browser browser, Map<String, String> more) {
    Map<String, String> what = new HashMap<>(more);
    what.put("words", "小广场加一排长椅，老人好歇脚");
    assertThat(browser.submit("/report", "/report", what).statusCode()).isEqualTo(303);
    Map<String, String> where =
        Map.of("area", String.valueOf(fixtures.area(Cast.Ground.HERE).id()), "address", "");
    browser.submit("/report/where", "/report/where", where);
    HttpResponse<String> sent =
        browser.submit("/report/check", "/report/check", Map.of("anonymous", "true"));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    return sent.headers().firstValue("location").orElseThrow();
  }

  private String channelOf(String receipt) {
    String no = receipt.replaceAll(".*/done/([^.]+)\\..*", "$1");
    return program.call(
        () ->
            db.sql("select channel from cases.case_file where no = :no")
                .param("no", no)
                .query(String.class)
                .single());
  }
}
