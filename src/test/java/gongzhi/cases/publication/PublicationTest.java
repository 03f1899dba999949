package gongzhi.cases.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Decisions;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.receipts.Receipts;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What of a case is public, and how it came to be. */
@GongzhiTest
@Import(Superuser.class)
class PublicationTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Superuser superuser;
  @Autowired Decisions decisions;
  @Autowired Receipts receipts;

  @Test
  void a_photo_is_for_everyone_only_while_it_is_released() {
    CaseNo no = fixtures.aCaseReportedDone();
    String photo = photoOf(no);
    Browser everybody = new Browser(port);
    Browser neighbour = fixtures.browser(port, Cast.LIU_RESIDENT);
    assertThat(everybody.get("/files/" + photo).statusCode()).isEqualTo(404);
    assertThat(fixtures.browser(port, Cast.WANG_RESIDENT).get("/files/" + photo).statusCode())
        .as("its reporter is asked about it")
        .isEqualTo(200);

    assertThat(send(no, "photo/release", Map.of("photo", photo)).statusCode()).isEqualTo(303);

    assertThat(everybody.get("/files/" + photo).statusCode()).isEqualTo(200);
    assertThat(neighbour.get("/files/" + photo + "/small").statusCode()).isEqualTo(200);
    assertThat(everybody.get("/cases/" + no).body()).contains("/files/" + photo);

    send(no, "photo/withdraw", Map.of("photo", photo, "words", "拍到了路人"));

    assertThat(everybody.get("/files/" + photo).statusCode()).isEqualTo(404);
    assertThat(everybody.get("/cases/" + no).body()).doesNotContain("/files/" + photo);
    assertThat(page(no)).contains("拍到了路人", "公开了一张照片", "撤回了一张公开照片");
  }

  @Test
  void whoever_holds_the_receipt_sees_the_photos_of_that_case_and_of_no_other() {
    CaseNo no = fixtures.aCaseReportedDone();
    String other = photoOf(fixtures.aCaseReportedDone());
    String token = receipts.tokenOf(no);
    Browser holder = new Browser(port);

    assertThat(holder.get("/t/" + token).body()).contains("/t/" + token + "/files/" + photoOf(no));
    assertThat(holder.get("/t/" + token + "/files/" + photoOf(no)).statusCode()).isEqualTo(200);
    assertThat(holder.get("/t/" + token + "/files/" + other).statusCode()).isEqualTo(404);
    assertThat(holder.get("/t/" + no + ".forged/files/" + photoOf(no)).statusCode()).isEqualTo(404);
  }

  @Test
  void a_title_is_withdrawn_with_a_reason_and_stays_on_record() {
    CaseNo no = fixtures.aReceivedCase();
    released(no, "楼道灯不亮");
    assertThat(new Browser(port).get("/cases/" + no).body()).contains("楼道灯不亮");

    assertThat(send(no, "title/withdraw", Map.of()).statusCode()).as("why?").isEqualTo(422);
    assertThat(send(no, "title/withdraw", Map.of("words", "写到了人名")).statusCode()).isEqualTo(303);

    assertThat(new Browser(port).get("/cases/" + no).body()).doesNotContain("楼道灯不亮");
    assertThat(page(no)).contains("楼道灯不亮", "写到了人名", "陈女士");
    assertThat(send(no, "title/withdraw", Map.of("words", "再撤一次")).statusCode()).isEqualTo(409);
  }

  @Test
  void a_title_with_a_number_of_somebody_is_refused() {
    CaseNo no = fixtures.aReceivedCase();

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> released(no, "湘A12345 占道，车主 138 1234 5678"));

    assertThat(
            superuser.read(
                "select coalesce(title_public, '-') from cases.case_file where no = '" + no + "'"))
        .containsExactly("-");
  }

  @Test
  void nobody_releases_a_photo_of_what_is_not_public_or_of_another_case() {
    CaseNo no = fixtures.aCaseReportedDone();
    CaseNo hidden = fixtures.aCaseReportedDone();
    superuser.run("update cases.case_file set hidden = true where no = '" + hidden + "'");

    assertThat(send(hidden, "photo/release", Map.of("photo", photoOf(hidden))).statusCode())
        .isEqualTo(409);
    assertThat(send(no, "photo/release", Map.of("photo", photoOf(hidden))).statusCode())
        .isEqualTo(422);
    assertThat(send(no, "photo/release", Map.of()).statusCode()).isEqualTo(422);
    assertThat(
            send(no, "photo/withdraw", Map.of("photo", photoOf(no), "words", "没公开过")).statusCode())
        .isEqualTo(409);
  }

  @Test
  void is_decided_only_by_who_studies_cases_there() {
    CaseNo no = fixtures.aCaseReportedDone();
    Map<String, String> release = Map.of("photo", photoOf(no));

    assertThat(send(Cast.MA_OTHER_OFFICER, no, "photo/release", release).statusCode())
        .isEqualTo(404);
    assertThat(send(Cast.LI_GRID_WORKER, no, "photo/release", release).statusCode()).isEqualTo(403);
    assertThat(send(Cast.QIAN_PROPERTY_MANAGER, no, "photo/release", release).statusCode())
        .isEqualTo(403);
    assertThat(new Browser(port).get("/files/" + photoOf(no)).statusCode()).isEqualTo(404);
  }

  private void released(CaseNo no, String title) {
    fixtures.as(
        Cast.CHEN_COMMUNITY_OFFICER,
        () -> decisions.publish(fixtures.act(Cast.CHEN_COMMUNITY_OFFICER, no, title)));
  }

  private String page(CaseNo no) {
    return fixtures
        .browser(port, Cast.CHEN_COMMUNITY_OFFICER)
        .get("/desk/cases/" + no + "/publication")
        .body();
  }

  private HttpResponse<String> send(CaseNo no, String what, Map<String, String> fields) {
    return send(Cast.CHEN_COMMUNITY_OFFICER, no, what, fields);
  }

  private HttpResponse<String> send(Cast who, CaseNo no, String what, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("version", String.valueOf(fixtures.versionOf(no)));
    return fixtures
        .browser(port, who)
        .submit("/me/data", "/desk/cases/" + no + "/publication/" + what, all);
  }

  private String photoOf(CaseNo no) {
    return superuser
        .read(
            "select p.photo_id from cases.case_photo p join cases.case_file c on c.id = p.case_id where c.no = '"
                + no
                + "'")
        .getFirst();
  }
}
