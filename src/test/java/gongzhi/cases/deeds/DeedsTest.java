package gongzhi.cases.deeds;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.HAN_DEPARTMENT_HANDLER;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.QIAN_PROPERTY_MANAGER;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Cast.Unit;
import gongzhi.parties.PartyId;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import gongzhi.site.MarkedField;
import gongzhi.territory.calendar.WorkingCalendar;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Deeds are entered by whoever did them and published by another person. */
@GongzhiTest
class DeedsTest {

  @Autowired CaseFixtures fixtures;
  @Autowired DeedBook book;
  @Autowired DeedStore store;
  @Autowired InstantSource clock;
  @LocalServerPort int port;

  @Test
  void a_second_person_publishes_and_everybody_reads_the_money_to_the_fen() {
    String no = fixtures.aReceivedCase().value();
    long id = enter(CHEN_COMMUNITY_OFFICER, committee(), deed("装晾晒架", "4620.05", no));
    Browser anybody = new Browser(port);
    assertThat(anybody.get("/open/deeds/" + id).statusCode()).isEqualTo(404);

    refused(() -> publish(CHEN_COMMUNITY_OFFICER, id), "deed.second-person");
    publish(ZHAO_SECRETARY, id);

    assertThat(anybody.get("/open/deeds/" + id).body())
        .contains("4,620.05 元", "党费", "示例社区居委会", no, "验收单 7 号");
    String year = String.valueOf(today().getYear());
    assertThat(anybody.get("/open/deeds?place=yuhua&year=" + year).body())
        .contains("各级合计", "社区", year + " 年");
    assertThat(anybody.get("/open/deeds/csv?place=yuhua&year=" + year + "&level=COMMUNITY").body())
        .contains("\"4620.05\"", "\"" + no + "\"");
    refused(() -> publish(WU_SUPERVISOR, id), "deed.decided-already");
  }

  @Test
  void the_level_is_that_of_the_unit_and_the_totals_add_up_by_level() {
    long department = enter(HAN_DEPARTMENT_HANDLER, Unit.URBAN_MANAGEMENT.id(), deed("修步道", "10"));
    publish(WU_SUPERVISOR, department);
    Deed done = fixtures.as(WU_SUPERVISOR, () -> store.get(department));

    assertThat(done.level()).isEqualTo(DeedLevel.DISTRICT);
    assertThat(done.amountFen()).isEqualTo(1000);
    assertThat(done.state()).isEqualTo(DeedState.PUBLISHED);
  }

  @Test
  void what_is_published_is_corrected_by_another_entry_with_its_reason() {
    long first = enter(CHEN_COMMUNITY_OFFICER, committee(), deed("换凉亭座椅", "1980"));
    NewDeed mended = mended("换凉亭座椅", "1890", "把 1890 写成了 1980");
    refused(() -> correct(first, mended), "deed.only-published-is-corrected");
    publish(ZHAO_SECRETARY, first);
    refused(() -> correct(first, mended("换凉亭座椅", "1890", "")), "deed.say-why");

    long second = correct(first, mended);
    assertThat(new Browser(port).get("/open/deeds/" + first).body()).contains("已公开");
    refused(() -> correct(first, mended), "deed.corrected-already");
    publish(ZHAO_SECRETARY, second);

    assertThat(new Browser(port).get("/open/deeds/" + first).body())
        .contains("已被更正", "/open/deeds/" + second);
    assertThat(new Browser(port).get("/open/deeds/" + second).body())
        .contains("1,890.00 元", "把 1890 写成了 1980", "/open/deeds/" + first);
  }

  @Test
  void what_is_refused_is_never_public_and_says_why() {
    long id = enter(QIAN_PROPERTY_MANAGER, Unit.PROPERTY_COMPANY.id(), deed("疏通污水井", "300"));

    refused(() -> refuse(id, " "), "deed.say-why-not");
    refuse(id, "没有验收单");

    assertThat(new Browser(port).get("/open/deeds/" + id).statusCode()).isEqualTo(404);
    assertThat(fixtures.browser(port, QIAN_PROPERTY_MANAGER).get("/desk/deeds/" + id).body())
        .contains("没有验收单", "未公开");
    assertThat(fixtures.browser(port, MA_OTHER_OFFICER).get("/desk/deeds/" + id).statusCode())
        .isEqualTo(404);
  }

  @Test
  void nobody_enters_for_a_unit_they_do_not_serve_or_what_cannot_be() {
    refused(
        () -> enter(QIAN_PROPERTY_MANAGER, committee(), deed("疏通污水井", "300")),
        "deed.not-your-unit");
    refused(() -> enterHere(deed("疏通污水井", "三百")), "deed.say-amount");
    refused(() -> enterHere(deed("疏通污水井", "0")), "deed.fund-and-amount");
    refused(() -> enterHere(deed("疏通污水井", "5", "YH-2611-99999")), "deed.no-such-case");
    refused(() -> enterHere(deed("找 13800002046 疏通", "5")), "deed.no-personal-data");
  }

  @Test
  void a_form_that_is_refused_loses_nothing() {
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);

    HttpResponse<String> refused =
        chen.submit(
            "/desk/deeds/new",
            "/desk/deeds",
            Map.of(
                "unit",
                committee().toString(),
                "title",
                "给楼道刷白",
                "what",
                "十个单元刷白",
                "amount",
                "很多",
                "fund",
                "BUDGET",
                "begunOn",
                today().toString(),
                "doneOn",
                today().toString(),
                "proof",
                "合同 3 号"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("给楼道刷白", "十个单元刷白", "请填花费", "合同 3 号", "aria-invalid=\"true\"");
  }

  @Test
  void a_phone_in_the_title_is_refused_at_the_title() {
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    Map<String, String> form = new HashMap<>();
    form.put("unit", committee().toString());
    form.put("title", "找 13800002046 刷白");
    form.put("what", "十个单元刷白");
    form.put("amount", "100");
    form.put("fund", "BUDGET");
    form.put("begunOn", today().toString());
    form.put("doneOn", today().toString());
    form.put("proof", "合同 3 号");

    MarkedField.isOnlyOne(chen.submit("/desk/deeds/new", "/desk/deeds", form), "title");
  }

  private static PartyId committee() {
    return Unit.RESIDENTS_COMMITTEE.id();
  }

  private long enterHere(NewDeed deed) {
    return enter(CHEN_COMMUNITY_OFFICER, committee(), deed);
  }

  private NewDeed deed(String title, String amount, String... cases) {
    return new NewDeed(
        title,
        "在空地装晾晒架",
        amount,
        DeedFund.PARTY_DUES,
        "",
        today().minusDays(1),
        today(),
        "验收单 7 号",
        List.of(cases),
        "");
  }

  private NewDeed mended(String title, String amount, String reason) {
    return new NewDeed(
        title,
        "换掉三处破座椅",
        amount,
        DeedFund.SOCIETY,
        "",
        today().minusDays(1),
        today(),
        "验收单 8 号",
        List.of(),
        reason);
  }

  private long enter(Cast who, PartyId unit, NewDeed deed) {
    return fixtures.as(who, () -> book.enter(fixtures.viewer(who), unit, deed));
  }

  private long correct(long id, NewDeed deed) {
    return fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> book.correct(fixtures.viewer(CHEN_COMMUNITY_OFFICER), id, deed));
  }

  private void publish(Cast who, long id) {
    fixtures.as(
        who,
        () -> {
          book.publish(fixtures.viewer(who), id);
          return true;
        });
  }

  private void refuse(long id, String words) {
    fixtures.as(
        ZHAO_SECRETARY,
        () -> {
          book.refuse(fixtures.viewer(ZHAO_SECRETARY), id, words);
          return true;
        });
  }

  private static void refused(Runnable act, String key) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
  }
}
