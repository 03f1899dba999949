package gongzhi.procedures.bodies;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.LIU_RESIDENT;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.WANG_RESIDENT;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.MovedClock;
import gongzhi.procedures.decision.Decision;
import gongzhi.procedures.decision.DecisionNo;
import gongzhi.procedures.decision.DecisionStore;
import gongzhi.procedures.decision.Entry;
import gongzhi.procedures.decision.Fitting;
import gongzhi.procedures.decision.LegalOpinions;
import gongzhi.procedures.engine.Act;
import gongzhi.procedures.engine.Evidence;
import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.Paper;
import gongzhi.shared.database.Superuser;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import gongzhi.site.Multipart;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An adviser of the pool, with no interest of their own, says in writing whether it is lawful. */
@GongzhiTest
@Import({MovedClock.class, Superuser.class})
class AdviceTest {

  private static final String RENTING = "小区规约要不要管出租";

  @LocalServerPort int port;
  @Autowired Superuser superuser;
  @Autowired CaseFixtures fixtures;
  @Autowired MovedClock clock;
  @Autowired DecisionStore decisions;
  @Autowired LegalOpinions legal;
  @Autowired Fitting fitting;

  @BeforeEach
  void a_pool_of_two() {
    clock.set(MovedClock.MONDAY);
    if (!chen().get(pool()).body().contains("郑律师")) {
      chen().submit(pool(), pool() + "/terms", Map.of("begins", "2026-03-01", "basis", "市律协推荐"));
      join("郑律师", Map.of("phone", "13800002046"));
      join("冯律师", Map.of("ties", "CONTRACTOR"));
    }
  }

  @Test
  void is_asked_for_and_written_down_once() {
    String one = ask("郑律师", "能不能先施工后表决？").headers().firstValue("location").orElseThrow();
    assertThat(chen().get(one).body()).contains("能不能先施工后表决", "郑律师");

    assertThat(fixtures.toldTo(WANG_RESIDENT)).contains("advice.notice.asked 楼顶光伏");
    HttpResponse<String> refused =
        adviser()
            .submit(own(one), own(one) + "/answer", Map.of("verdict", "UNLAWFUL", "words", "不行"));
    MarkedField.isOnlyOne(refused, "words");
    Map<String, String> answer = Map.of("verdict", "UNLAWFUL", "words", "民法典第二百七十八条规定要先由业主共同决定。");
    assertThat(adviser().submit(own(one), own(one) + "/answer", answer).statusCode())
        .isEqualTo(303);
    assertThat(chen().get(one).body()).contains("不合法", "第二百七十八条", "顾问本人登录答复");
    assertThat(adviser().get("/advice").body()).contains("楼顶光伏");
    assertThat(adviser().submit("/advice", own(one) + "/answer", answer).statusCode())
        .isEqualTo(409);
  }

  @Test
  void whoever_asked_answers_nothing_and_nobody_answers_for_an_adviser_without_the_signed_paper() {
    String one = ask("郑律师", "能不能由居委会代签合同？").headers().firstValue("location").orElseThrow();
    Map<String, String> answer = Map.of("verdict", "LAWFUL", "words", "合同由业主委员会签，居委会不能代签。");

    assertThat(chen().get(one).body()).contains("等顾问本人登录答复").doesNotContain("id=\"answer\"");
    assertThat(chen().submit(pool() + "/advice", one + "/answer", answer).statusCode())
        .isEqualTo(403);
    assertThat(fixtures.browser(port, LIU_RESIDENT).get(own(one)).statusCode()).isEqualTo(404);
    HttpResponse<String> bare = zhao().submit(one, one + "/answer", answer);
    assertThat(bare.statusCode()).isEqualTo(422);
    assertThat(bare.body()).contains("请附上顾问签字的原件照片");
    Browser zhao = zhao();
    Map<String, String> signed = new HashMap<>(zhao.hiddenFields(one));
    signed.putAll(answer);
    assertThat(zhao.send(Multipart.of(zhao.request(one + "/answer"), signed)).statusCode())
        .isEqualTo(303);
    assertThat(chen().get(one).body()).contains("书面签字，由工作人员录入", "/files/");
  }

  @Test
  void nobody_with_an_interest_is_asked() {
    HttpResponse<String> refused = ask("冯律师", "承包合同能不能签？");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("冯律师声明过", "和承包单位有利害关系", "承包合同能不能签");
  }

  @Test
  void a_step_goes_on_only_with_an_answered_opinion_on_this_matter_that_calls_it_lawful() {
    Decision about = begun();
    String no = asked(RENTING);

    assertThatThrownBy(() -> named(about, no)).hasMessage("decision.opinion-open");
    assertThatThrownBy(() -> named(about, "FL-2601-9999")).hasMessage("decision.no-such-opinion");
    assertThatThrownBy(() -> named(about, "纸质意见（郑律师）")).hasMessage("decision.opinion-by-number");
    answered(no, "UNLAWFUL");
    assertThatThrownBy(() -> named(about, no)).hasMessage("decision.opinion-unlawful");
    String changes = asked(about.no().value());
    answered(changes, "CHANGE");
    assertThatThrownBy(() -> named(about, changes)).hasMessage("decision.opinion-asks-change");
    String other = asked("楼顶光伏");
    answered(other, "LAWFUL");
    assertThatThrownBy(() -> named(about, other))
        .hasMessage("decision.opinion-about-something-else");

    String fits = asked(RENTING);
    answered(fits, "LAWFUL");
    named(about, fits);
    List<String> offered =
        fixtures.as(
            CHEN_COMMUNITY_OFFICER,
            () -> fitting.opinions(about).stream().map(Fitting.One::no).toList());
    assertThat(offered).contains(fits).doesNotContain(no, changes, other);
  }

  @Test
  void an_opinion_does_not_count_once_its_adviser_declared_an_interest() {
    Decision about = begun();
    join("何律师", Map.of("phone", "13800002046"));
    String no = ask("何律师", RENTING, "能不能写进规约？").headers().firstValue("location").orElseThrow();
    answered(no.replaceAll(".*/", ""), "LAWFUL");
    named(about, no.replaceAll(".*/", ""));

    superuser.run(
        """
        insert into procedures.body_tie (member_id, tie)
        select adviser_id, 'CONTRACTOR' from procedures.advice where no = '%s'
        """
            .formatted(no.replaceAll(".*/", "")));

    assertThatThrownBy(() -> named(about, no.replaceAll(".*/", "")))
        .hasMessage("decision.opinion-of-tied");
  }

  private String asked(String matter) {
    return ask("郑律师", matter, "规约里能不能这样写？")
        .headers()
        .firstValue("location")
        .orElseThrow()
        .replaceAll(".*/", "");
  }

  private void answered(String no, String verdict) {
    Map<String, String> said = Map.of("verdict", verdict, "words", "看过方案和民法典，意见如上，供会议参考。");
    assertThat(adviser().submit("/advice/" + no, "/advice/" + no + "/answer", said).statusCode())
        .isEqualTo(303);
  }

  private Decision begun() {
    Map<String, String> form = new HashMap<>();
    form.put("area", fixtures.area(HERE).id().toString());
    form.put("procedure", "four-two");
    form.put("title", RENTING);
    form.put("summary", "几栋楼都有群租，居民要求写进规约");
    form.put("matter", "SELF_GOVERNANCE");
    String at =
        chen()
            .submit("/desk/decisions/new", "/desk/decisions", form)
            .headers()
            .firstValue("location")
            .orElseThrow();
    return fixtures.as(
        CHEN_COMMUNITY_OFFICER, () -> decisions.get(new DecisionNo(at.replaceAll(".*/", ""))));
  }

  private void named(Decision about, String opinion) {
    Act pass =
        new Act(
            Act.Verb.PASS,
            Body.LEGAL_ADVISER,
            Set.of(Paper.LEGAL_OPINION),
            new Evidence.Papers(),
            "");
    legal.require(about, new Entry(pass, Map.of(Paper.LEGAL_OPINION, opinion), 1));
  }

  @Test
  void only_who_serves_the_ground_reads_it() {
    String one = ask("郑律师", "会议能不能委托他人参加？").headers().firstValue("location").orElseThrow();

    assertThat(fixtures.browser(port, MA_OTHER_OFFICER).get(one).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> ask(String adviser, String question) {
    return ask(adviser, "楼顶光伏", question);
  }

  private HttpResponse<String> ask(String adviser, String matter, String question) {
    String board = chen().get(pool() + "/advice").body();
    String id = board.replaceAll("(?s).*value=\"([0-9]+)\"[^>]*><span><b>" + adviser + ".*", "$1");
    Map<String, String> fields =
        Map.of("matter", matter, "question", question, "adviser", id, "due", "2026-11-20");
    return chen().submit(pool() + "/advice", pool() + "/advice", fields);
  }

  private void join(String name, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("name", name);
    fields.put("since", "2026-03-02");
    chen().submit(pool(), pool() + "/members", fields);
  }

  private String pool() {
    return "/desk/bodies/" + fixtures.area(HERE).id() + "/legal-advisers";
  }

  /** The adviser signs in by phone, like any resident. */
  private Browser adviser() {
    return fixtures.browser(port, WANG_RESIDENT);
  }

  private Browser zhao() {
    return fixtures.browser(port, ZHAO_SECRETARY);
  }

  private static String own(String desk) {
    return desk.replace("/desk/bodies", "");
  }

  private Browser chen() {
    return fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
  }
}
