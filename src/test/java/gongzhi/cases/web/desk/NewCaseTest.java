package gongzhi.cases.web.desk;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.Ground.NEXT_DOOR;
import static gongzhi.cases.Cast.LI_GRID_WORKER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast.Ground;
import gongzhi.cases.Triage;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An officer writes down what somebody said on the phone. */
@GongzhiTest
@Import(Superuser.class)
class NewCaseTest {

  @LocalServerPort int port;
  @Autowired ProgramWork program;
  @Autowired CaseFixtures fixtures;
  @Autowired Triage triage;
  @Autowired People people;
  @Autowired Superuser superuser;

  private Browser chen;

  @BeforeEach
  void openTheDesk() {
    chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
  }

  @Test
  void a_phone_call_becomes_a_case_with_a_receipt_to_print() {
    HttpResponse<String> sent = chen.post("/desk/cases/new", form(HERE));

    assertThat(sent.statusCode()).isEqualTo(303);
    String receipt = sent.headers().firstValue("location").orElseThrow();
    assertThat(chen.get(receipt).body()).contains("登记好了", "/t/YH-");
    assertThat(chen.get(receipt).body()).containsPattern("查验码：.*href=\"/verify/[0-9a-f]{20}\"");
    String page = chen.get(receipt.replace("/receipt", "")).body();
    assertThat(page).contains("楼下井盖松了", "电话", "老赵", "139****0001");
  }

  @Test
  void whoever_left_a_phone_answers_by_it_and_nobody_by_the_receipt_that_the_officer_saw() {
    String receipt =
        chen.post("/desk/cases/new", form(HERE)).headers().firstValue("location").orElseThrow();
    String link = chen.get(receipt).body().replaceAll("(?s).*?(/t/YH-[A-Za-z0-9._-]+).*", "$1");
    Browser anybody = new Browser(port);

    assertThat(anybody.get(link).statusCode()).isEqualTo(200);
    HttpResponse<String> said = anybody.submit(link, link + "/withdraw", Map.of("words", "不用了"));
    assertThat(said.statusCode()).isEqualTo(403);
    assertThat(said.body()).contains("请用那个手机号登录后再答复");
  }

  @Test
  void whoever_wrote_it_down_and_did_the_work_holds_no_receipt_that_says_solved() {
    Browser li = fixtures.browser(port, LI_GRID_WORKER);
    Map<String, String> form = form(HERE);
    form.putAll(li.hiddenFields("/desk/cases/new"));
    form.put("channel", "COUNTER");
    form.put("phone", "");
    form.put("name", "");
    String receipt =
        li.post("/desk/cases/new", form).headers().firstValue("location").orElseThrow();
    String link = li.get(receipt).body().replaceAll("(?s).*?(/t/YH-[A-Za-z0-9._-]+).*", "$1");
    CaseNo no = CaseNo.of(receipt.replaceAll(".*/(YH-[0-9-]+)/.*", "$1"));
    Act fixed =
        new Act(
            fixtures.viewer(LI_GRID_WORKER),
            no,
            null,
            "盖好了",
            true,
            List.of(fixtures.aPhoto(), fixtures.aPhoto()));
    fixtures.as(LI_GRID_WORKER, () -> triage.takeUp(fixtures.act(LI_GRID_WORKER, no, "")));
    fixtures.as(LI_GRID_WORKER, () -> triage.fixOnSite(fixed));

    HttpResponse<String> solved =
        new Browser(port)
            .submit(link + "/confirm?answer=SOLVED", link + "/confirm", Map.of("answer", "SOLVED"));

    assertThat(solved.statusCode()).isEqualTo(403);
    assertThat(solved.body()).contains("登记和办理的是同一个人");
    assertThat(li.get(receipt).statusCode()).isEqualTo(403);
  }

  @Test
  void a_receipt_of_what_is_confidential_leads_its_writer_nowhere() {
    Map<String, String> form = form(HERE);
    form.put("category", "CG13");
    String receipt =
        chen.post("/desk/cases/new", form).headers().firstValue("location").orElseThrow();

    assertThat(chen.get(receipt).body()).contains("登记好了").doesNotContain("/t/YH-");
  }

  @Test
  void who_wrote_on_paper_and_has_no_phone_is_known_by_the_address_for_letters() {
    Map<String, String> form = form(HERE);
    form.put("channel", "PAPER");
    form.put("phone", "");
    form.put("postal", "x");
    HttpResponse<String> refused = chen.post("/desk/cases/new", form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("地址写得太短", "postal-err", "value=\"x\"", "老赵");

    form.put("postal", "长沙市雨花区示例路 8 号 3 栋 502 室");
    HttpResponse<String> sent = chen.post("/desk/cases/new", form);

    assertThat(sent.statusCode()).isEqualTo(303);
    String receipt = sent.headers().firstValue("location").orElseThrow();
    assertThat(chen.get(receipt.replace("/receipt", "")).body())
        .contains("老赵")
        .doesNotContain("示例路 8 号");
  }

  @Test
  void who_gave_a_name_and_nothing_else_is_called_by_it() {
    Map<String, String> form = form(HERE);
    form.put("channel", "PAPER");
    form.put("phone", "");

    String receipt =
        chen.post("/desk/cases/new", form).headers().firstValue("location").orElseThrow();

    assertThat(chen.get(receipt.replace("/receipt", "")).body()).contains("老赵");
  }

  @Test
  void a_category_that_does_not_exist_is_refused_at_its_field() {
    Map<String, String> form = form(HERE);
    form.put("category", "ZZ");

    HttpResponse<String> answer = chen.post("/desk/cases/new", form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("没有这个类别", "category-err", "楼下井盖松了");
  }

  @Test
  void a_second_click_is_the_same_case() {
    Map<String, String> form = form(HERE);

    String first =
        chen.post("/desk/cases/new", form).headers().firstValue("location").orElseThrow();
    String second =
        chen.post("/desk/cases/new", form).headers().firstValue("location").orElseThrow();

    assertThat(second).isEqualTo(first);
  }

  @Test
  void without_a_number_and_a_name_the_reporter_stays_anonymous() {
    Map<String, String> form = form(HERE);
    form.put("phone", "");
    form.put("name", "");
    String receipt =
        chen.post("/desk/cases/new", form).headers().firstValue("location").orElseThrow();

    assertThat(chen.get(receipt.replace("/receipt", "")).body()).contains("匿名");
  }

  @Test
  void looking_for_a_place_keeps_what_was_typed() {
    Map<String, String> form = form(HERE);
    form.put("look", "1");
    form.put("find", fixtures.area(HERE).name().substring(0, 2));

    assertThat(chen.post("/desk/cases/new", form).body())
        .contains("楼下井盖松了", fixtures.area(HERE).name(), "value=\"13900000001\"");
  }

  @Test
  void what_was_found_stands_before_what_was_chosen() {
    Map<String, String> form = form(HERE);
    form.put("look", "1");
    form.put("find", fixtures.area(HERE).name().substring(0, 2));

    assertThat(chen.post("/desk/cases/new", form).body())
        .doesNotContain("value=\"" + fixtures.area(HERE).id() + "\" selected");
  }

  @Test
  void what_is_missing_is_said_and_nothing_is_stored() {
    for (Map.Entry<String, String> bad :
        Map.of("channel", "", "words", "", "phone", "12", "area", "").entrySet()) {
      Map<String, String> form = form(HERE);
      form.put(bad.getKey(), bad.getValue());

      HttpResponse<String> answer = chen.post("/desk/cases/new", form);

      assertThat(answer.statusCode()).as(bad.getKey()).isEqualTo(422);
      assertThat(answer.body()).contains("还差一点，没交成");
    }
  }

  @Test
  void nobody_writes_down_cases_of_another_community_or_without_the_right() {
    assertThat(chen.post("/desk/cases/new", form(NEXT_DOOR)).statusCode()).isEqualTo(403);
    assertThat(fixtures.browser(port, QIAN_PROPERTY_MANAGER).get("/desk/cases/new").statusCode())
        .isEqualTo(403);
  }

  @Test
  void two_names_with_one_phone_are_one_person_only_if_the_officer_says_so() {
    Map<String, String> first = withPhone("13900005552", "周小明");
    assertThat(chen.post("/desk/cases/new", first).statusCode()).isEqualTo(303);
    Map<String, String> other = withPhone("13900005552", "钱秀英");
    other.put("category", "CG13");

    HttpResponse<String> asked = chen.post("/desk/cases/new", other);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body())
        .contains("同一个人吗？", "周**", "139****5552", "value=\"钱秀英\"")
        .doesNotContain("周小明");

    other.put("same", "no");
    assertThat(chen.post("/desk/cases/new", other).statusCode()).isEqualTo(303);
    assertThat(reporterOf("周小明")).hasSize(1);
    assertThat(reporterOf("钱秀英")).hasSize(1);
    assertThat(program.call(() -> people.withPhone(PhoneNumber.parse("13900005552"))))
        .map(PartyId::value)
        .contains(Long.valueOf(reporterOf("周小明").getFirst()));

    Map<String, String> same = withPhone("13900005552", "小明");
    same.put("same", "139****5552");
    assertThat(chen.post("/desk/cases/new", same).statusCode()).isEqualTo(303);
    assertThat(reporterOf("周小明")).hasSize(2);
  }

  private List<String> reporterOf(String label) {
    return superuser.read(
        "select w.reporter_id::text from cases.case_words w join parties.party p on p.id = w.reporter_id where p.label = '"
            + label
            + "'");
  }

  private Map<String, String> withPhone(String phone, String name) {
    Map<String, String> form = form(HERE);
    form.put("phone", phone);
    form.put("name", name);
    return form;
  }

  private Map<String, String> form(Ground where) {
    Map<String, String> form = new HashMap<>(chen.hiddenFields("/desk/cases/new"));
    form.put("channel", "PHONE");
    form.put("words", "楼下井盖松了，车一过就响");
    form.put("area", fixtures.area(where).id().toString());
    form.put("address", "东门");
    form.put("phone", "13900000001");
    form.put("name", "老赵");
    return form;
  }
}
