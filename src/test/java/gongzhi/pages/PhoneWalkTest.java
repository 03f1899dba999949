package gongzhi.pages;

import gongzhi.parties.access.ProgramWork;
import gongzhi.procedures.demo.Walks;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.shared.database.Superuser;
import gongzhi.territory.Area;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The procedure that each place altered, on a phone, from its beginning to its publication, by
 * whoever answers for each step; all the others are walked without a browser, and on a phone as
 * well where {@code -Dgongzhi.walks=all} asks for the half hour that takes.
 */
@LivingDistrict
@Import({Superuser.class, Walks.class})
class PhoneWalkTest {

  private static final int MOST_STEPS = 14;

  @Autowired Walks walks;
  @Autowired ProcedureBook book;
  @Autowired ProgramWork program;
  @LocalServerPort int port;

  @AfterEach
  void everybody_goes_home() {
    Chrome.closePages();
  }

  @ParameterizedTest
  @CsvSource({
    "yuhua, five-steps, LIVELIHOOD",
    "jianxi, joint-follow-up, LIVELIHOOD",
    "zhangjiagang, four-two, SELF_GOVERNANCE",
    "anning, secretary-led, LIVELIHOOD",
    "qingshui, three-two-two, SELF_GOVERNANCE",
  })
  void what_a_place_altered_is_walked_on_a_phone_by_every_actor(
      String place, String altered, Matter matter) {
    Area community = walks.community(place);
    if (!Objects.equals(System.getProperty("gongzhi.walks"), "all")) {
      walk(community, altered, matter);
      return;
    }
    for (ProcedureRule rule : program.call(() -> book.of(place))) {
      rule.matters().forEach(each -> walk(community, rule.key(), each));
    }
  }

  private void walk(Area community, String procedure, Matter matter) {
    String no = begins(community, procedure, matter);

    for (int i = 0; i < MOST_STEPS && walks.isOpen(no); i++) {
      does(no, walks.next(no, community));
    }

    Visitor anybody = Visitor.at(Screen.PHONE, port, false).open("/decisions/" + no);
    anybody.sees(".gz-st", "已办完").open("/trace/" + no).sees("main", "全部结束");
    Chrome.closePages();
  }

  private String begins(Area community, String procedure, Matter matter) {
    Visitor officer = Visitor.at(Screen.PHONE, port, false).as(walks.officer(community));
    officer.open("/desk/decisions/new").choose("#area", community.name());
    officer.write("#title", "手机上走一遍").write("#summary", "从提议走到公开，一步不少，谁的事谁来办");
    officer.tap("label:has(input[name=matter][value=" + matter + "])");
    if (matter == Matter.OWNERS) {
      officer
          .page()
          .locator("#owners")
          .selectOption(procedure.startsWith("owners-committee") ? "COMMITTEE_MEMBERS" : "OTHER");
    }
    if (matter == Matter.DELEGATED) {
      officer.page().locator("#delegated").selectOption("micro-projects");
    }
    officer.tap("label:has(input[name=procedure][value=" + procedure + "])");
    officer.press(".gz-newcase > .btn-primary").sees("h1", "手机上走一遍");
    return officer.page().url().replaceAll(".*/", "");
  }

  private void does(String no, Walks.Open open) {
    Visitor owner = Visitor.at(Screen.PHONE, port, false).as(open.session());
    owner.open("/desk/decisions/" + no).tap("label:has(input[name=verb][value=PASS])");
    for (Map.Entry<String, String> field : open.typed().entrySet()) {
      if (!field.getKey().matches("verb|body|version")) {
        owner.write("#" + field.getKey(), field.getValue());
      }
    }
    owner.press("form[action$=act] .btn-primary");
  }
}
