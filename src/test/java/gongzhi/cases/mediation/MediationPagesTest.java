package gongzhi.cases.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.site.Browser;
import gongzhi.site.Multipart;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The pages of a mediation, without scripts. */
@GongzhiTest
@Import(MovedClock.class)
class MediationPagesTest {

  @LocalServerPort int port;
  @Autowired Dispute dispute;
  @Autowired CaseFixtures fixtures;
  @Autowired People people;
  @Autowired ProgramWork program;
  @Autowired MovedClock clock;
  private Browser song;

  @BeforeEach
  void monday() {
    clock.set(MovedClock.MONDAY);
    song = fixtures.browser(port, Cast.SONG_MEDIATOR);
  }

  @Test
  void a_committee_registers_one_from_the_case_and_the_reporter_answers_on_a_phone() {
    CaseNo no = dispute.given();
    assertThat(song.get("/desk/cases/" + no).body()).contains("/desk/cases/" + no + "/mediation");
    Map<String, String> form = Map.of("words", "楼上漏水", "name", "楼上刘先生", "phone", "138 0000 9988");

    assertThat(step(no, "begin", form).statusCode()).isEqualTo(303);

    assertThat(page(no)).contains("征求双方意愿", "楼上刘先生", "反映人").doesNotContain("13800009988");
    assertThat(song.get("/desk/mediations").body()).contains(no.value());
    Browser wang = fixtures.browser(port, Cast.WANG_RESIDENT);
    String own = "/cases/" + no + "/mediation";
    assertThat(wang.get("/cases/" + no).body()).contains(own);
    assertThat(wang.get(own).body()).contains("您愿意让调委会来调解吗");
    assertThat(wang.submit(own, own, Map.of("word", "WANTED")).statusCode()).isEqualTo(303);
    assertThat(wang.get(own).body()).contains("不想调了").doesNotContain("您愿意让调委会来调解吗");
    assertThat(page(no)).contains("王女士");
  }

  @Test
  void a_signed_agreement_is_reached_step_by_step_and_looked_after() {
    CaseNo no = dispute.given();
    String company = Cast.Unit.PROPERTY_COMPANY.id().toString();
    does(no, "begin", Map.of("words", "物业费争执", "unit", company));
    Browser wang = fixtures.browser(port, Cast.WANG_RESIDENT);
    String own = "/cases/" + no + "/mediation";
    assertThat(wang.submit(own, own, Map.of("word", "WANTED")).statusCode()).isEqualTo(303);
    does(no, "note", Map.of("words", "当面问了经理", "side", company, "wants", "true"));
    does(no, "choose", Map.of("mediators", Cast.SONG_MEDIATOR.id().toString()));
    does(no, "hear", Map.of("words", "双方到场，各说各的理"));
    Map<String, String> form = new HashMap<>();
    form.putAll(Map.of("words", "减免一个月，其余月底交清", "form", "WRITTEN"));
    form.putAll(Map.of("effective", "2026-11-09", "perform", "2026-11-30"));
    HttpResponse<String> unsigned = step(no, "agree", form);
    assertThat(unsigned.statusCode()).isEqualTo(422);
    assertThat(unsigned.body()).contains("减免一个月");

    String at = "/desk/cases/" + no + "/mediation";
    form.putAll(song.hiddenFields(at));
    assertThat(song.send(Multipart.of(song.request(at + "/agree"), form)).statusCode())
        .isEqualTo(303);

    assertThat(page(no)).contains("达成协议");
    assertThat(wang.get("/cases/" + no).body()).contains("减免一个月，其余月底交清");
    does(no, "kept", Map.of("words", "两边都做到了", "performed", "FULLY"));
    assertThat(step(no, "kept", Map.of("words", "再看", "performed", "FULLY")).statusCode())
        .isEqualTo(409);
  }

  private void does(CaseNo no, String step, Map<String, String> form) {
    HttpResponse<String> answer = step(no, step, form);
    assertThat(answer.statusCode()).as(step + answer.body()).isEqualTo(303);
  }

  @Test
  void what_is_refused_comes_back_as_it_was_typed() {
    CaseNo no = dispute.given();

    HttpResponse<String> alone = step(no, "begin", Map.of("words", "楼上漏水三次"));
    HttpResponse<String> nameless =
        step(no, "begin", Map.of("words", "楼上漏水三次", "phone", "13800009988"));
    CaseNo heard = dispute.heard();
    HttpResponse<String> dayless =
        step(heard, "agree", Map.of("words", "各让一步", "form", "ORAL", "effective", "昨天"));

    assertThat(alone.statusCode()).isEqualTo(422);
    assertThat(alone.body()).contains("请写明对方是谁", "楼上漏水三次");
    assertThat(nameless.body()).contains("请写对方称呼", "楼上漏水三次", "13800009988");
    assertThat(dayless.statusCode()).isEqualTo(422);
    assertThat(dayless.body()).contains("日期请写成", "各让一步");
    assertThat(step(heard, "nonsense", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void another_name_with_a_known_phone_is_asked_about_and_stays_a_person_of_their_own() {
    CaseNo no = dispute.given();
    PhoneNumber known = new PhoneNumber("13900007731");
    PartyId zhou = program.call(() -> people.enter(new Person("周小明", null, known, null)));
    Map<String, String> form = Map.of("words", "楼上漏水", "name", "吴大海", "phone", "13900007731");

    HttpResponse<String> asked = step(no, "begin", form);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains("是不是同一个人", "周**", "吴大海", "name=\"same\"");
    Map<String, String> other = new HashMap<>(form);
    other.put("same", "no");
    assertThat(step(no, "begin", other).statusCode()).isEqualTo(303);
    assertThat(page(no)).contains("吴大海").doesNotContain("周小明");
    assertThat(dispute.sidesOf(no)).doesNotContain(zhou.value());

    CaseNo second = dispute.given();
    Map<String, String> same = new HashMap<>(form);
    same.put("same", known.masked());
    assertThat(step(second, "begin", same).statusCode()).isEqualTo(303);
    assertThat(dispute.sidesOf(second)).contains(zhou.value());
  }

  @Test
  void who_gave_no_name_is_no_side_and_the_committee_is_told_so() {
    CaseNo no = dispute.fromNobody();
    assertThat(page(no)).contains("反映人没有留姓名，不算一方");

    HttpResponse<String> one = step(no, "begin", Map.of("words", "漏水", "name", "王先生"));

    assertThat(one.statusCode()).isEqualTo(422);
    assertThat(one.body()).contains("不能算作一方，现在只写了一方").doesNotContain("请写明对方是谁");
    String company = Cast.Unit.PROPERTY_COMPANY.id().toString();
    Map<String, String> both = Map.of("words", "漏水", "name", "王先生", "unit", company);
    assertThat(step(no, "begin", both).statusCode()).isEqualTo(303);
  }

  @Test
  void others_neither_read_nor_answer() {
    CaseNo no = dispute.begun();
    String own = "/cases/" + no + "/mediation";
    Browser liu = fixtures.browser(port, Cast.LIU_RESIDENT);

    assertThat(liu.get(own).statusCode()).isEqualTo(404);
    assertThat(new Browser(port).get("/desk/cases/" + no + "/mediation").statusCode())
        .isEqualTo(303);
    assertThat(
            fixtures
                .browser(port, Cast.HE_OTHER_MANAGER)
                .get("/desk/cases/" + no + "/mediation")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            fixtures
                .browser(port, Cast.CHEN_COMMUNITY_OFFICER)
                .get("/desk/cases/" + no + "/mediation")
                .body())
        .contains("征求双方意愿")
        .doesNotContain("记下一方的答复");
  }

  private HttpResponse<String> step(CaseNo no, String step, Map<String, String> form) {
    String page = "/desk/cases/" + no + "/mediation";
    return song.submit(page, page + "/" + step, form);
  }

  private String page(CaseNo no) {
    return song.get("/desk/cases/" + no + "/mediation").body();
  }
}
