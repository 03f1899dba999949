package gongzhi.procedures.demo;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.access.ProgramWork;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.StepRule;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Every procedure of every place, for every matter it is for, through the pages: whoever answers
 * for the open step opens it and enters what the page asks for, from proposal to publication.
 */
@GongzhiTest
@TestPropertySource(properties = "gongzhi.demo=true")
@Import({Superuser.class, Walks.class})
class EveryWalkTest {

  private static final int MOST_STEPS = 14;

  @Autowired ProcedureBook book;
  @Autowired ProgramWork program;
  @Autowired Walks walks;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"yuhua", "jianxi", "zhangjiagang", "anning", "qingshui"})
  void each_procedure_is_walked_by_whoever_answers_for_its_steps(String place) {
    Area community = walks.community(place);
    Set<String> walked = new HashSet<>();

    for (ProcedureRule rule : program.call(() -> book.of(place))) {
      for (Matter matter : rule.matters()) {
        walk(begun(rule, matter, community), community);
        walked.add(rule.key());
      }
    }

    assertThat(walked).hasSizeGreaterThanOrEqualTo(12);
  }

  private void walk(String no, Area community) {
    for (int i = 0; i < MOST_STEPS && walks.isOpen(no); i++) {
      Walks.Open open = walks.next(no, community);
      Browser browser = new Browser(port).with("gz", open.session());
      String page = "/desk/decisions/" + no;
      assertThat(browser.get(page).body())
          .as("%s is offered to its owner", open.step())
          .contains("name=\"verb\"");
      if (open.typed().containsKey("poll")) {
        assertThat(browser.get(page).body())
            .as("no pack of the five lets votes bind, and the page says what to do")
            .contains("业主表决默认只征求意见", "请按官方系统或纸面业主大会办", "这一步留着不办");
      }
      if (open.typed().getOrDefault("paper-proposal", "").startsWith("P-")) {
        Map<String, String> wrong = new HashMap<>(open.typed());
        wrong.put("paper-proposal", "示例 1 号");
        assertThat(browser.submit(page, page + "/act", wrong).body()).contains("业主申请写联名提议的编号");
        wrong.put("paper-proposal", walks.signedByAStranger(no));
        assertThat(browser.submit(page, page + "/act", wrong).body())
            .contains("名册 19 户业主，联名的 0 户，人数和面积都没到 20 分之 1");
      }
      HttpResponse<String> done = browser.submit(page, page + "/act", open.typed());
      assertThat(done.statusCode()).as("%s: %s", open.step(), refusal(done.body())).isEqualTo(303);
    }
    assertThat(walks.isOpen(no)).as(no).isFalse();
    assertThat(new Browser(port).get("/trace/" + no).body()).contains("全部结束");
  }

  private String begun(ProcedureRule rule, Matter matter, Area community) {
    Map<String, String> form = new HashMap<>();
    form.put("area", community.id().toString());
    form.put("procedure", rule.key());
    form.put("title", "走一遍" + rule.title().zh());
    form.put("summary", "把这个程序从提议走到公开，一步不少");
    form.put("matter", matter.name());
    form.put("owners", matter == Matter.OWNERS ? item(rule) : "");
    form.put("delegated", matter == Matter.DELEGATED ? "micro-projects" : "");
    Browser officer = new Browser(port).with("gz", walks.officer(community));
    HttpResponse<String> begun = officer.submit("/desk/decisions/new", "/desk/decisions", form);
    assertThat(begun.statusCode()).as("%s: %s", rule.key(), refusal(begun.body())).isEqualTo(303);
    return begun.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
  }

  private static String item(ProcedureRule rule) {
    return rule.steps().stream().anyMatch(StepRule::isElection) ? "COMMITTEE_MEMBERS" : "OTHER";
  }

  private static String refusal(String page) {
    return page.replaceAll("(?s).*role=\"alert\"[^>]*>(.{0,400}).*", "$1")
        .replaceAll("<[^>]*>", " ");
  }
}
