package gongzhi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.Stage;
import gongzhi.parties.access.ProgramWork;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One case in each of the five places, in a browser: whoever owns it at each stage opens it and
 * does what the page offers, until its reporter says that it is solved by the receipt.
 */
@LivingDistrict
class StageMapsTest {

  private static final int MOST_STEPS = 10;

  @Autowired DemoPeople people;
  @Autowired RuleBook book;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;
  @LocalServerPort int port;

  /** Where the grid worker of the demonstration serves. */
  private record Spot(long community, long neighbourhood) {}

  private record Standing(CaseStatus status, String owner) {}

  @AfterEach
  void everybody_goes_home() {
    Chrome.closePages();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yuhua", "jianxi", "zhangjiagang", "anning", "qingshui"})
  void a_lamp_goes_through_the_stages_that_the_place_wrote_down(String place) {
    Visitor reporter = Visitor.at(Screen.PHONE, port, false);
    String no = reports(reporter, spot(place));
    for (int i = 0; i < MOST_STEPS && standing(no).status() != CaseStatus.REPORTED_DONE; i++) {
      movesOn(no);
    }

    String path = reporter.page().url().replaceFirst("https?://[^/]+", "");
    reporter.open(path);
    List<String> stages =
        book.current(place).rules().stages().stream().map(Stage::title).map(t -> t.zh()).toList();
    stages.forEach(stage -> reporter.sees(".gz-steps", stage));
    reporter.press("a[href$='answer=SOLVED']").tap("#score .gz-chip").press("button[form=confirm]");

    reporter.sees(".gz-st", "已办结");
    assertThat(standing(no).status()).isEqualTo(CaseStatus.RESOLVED);
  }

  private String reports(Visitor reporter, Spot spot) {
    reporter.open("/report").write("#words", "三楼楼道的灯坏了，晚上看不见台阶").press("button[form=report]");
    reporter.open("/report/where?in=" + spot.community());
    reporter.press("button[name=area][value='" + spot.neighbourhood() + "']");
    reporter.press("button[form=where]").press("button[name=anonymous]").sees("h1", "您反映的事收到了");
    String no = reporter.text(".gz-no");
    reporter.press(".gz-actions a.btn-primary");
    return no;
  }

  /** The owner signs in and does the next thing. */
  private void movesOn(String no) {
    Standing now = standing(no);
    Visitor owner = Visitor.at(Screen.DESKTOP, port, false).as(people.officer(now.owner()));
    owner.open("/desk/cases/" + no);
    switch (now.status()) {
      case RECEIVED, VERIFYING -> verifies(owner);
      case DELIBERATING -> assigns(owner);
      case ASSIGNED -> owner.press("button[formaction$='/accept']");
      default -> reportsDone(owner);
    }
    assertThat(standing(no)).as("%s moved by %s", no, now.owner()).isNotEqualTo(now);
  }

  private static void verifies(Visitor owner) {
    if (owner.count("button[formaction$='/verify']") == 0) {
      assigns(owner);
    } else {
      owner.write("[data-answer]", "灯座松了，三楼全黑").press("button[formaction$='/verify']");
    }
  }

  private static void assigns(Visitor owner) {
    owner.tap("summary:has-text('交办给单位')").choose("#assign-unit", "物业");
    owner.write("#assign-words", "三天内换好三楼的灯").press("form[action$='/assign'] button[type=submit]");
  }

  private static void reportsDone(Visitor owner) {
    owner.write("[data-answer]", "今天上午电工把三楼换了新的声控灯").tap(".gz-answer-photos summary");
    owner.photograph(".gz-drawer-f input[type=file]").press("button[formaction$='/done']");
  }

  private Spot spot(String place) {
    return program.call(
        () ->
            db.sql(
                    """
                    select n.parent_id as community, n.id as neighbourhood
                      from parties.account a
                      join parties.post p on p.party_id = a.party_id and p.role = 'grid_worker'
                      join territory.area g on g.id = p.area_id
                      join territory.area n on n.id = g.parent_id
                     where a.login_name = :login
                     order by p.id limit 1
                    """)
                .param("login", place + "-grid-worker")
                .query(Spot.class)
                .single());
  }

  private Standing standing(String no) {
    return program.call(
        () ->
            db.sql(
                    """
                    select c.status, a.login_name as owner
                      from cases.case_file c
                      join parties.account a on a.party_id = c.owner_id and a.kind = 'STAFF'
                     where c.no = :no
                    """)
                .param("no", no)
                .query(Standing.class)
                .single());
  }
}
