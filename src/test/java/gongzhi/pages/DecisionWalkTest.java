package gongzhi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.procedures.engine.Act.Verb;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Matters as people meet them on a phone. */
@LivingDistrict
class DecisionWalkTest {

  @Autowired DemoPeople people;
  @LocalServerPort int port;

  @AfterAll
  static void everybody_goes_home() {
    Chrome.closePages();
  }

  @Test
  void a_project_is_begun_and_proposed_on_a_phone_and_read_by_everybody() {
    Visitor officer = officer("yuhua-community-secretary");
    begin(officer, "secretary-led", "LIVELIHOOD", "门口花坛种什么");
    officer.sees("h1", "门口花坛种什么");
    propose(officer, List.of("proposal", "consultation-record"), Verb.PASS);
    officer.press("form[action$=act] .btn-primary");
    officer.sees(".gz-rail .is-now", "集体研究").picture("decision-desk-phone");

    Visitor anybody = Visitor.at(Screen.PHONE, port).open("/decisions?place=yuhua");
    anybody.sees("main", "门口花坛种什么").picture("decisions-phone");
    anybody.press("main li:has-text('门口花坛种什么') a");
    anybody.sees(".gz-rail .is-now", "集体研究").isClear(true).picture("decision-phone");
  }

  @Test
  void three_discussions_refuse_a_wrong_turn_with_the_law() {
    Visitor officer = officer("yuhua-community-secretary");
    begin(officer, "three-two-two", "SELF_GOVERNANCE", "雨棚要不要换成玻璃");
    propose(officer, List.of(), Verb.PASS);
    officer.press("form[action$=act] .btn-primary");
    officer.sees("main", "还缺：书面提议").picture("decision-refused-phone");

    assertThat(officer.tooWide()).isEmpty();
  }

  private Visitor officer(String name) {
    return Visitor.at(Screen.PHONE, port).as(people.officer(name));
  }

  private static void begin(Visitor officer, String procedure, String matter, String title) {
    officer.open("/desk/decisions/new").write("#title", title);
    officer.write("#summary", "大家在小区群里说了几回，各有各的想法");
    officer.tap("label:has(input[name=matter][value=" + matter + "])");
    officer.tap("label:has(input[name=procedure][value=" + procedure + "])");
    officer.press(".gz-newcase > .btn-primary");
  }

  private static void propose(Visitor officer, List<String> papers, Verb verb) {
    officer.tap("label:has(input[name=verb][value=" + verb.name() + "])");
    papers.forEach(paper -> officer.write("#paper-" + paper, "示例 1 号"));
  }
}
