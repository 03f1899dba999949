package gongzhi.cases.web.calls;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.Ground.NEXT_DOOR;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Channel;
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

/** A call is taken down on one page, with what is known beside it. */
@GongzhiTest
@Import(Superuser.class)
class CallPageTest {

  private static final String NEW = "/desk/calls/new";
  private static final String WANGS = "138 0000 2046";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Superuser superuser;
  @Autowired Intake intake;

  private Browser chen;

  @BeforeEach
  void somebodyAnswersThePhone() {
    chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
  }

  @Test
  void a_call_becomes_a_case_and_its_receipt_is_read_out() {
    HttpResponse<String> sent = chen.post(NEW, form("楼下井盖松了，车一过就响"));

    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    String receipt = sent.headers().firstValue("location").orElseThrow();
    assertThat(chen.get(receipt).body()).contains("请念给来电人", "前给您答复", "/desk/calls/new");
    assertThat(chen.get(receipt.replace("/receipt", "")).body())
        .contains("楼下井盖松了", "电话", "139****0001");
  }

  @Test
  void a_second_click_is_the_same_case() {
    Map<String, String> form = form("楼下井盖松了");

    assertThat(location(chen.post(NEW, form))).isEqualTo(location(chen.post(NEW, form)));
  }

  @Test
  void the_matters_of_the_caller_stand_beside_it_and_nothing_else_about_them() {
    CaseNo earlier = fixtures.aReceivedCase();
    CaseNo confided = fixtures.aReceivedCase(WANG_RESIDENT, HERE, "反映一件不便公开的事", "CG10");

    String beside = beside(chen, WANGS, "");

    assertThat(beside)
        .contains(earlier.value(), "138****2046")
        .doesNotContain(confided.value(), "13800002046", "王女士");
  }

  @Test
  void a_guessed_number_does_not_tell_who_wished_to_stay_unknown() {
    Report report =
        new Report(
            Channel.WEB,
            "楼上天天半夜装修",
            List.of(),
            null,
            fixtures.area(HERE).id(),
            "",
            CaseFixtures.LAMP,
            false,
            true,
            false);
    Submitter wang = new Submitter(WANG_RESIDENT.id(), null, "test", "shielded", "00");
    CaseNo shielded = intake.receive(report, wang).no();

    assertThat(beside(fixtures.browser(port, SUN_SUBDISTRICT_OFFICER), WANGS, ""))
        .doesNotContain(shielded.value());
  }

  @Test
  void each_look_is_on_record_once_and_the_person_is_told() {
    fixtures.aReceivedCase();
    long before = looks(CHEN_COMMUNITY_OFFICER);

    beside(chen, WANGS, "");
    beside(chen, WANGS, "还有一件事");

    assertThat(looks(CHEN_COMMUNITY_OFFICER)).isLessThanOrEqualTo(before + 1);
    assertThat(fixtures.toldTo(WANG_RESIDENT))
        .anyMatch(told -> told.startsWith("calls.notice.looked"));
  }

  @Test
  void matters_of_other_grounds_are_not_shown() {
    CaseNo here = fixtures.aReceivedCase();

    assertThat(beside(fixtures.browser(port, MA_OTHER_OFFICER), WANGS, ""))
        .doesNotContain(here.value());
  }

  @Test
  void a_number_half_typed_finds_nothing_and_too_many_numbers_neither() {
    assertThat(beside(chen, "1380000", "")).contains("输完手机号就能看到");

    superuser.run(
        "insert into cases.history_look (by_id, at, found) select %s, now(), 0 from generate_series(1, 60)"
            .formatted(ZHENG_DISPATCHER.id()));
    assertThat(beside(fixtures.browser(port, ZHENG_DISPATCHER), WANGS, "")).contains("查了太多号码");
  }

  @Test
  void what_to_ask_and_what_is_alike_stand_beside_it() {
    CaseNo open = fixtures.aReceivedCase(WANG_RESIDENT, HERE, "物业费涨了一倍，没有公示", "PM05");

    String beside = beside(chen, "", "物业费涨了一倍也没有公示");

    assertThat(beside).contains("哪一项收费", "附近正在办的类似的事", open.value());
  }

  @Test
  void what_must_stay_confidential_goes_to_named_posts_with_emergency_numbers_first() {
    String page = page("老公打我，不敢回家");

    assertThat(page).contains("只交给专门岗位", "派出所", "先请对方打 110");
    assertThat(page.indexOf("tel:110")).isLessThan(page.indexOf("name=\"words\""));
  }

  @Test
  void what_was_typed_is_kept_without_the_caller_until_it_is_sent_or_thrown_away() {
    page("垃圾三天没人收");
    assertThat(chen.get(NEW).body()).contains("垃圾三天没人收").doesNotContain("13900000001");
    assertThat(stored()).contains("垃圾三天没人收").doesNotContain("0001", "老赵");

    chen.post("/desk/calls/clear", chen.hiddenFields(NEW));

    assertThat(chen.get(NEW).body()).doesNotContain("垃圾三天没人收");
  }

  @Test
  void what_is_missing_is_said_and_nothing_typed_is_lost() {
    Map<String, String> form = form("");
    form.put("address", "东门岗亭旁");

    HttpResponse<String> answer = chen.post(NEW, form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("东门岗亭旁", "13900000001");
  }

  @Test
  void nobody_takes_calls_without_the_right_or_for_another_ground() {
    Map<String, String> elsewhere = form("井盖松了");
    elsewhere.put("area", fixtures.area(NEXT_DOOR).id().toString());

    assertThat(chen.post(NEW, elsewhere).statusCode()).isEqualTo(403);
    assertThat(fixtures.browser(port, QIAN_PROPERTY_MANAGER).get(NEW).statusCode()).isEqualTo(403);
  }

  private String beside(Browser browser, String phone, String words) {
    Map<String, String> form = new HashMap<>(browser.hiddenFields(NEW));
    form.put("look", "1");
    form.put("phone", phone);
    form.put("words", words);
    if (browser == chen) {
      form.put("area", fixtures.area(HERE).id().toString());
    }
    HttpResponse<String> answer = browser.post(NEW, form, "HX-Request", "true");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** Without scripts. */
  private String page(String words) {
    Map<String, String> form = form(words);
    form.put("look", "1");
    return chen.post(NEW, form).body();
  }

  private Map<String, String> form(String words) {
    Map<String, String> form = new HashMap<>(chen.hiddenFields(NEW));
    form.put("words", words);
    form.put("area", fixtures.area(HERE).id().toString());
    form.put("phone", "13900000001");
    form.put("name", "老赵");
    return form;
  }

  private static String location(HttpResponse<String> sent) {
    return sent.headers().firstValue("location").orElseThrow();
  }

  private long looks(Cast officer) {
    return Long.parseLong(
        superuser
            .read("select count(*) from cases.history_look where by_id = " + officer.id())
            .getFirst());
  }

  private String stored() {
    return superuser
        .read(
            "select coalesce(string_agg(fields::text, ''), '') from cases.call_draft where author_id = "
                + CHEN_COMMUNITY_OFFICER.id())
        .getFirst();
  }
}
