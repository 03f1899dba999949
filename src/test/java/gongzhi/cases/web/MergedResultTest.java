package gongzhi.cases.web;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Decisions;
import gongzhi.cases.Handling;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.receipts.ReceiptTokens;
import gongzhi.parties.access.ProgramWork;
import gongzhi.site.Browser;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is asked about a case that was merged sees what was answered on the leading one. */
@GongzhiTest
class MergedResultTest {

  private static final Pattern PHOTO =
      Pattern.compile("href=\"((?:/t/[^\"/]+)?/files/[0-9a-f]{32})\"");

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Decisions decisions;
  @Autowired Handling handling;
  @Autowired ReceiptTokens tokens;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;
  private CaseNo lead;
  private CaseNo merged;
  private Browser liu;

  @BeforeEach
  void two_reports_are_merged() {
    lead = fixtures.aCaseInProgress();
    merged = fixtures.aReceivedCase(LIU_RESIDENT, Cast.Ground.HERE, "楼道没有灯", CaseFixtures.LAMP);
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> decisions.merge(fixtures.act(CHEN_COMMUNITY_OFFICER, merged, "同一盏灯"), lead));
    liu = fixtures.browser(port, LIU_RESIDENT);
  }

  @Test
  void the_reporter_sees_unit_words_day_and_photo() {
    fixtures.reportsDoneAgain(lead);

    for (String page : List.of("/cases/" + merged, "/cases/" + merged + "/confirm")) {
      String body = liu.get(page).body();
      assertThat(body).as(page).contains("示例物业公司", "又换了一次", "今天");
      assertThat(liu.get(photo(body)).statusCode()).isEqualTo(200);
      assertThat(liu.get(photo(body) + "/small").statusCode()).isEqualTo(200);
    }
    assertThat(liu.get("/cases/" + merged).body()).contains("一起办的 " + lead + " 的答复");
  }

  @Test
  void the_receipt_shows_the_same_without_an_account() {
    fixtures.reportsDoneAgain(lead);
    Browser nobody = new Browser(port);
    String page = nobody.get("/t/" + tokens.of(merged) + "/confirm").body();

    assertThat(nobody.get("/t/" + tokens.of(merged)).body()).contains("又换了一次");
    assertThat(page).contains("示例物业公司", "又换了一次");
    assertThat(nobody.get(photo(page)).statusCode()).isEqualTo(200);
  }

  @Test
  void what_was_written_for_the_reporter_alone_reaches_everyone_who_reported() {
    Act done =
        new Act(
            fixtures.viewer(QIAN_PROPERTY_MANAGER),
            lead,
            null,
            "七楼的灯已更换，有事打13955556666",
            false,
            List.of(fixtures.aPhoto()));
    fixtures.as(QIAN_PROPERTY_MANAGER, () -> handling.reportDone(done));

    String body = liu.get("/cases/" + merged + "/confirm").body();
    assertThat(body).contains("七楼的灯已更换").doesNotContain("13955556666");
    assertThat(liu.get(photo(body)).statusCode()).isEqualTo(200);
    assertThat(new Browser(port).get("/cases/" + lead).body()).doesNotContain("七楼的灯已更换");
  }

  @Test
  void nothing_is_shown_before_it_is_done_or_to_others() {
    assertThat(liu.get("/cases/" + merged).body()).doesNotContain("的答复");

    fixtures.reportsDoneAgain(lead);

    assertThat(new Browser(port).get("/cases/" + merged).body())
        .doesNotContain("的答复", "又换了一次", "/files/");
  }

  @Test
  void of_a_leading_case_that_is_not_public_only_unit_and_day_are_shown() {
    fixtures.reportsDoneAgain(lead);
    String photo = photo(liu.get("/cases/" + merged).body());
    restrict();

    assertThat(liu.get("/cases/" + merged + "/confirm").body())
        .contains("示例物业公司")
        .doesNotContain("又换了一次", "/files/");
    assertThat(liu.get(photo).statusCode()).isEqualTo(404);
  }

  private void restrict() {
    program.call(
        () ->
            db.sql(
                    "update cases.case_file set restricted = true, title_public = null where no = :no")
                .param("no", lead.value())
                .update());
  }

  private static String photo(String page) {
    Matcher found = PHOTO.matcher(page);
    assertThat(found.find()).as("a photo in %s", page).isTrue();
    return found.group(1);
  }
}
