package gongzhi.cases.web.records;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.HE_OTHER_MANAGER;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.receipts.Receipts;
import gongzhi.site.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The file of a case on paper: all of it for whoever may, masked, and nothing for others. */
@GongzhiTest
class DossierTest {

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Receipts receipts;

  @Test
  void an_officer_takes_along_every_act_in_chinese_with_its_place_in_the_log() throws Exception {
    CaseNo no = fixtures.aResolvedCase();

    Paper paper = desk(CHEN_COMMUNITY_OFFICER, no);

    assertThat(paper.status()).isEqualTo(200);
    String text = paper.text();
    assertThat(text)
        .contains(no.value(), "案卷", "三楼楼道的灯坏了", "换三楼楼道的灯", "换了新灯泡", "示例物业公司")
        .contains("满意度 5 分", "公开记录", "/verify", "导出时间 20", "示例社区居委会")
        .contains("1 / " + paper.pages(), "王女士 138****2046")
        .doesNotContain("13800002046", "#");
    keep(paper, "dossier");
  }

  @Test
  void a_reporter_takes_their_own_along_without_tasks_and_notes_among_staff() {
    CaseNo no = fixtures.aResolvedCase();

    String text = own(WANG_RESIDENT, no).text();

    assertThat(text).contains("三楼楼道的灯坏了", "换了新灯泡", "反映人本人", "/verify/").doesNotContain("换三楼楼道的灯");
  }

  @Test
  void a_unit_reads_its_task_and_neither_words_nor_name_of_the_reporter() {
    CaseNo no = fixtures.aCaseInProgress();

    String text = desk(QIAN_PROPERTY_MANAGER, no).text();

    assertThat(text).contains("换三楼楼道的灯").doesNotContain("晚上看不见台阶", "王女士", "138****2046");
  }

  @Test
  void characters_no_paper_can_hold_spoil_nothing() {
    CaseNo no =
        fixtures.aReceivedCase(
            WANG_RESIDENT, Cast.Ground.HERE, "<b>灯</b> & \u000B坏了 😀 ${1}", CaseFixtures.LAMP);

    assertThat(desk(CHEN_COMMUNITY_OFFICER, no).text()).contains("<b>灯</b> &");
  }

  @Test
  void who_may_not_see_the_case_finds_nothing() {
    CaseNo no = fixtures.aCaseInProgress();

    assertThat(desk(MA_OTHER_OFFICER, no).status()).isEqualTo(404);
    assertThat(desk(HE_OTHER_MANAGER, no).status()).isEqualTo(404);
    assertThat(own(LIU_RESIDENT, no).status()).isEqualTo(404);
    assertThat(own(CHEN_COMMUNITY_OFFICER, no).status()).isEqualTo(404);
    assertThat(desk(WANG_RESIDENT, no).status()).isEqualTo(403);
    Browser nobody = new Browser(port);
    assertThat(Paper.from(nobody, "/cases/" + no + "/dossier.pdf").status()).isEqualTo(303);
    assertThat(Paper.from(nobody, "/desk/cases/" + no + "/dossier.pdf").status()).isEqualTo(303);
  }

  @Test
  void the_reporter_is_told_once_that_somebody_took_it() {
    CaseNo no = fixtures.aReceivedCase();
    desk(CHEN_COMMUNITY_OFFICER, no);
    desk(CHEN_COMMUNITY_OFFICER, no);
    own(WANG_RESIDENT, no);

    assertThat(fixtures.toldTo(WANG_RESIDENT))
        .filteredOn(told -> told.equals("records.notice.taken " + no))
        .hasSize(1);
  }

  @Test
  void whoever_holds_the_receipt_takes_what_its_reporter_would() {
    CaseNo no = fixtures.aReceivedCase();
    String page = "/t/" + receipts.tokenOf(no);
    Browser nobody = new Browser(port);

    assertThat(nobody.get(page).body()).contains(page + "/dossier.pdf");
    Paper paper = Paper.from(nobody, page + "/dossier.pdf");

    assertThat(paper.status()).isEqualTo(200);
    assertThat(paper.text()).contains(no.value());
    assertThat(Paper.from(nobody, "/t/" + no + ".forged/dossier.pdf").status()).isEqualTo(404);
    assertThat(Paper.from(nobody, "/t/" + no + "/dossier.pdf").status()).isEqualTo(404);
  }

  @Test
  void both_pages_of_the_case_lead_to_it() {
    CaseNo no = fixtures.aReceivedCase();

    assertThat(fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/cases/" + no).body())
        .contains("/desk/cases/" + no + "/dossier.pdf", "/history.csv");
    assertThat(fixtures.browser(port, WANG_RESIDENT).get("/cases/" + no).body())
        .contains("/cases/" + no + "/dossier.pdf");
    assertThat(fixtures.browser(port, LIU_RESIDENT).get("/cases/" + no).body())
        .doesNotContain("dossier.pdf");
  }

  private Paper desk(Cast who, CaseNo no) {
    return Paper.from(fixtures.browser(port, who), "/desk/cases/" + no + "/dossier.pdf");
  }

  private Paper own(Cast who, CaseNo no) {
    return Paper.from(fixtures.browser(port, who), "/cases/" + no + "/dossier.pdf");
  }

  /** To look at, beside the pictures of pages. */
  private static void keep(Paper paper, String name) throws Exception {
    Path folder = Files.createDirectories(Path.of("target/papers"));
    Files.write(folder.resolve(name + ".pdf"), paper.content());
  }
}
