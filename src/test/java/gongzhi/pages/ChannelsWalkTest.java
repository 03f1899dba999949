package gongzhi.pages;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.parties.access.ProgramWork;
import gongzhi.territory.Area;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same trouble comes in by every channel, in front of the real pages of each. */
@GongzhiTest
class ChannelsWalkTest {

  @Autowired CaseFixtures cases;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;
  @LocalServerPort int port;

  private final String words = "楼道的灯坏了，记号 " + UUID.randomUUID().toString().replace("-", "x");

  @AfterEach
  void everybody_goes_home() {
    Chrome.closePages();
  }

  @ParameterizedTest
  @CsvSource({
    "web, WEB",
    "wechat, WECHAT",
    "mailbox, MAILBOX",
    "secretary, SECRETARY",
    "idea, IDEA_BOX"
  })
  void somebody_writes_by_a_door_of_their_own(String door, String channel) {
    Visitor somebody = Visitor.at(Screen.PHONE, port, false).open("/report?channel=" + door);
    somebody.write("#words", words).press("button[form=report]");
    somebody.open("/report/where?in=" + cases.area(Cast.Ground.SUBDISTRICT).id().value());
    somebody.press("button[name=area]").press("button[form=where]");
    somebody.press("button[name=anonymous]").sees(".gz-note", somebody.text(".gz-no"));

    assertThat(channelOf(words)).isEqualTo(channel);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PHONE",
        "COUNTER",
        "PAPER",
        "MAILBOX",
        "SECRETARY",
        "IDEA_BOX",
        "VISIT",
        "MEETING"
      })
  void an_officer_writes_down_what_came_another_way(String channel) {
    Visitor chen = visitor(CHEN_COMMUNITY_OFFICER).open("/desk/cases/new");
    chen.tap("label.gz-chip:has(input[name=channel][value='" + channel + "'])");
    isWrittenDown(chen);

    assertThat(channelOf(words)).isEqualTo(channel);
  }

  @Test
  void a_caller_is_written_down_while_talking() {
    isWrittenDown(visitor(CHEN_COMMUNITY_OFFICER).open("/desk/calls/new"));

    assertThat(channelOf(words)).isEqualTo("PHONE");
  }

  @Test
  void a_grid_worker_takes_a_picture() {
    Visitor li = visitor(LI_GRID_WORKER).open("/grid/snap");
    li.photograph("#snap input[name=files]").write("#words", words).press("button[form=snap]");

    assertThat(channelOf(words)).isEqualTo("GRID_WORKER");
  }

  @Test
  void the_hotline_sends_a_file() {
    Area here = cases.area(Cast.Ground.HERE);
    String file =
        "工单编号,诉求内容,区划代码,地址\nW%s,%s,%s,3 栋\n"
            .formatted(words.substring(words.length() - 12), words, here.code());
    Visitor clerk = visitor(ZHENG_DISPATCHER).open("/desk/hotline");
    clerk
        .page()
        .locator("#file")
        .setInputFiles(new FilePayload("orders.csv", "text/csv", file.getBytes(UTF_8)));
    clerk.press("form[action='/desk/hotline'] button[type=submit]").sees("#taken");

    assertThat(channelOf(words)).isEqualTo("HOTLINE");
  }

  private void isWrittenDown(Visitor officer) {
    String name = cases.area(Cast.Ground.HERE).name();
    officer.write("#words", words).write("#find", name).press(".gz-beside[name=look]");
    officer.choose("#area", name);
    officer.press("main form button.btn-primary[type=submit]").sees(".gz-no");
  }

  private Visitor visitor(Cast who) {
    return Visitor.at(Screen.DESKTOP, port, false).as(cases.session(who));
  }

  private String channelOf(String said) {
    return program.call(
        () ->
            db.sql(
                    """
                    select c.channel from cases.case_file c join cases.case_words w on w.case_id = c.id
                     where w.words_kept = :words
                    """)
                .param("words", said)
                .query(String.class)
                .single());
  }
}
