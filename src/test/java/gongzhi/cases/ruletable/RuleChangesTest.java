package gongzhi.cases.ruletable;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.WU_SUPERVISOR;
import static gongzhi.cases.Cast.ZHENG_DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.Intake;
import gongzhi.cases.Report;
import gongzhi.cases.Submitter;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.path.Channel;
import gongzhi.cases.path.MatterKind;
import gongzhi.cases.rules.Limit;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleTables;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.rules.TableRow;
import gongzhi.cases.ruletable.RuleChanges.Proposal;
import gongzhi.parties.access.ProgramWork;
import gongzhi.shared.Rejection;
import gongzhi.shared.StoryClock;
import gongzhi.site.Browser;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rule table is changed by two persons, and applies to what comes in afterwards. */
@GongzhiTest
class RuleChangesTest {

  private static final String PLACE = "yuhua";
  private static final String STREET_LAMP = "UT12";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired RuleChanges changes;
  @Autowired RuleTables tables;
  @Autowired RuleBook book;
  @Autowired Intake intake;
  @Autowired ProgramWork program;
  @Autowired JdbcClient db;

  @AfterEach
  void nothingWaits() {
    fixtures.as(
        ZHENG_DISPATCHER,
        () -> {
          changes
              .open(PLACE)
              .ifPresent(one -> changes.takeBack(fixtures.viewer(ZHENG_DISPATCHER), one.id()));
          return "";
        });
  }

  @Test
  void what_another_person_approved_sends_later_reports_to_another_unit() {
    CaseNo before = aReport(Instant.now());
    propose(lampsTo("urban_management_bureau", "3 working days"), "路灯归城管局管");
    approve();

    Instant later = inForce();
    CaseNo after = StoryClock.at(later, () -> aReport(later));

    assertThat(promised(after)).isGreaterThan(promised(before));
    assertThat(fixtures.browser(port, WU_SUPERVISOR).get("/desk/rules").body()).contains("路灯归城管局管");
    assertThat(new Browser(port).get("/open/rules?place=yuhua").body()).contains("路灯归城管局管");
  }

  @Test
  void the_next_change_begins_from_what_was_approved_last_and_not_from_what_still_applies() {
    propose(lampsTo("urban_management_bureau", "6 working days"), "先改一版");
    approve();
    tables.refresh();

    refused(
        "rules.nothing-changed",
        ZHENG_DISPATCHER,
        () -> proposeAs(ZHENG_DISPATCHER, lampsTo("urban_management_bureau", "6 working days")));
  }

  @Test
  void a_change_begun_before_another_was_approved_is_refused_and_takes_nothing_away() {
    Browser zheng = fixtures.browser(port, ZHENG_DISPATCHER);
    Map<String, String> form = new HashMap<>(zheng.hiddenFields("/desk/rules/new"));
    form.putAll(Map.of("category", "UT09", "unit", "urban_management_bureau", "reason", "打开得早"));
    propose(lampsTo("urban_management_bureau", "7 working days"), "先批的一版");
    approve();

    form.put("_csrf", zheng.hiddenFields("/desk/rules/new").getOrDefault("_csrf", ""));
    assertThat(zheng.post("/desk/rules/new", form).body()).contains("另一版规则表已经审批通过", "打开得早");
    assertThat(zheng.get("/desk/rules").body()).doesNotContain("等待审批的修改");
  }

  @Test
  void the_unit_of_the_rule_is_the_first_choice_when_the_case_is_assigned() {
    propose(lampsTo("urban_management_bureau", "8 working days"), "路灯先交城管");
    approve();
    Instant later = inForce();
    CaseNo no = StoryClock.at(later, () -> aReport(later));

    String page =
        fixtures.browser(port, CHEN_COMMUNITY_OFFICER).get("/desk/cases/" + no.value()).body();
    assertThat(page.replaceAll("\\s+", " "))
        .containsPattern("id=\"assign-unit\"[^>]*> *<optgroup label=\"规则表定的：架空线缆垂落[^\"]*\">");
  }

  @Test
  void whoever_proposed_never_approves_and_others_neither_propose_nor_approve() {
    propose(lampsTo("urban_management_bureau", "4 working days"), "试一试");
    long id = waiting();

    refused("permission.missing", ZHENG_DISPATCHER, () -> approveAs(ZHENG_DISPATCHER, id));
    refused(
        "rules.no-such-change",
        CHEN_COMMUNITY_OFFICER,
        () -> approveAs(CHEN_COMMUNITY_OFFICER, id));
    refused(
        "permission.missing",
        WU_SUPERVISOR,
        () -> proposeAs(WU_SUPERVISOR, lampsTo("police_station", "4 working days")));
  }

  @Test
  void one_change_waits_at_a_time_and_is_decided_once() {
    propose(lampsTo("urban_management_bureau", "5 working days"), "先这样");
    long id = waiting();

    refused(
        "rules.one-at-a-time",
        ZHENG_DISPATCHER,
        () -> proposeAs(ZHENG_DISPATCHER, lampsTo("police_station", "4 working days")));
    fixtures.as(WU_SUPERVISOR, () -> refuseAs(id, "再想想"));
    refused("rules.decided-already", WU_SUPERVISOR, () -> approveAs(WU_SUPERVISOR, id));
    refused("rules.no-such-change", WU_SUPERVISOR, () -> approveAs(WU_SUPERVISOR, 999999999));
  }

  @Test
  void rows_that_cannot_be_meant_are_refused() {
    refusedRow("rules.no-such-category", row("a", null, "ZZ01", "police_station"));
    refusedRow("rules.restricted-goes-its-own-way", row("a", null, "CG10", "residents_committee"));
    refusedRow("rules.no-such-area", row("a", "999999", null, "police_station"));
    refusedRow("rules.no-such-unit", row("a", null, "UT09", "nobody"));
    refused(
        "rules.key-twice",
        ZHENG_DISPATCHER,
        () ->
            proposeAs(
                ZHENG_DISPATCHER,
                List.of(
                    row("a", null, "UT09", "police_station"),
                    row("a", null, "UT10", "police_station"))));
    refused(
        "rules.say-why",
        ZHENG_DISPATCHER,
        () -> proposeAs(lampsTo("police_station", "4 working days"), " "));
  }

  @Test
  void a_matter_is_tried_without_anything_happening() {
    String page =
        fixtures
            .browser(port, ZHENG_DISPATCHER)
            .get("/desk/rules/test?category=PM05&matter=CONSULT&when=OFFICE_HOURS")
            .body();

    assertThat(page).contains("起作用的一行", "2 个工作日内答复", "首次联系", "最晚");
    assertThat(fixtures.browser(port, Cast.WANG_RESIDENT).get("/desk/rules/test").statusCode())
        .isEqualTo(403);
  }

  @Test
  void powers_of_a_subdistrict_are_handed_and_taken_by_two_persons_too() {
    String street = fixtures.area(Cast.Ground.SUBDISTRICT).code();
    refusedPowers("rules.powers-of-no-subdistrict", Map.of("999999999", List.of("CO01")));
    refusedPowers("rules.no-such-power", Map.of(street, List.of("ZZ01")));
    refusedPowers("rules.no-such-power", Map.of(street, List.of("CG10")));
    Browser zheng = fixtures.browser(port, ZHENG_DISPATCHER);
    assertThat(trialOfBuilding(zheng)).contains("权力未下放");
    Map<String, String> form = new HashMap<>(zheng.hiddenFields("/desk/rules/new"));
    form.putAll(Map.of("handed", street + " 街道：CO01", "reason", "违建执法交给街道"));

    assertThat(zheng.post("/desk/rules/new", form).statusCode()).isEqualTo(303);
    assertThat(fixtures.browser(port, WU_SUPERVISOR).get("/desk/rules").body()).contains("的执法清单");
    assertThat(trialOfBuilding(zheng)).contains("权力未下放");
    approve();

    Instant later = inForce();
    assertThat(StoryClock.at(later, () -> powersInForce(later)))
        .containsEntry(street, List.of("CO01"));
  }

  private String trialOfBuilding(Browser browser) {
    return browser
        .get("/desk/rules/test?category=CO01&area=" + fixtures.area(Cast.Ground.SUBDISTRICT).id())
        .body();
  }

  private Map<String, List<String>> powersInForce(Instant at) {
    RuleVersion rules = book.current(PLACE);
    return tables.at(rules, at).handed(rules.rules().routing());
  }

  private void refusedPowers(String key, Map<String, List<String>> powers) {
    refused(
        key,
        ZHENG_DISPATCHER,
        () -> {
          Proposal proposal = new Proposal(List.of(), powers, "试一试", null);
          changes.propose(fixtures.viewer(ZHENG_DISPATCHER), PLACE, proposal);
          return "";
        });
  }

  @Test
  void the_table_is_typed_row_by_row_and_a_faulty_one_loses_nothing() {
    Browser zheng = fixtures.browser(port, ZHENG_DISPATCHER);
    Map<String, String> form = new HashMap<>(zheng.hiddenFields("/desk/rules/new"));
    form.putAll(
        Map.of("key", "", "area", "", "category", "UT09", "matter", "", "when", "AFTER_HOURS"));
    form.putAll(
        Map.of("power", "", "unit", "urban_management_bureau", "urgent", "", "reason", "夜里先报城管"));
    form.put("normal", "好几天");

    assertThat(zheng.post("/desk/rules/new", form).body()).contains("看不懂时限", "夜里先报城管");

    form.put("normal", "3 个工作日");
    form.put("look", "1");
    form.putAll(zheng.hiddenFields("/desk/rules/new"));
    assertThat(zheng.post("/desk/rules/new", form).body()).contains("今天收到的话会不一样");
    form.remove("look");
    form.putAll(zheng.hiddenFields("/desk/rules/new"));
    assertThat(zheng.post("/desk/rules/new", form).statusCode()).isEqualTo(303);
    assertThat(zheng.get("/desk/rules").body()).contains("夜里先报城管", "等待审批的修改");
  }

  private CaseNo aReport(Instant at) {
    Report report =
        new Report(
            Channel.WEB,
            "路灯不亮",
            List.of(),
            null,
            fixtures.area(HERE).id(),
            "",
            STREET_LAMP,
            false,
            false,
            false);
    String key = UUID.randomUUID().toString();
    return intake.receive(report, new Submitter(null, null, "test", key, "00")).no();
  }

  private static List<TableRow> lampsTo(String unit, String limit) {
    return List.of(
        new TableRow(
            "lamps",
            null,
            STREET_LAMP,
            MatterKind.HELP,
            null,
            null,
            unit,
            Limit.parse(limit),
            null),
        row("others-" + limit.charAt(0), null, "EN07", unit));
  }

  private static TableRow row(
      String key, @Nullable String area, @Nullable String category, String unit) {
    return new TableRow(key, area, category, null, null, null, unit, null, null);
  }

  private void propose(List<TableRow> rows, String why) {
    fixtures.as(ZHENG_DISPATCHER, () -> proposeAs(rows, why));
  }

  private String proposeAs(List<TableRow> rows, String why) {
    changes.propose(fixtures.viewer(ZHENG_DISPATCHER), PLACE, new Proposal(rows, why));
    return "";
  }

  private String proposeAs(Cast who, List<TableRow> rows) {
    changes.propose(fixtures.viewer(who), PLACE, new Proposal(rows, "试一试"));
    return "";
  }

  /** Each table begins a minute after the one before, so that many approvals reach far ahead. */
  private Instant inForce() {
    return tables.newest(book.current(PLACE)).since().plusSeconds(1);
  }

  private void approve() {
    long id = waiting();
    fixtures.as(WU_SUPERVISOR, () -> approveAs(WU_SUPERVISOR, id));
    tables.refresh();
  }

  private String approveAs(Cast who, long id) {
    changes.approve(fixtures.viewer(who), id);
    return "";
  }

  private String refuseAs(long id, String words) {
    changes.refuse(fixtures.viewer(WU_SUPERVISOR), id, words);
    return "";
  }

  private long waiting() {
    return fixtures.as(ZHENG_DISPATCHER, () -> changes.open(PLACE).orElseThrow().id());
  }

  private void refusedRow(String key, TableRow row) {
    refused(key, ZHENG_DISPATCHER, () -> proposeAs(ZHENG_DISPATCHER, List.of(row)));
  }

  private void refused(String key, Cast who, Supplier<String> act) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> fixtures.as(who, act))
        .withMessage(key);
  }

  private long promised(CaseNo no) {
    return program.call(
        () ->
            db.sql(
                    "select extract(epoch from promised_at - received_at)::bigint from cases.case_file where no = :no")
                .param("no", no.value())
                .query(Long.class)
                .single());
  }
}
