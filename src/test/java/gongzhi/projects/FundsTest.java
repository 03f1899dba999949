package gongzhi.projects;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.MA_OTHER_OFFICER;
import static gongzhi.cases.Cast.SUN_SUBDISTRICT_OFFICER;
import static gongzhi.cases.Cast.XU_SUBDISTRICT_SECRETARY;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.ledger.Book;
import gongzhi.ledger.Refold;
import gongzhi.ledger.Statements;
import gongzhi.parties.access.ProgramWork;
import gongzhi.projects.bank.MonthCloses;
import gongzhi.projects.bank.Reconciliation;
import gongzhi.projects.funds.Figures;
import gongzhi.projects.funds.Fund;
import gongzhi.projects.funds.NewPayment;
import gongzhi.projects.funds.NewProject;
import gongzhi.projects.funds.Payment;
import gongzhi.projects.funds.Payment.PaymentState;
import gongzhi.projects.funds.PaymentStore;
import gongzhi.projects.funds.Payments;
import gongzhi.projects.funds.Project;
import gongzhi.projects.funds.Project.ProjectKind;
import gongzhi.projects.funds.ProjectStore;
import gongzhi.projects.funds.Projects;
import gongzhi.projects.funds.Sum;
import gongzhi.shared.Rejection;
import gongzhi.site.Browser;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Money on its way from a source to a payee, and back where it was not needed. */
@GongzhiTest
class FundsTest {

  @Autowired CaseFixtures fixtures;
  @Autowired Projects projects;
  @Autowired ProjectStore store;
  @Autowired Payments payments;
  @Autowired PaymentStore paid;
  @Autowired Reconciliation bank;
  @Autowired MonthCloses closes;
  @Autowired Fund fund;
  @Autowired Statements statements;
  @Autowired Refold refold;
  @Autowired ProgramWork program;
  @Autowired Areas areas;
  @Autowired InstantSource clock;
  @LocalServerPort int port;

  @Test
  void a_small_payment_goes_at_once_and_a_large_one_by_a_second_person() {
    String payee = payee();
    Project project = running("1500.00");

    Payment small = ask(project, "999.99", payee);
    Payment split = ask(project, "0.01", payee);

    assertThat(stateOf(small)).isEqualTo(PaymentState.PAID);
    assertThat(stateOf(split))
        .as("a split payment counts together")
        .isEqualTo(PaymentState.WAITING);
    assertThatThrownBy(
            () -> fixtures.as(CHEN_COMMUNITY_OFFICER, () -> pay(CHEN_COMMUNITY_OFFICER, split)))
        .isInstanceOf(Rejection.class);
    assertThat(fixtures.as(ZHAO_SECRETARY, () -> pay(ZHAO_SECRETARY, split))).isTrue();
    refused("payment.decided-already", ZHAO_SECRETARY, () -> pay(ZHAO_SECRETARY, split));
    assertThat(ever().spent(project.id())).isEqualTo(100_000);
    assertThat(ever().left(project.id())).isEqualTo(50_000);
  }

  @Test
  void nothing_is_spent_that_the_project_does_not_have_nor_an_invoice_twice() {
    String payee = payee();
    Project project = running("200.00");
    NewPayment once = new NewPayment("fiscal", "60.00", payee, "买灯泡", "FP-1", "photo");
    asked(project, once);

    refused(
        "payment.invoice-known", CHEN_COMMUNITY_OFFICER, () -> payments.ask(chen(), project, once));
    refused(
        "ledger.not-enough",
        CHEN_COMMUNITY_OFFICER,
        () ->
            payments.ask(
                chen(),
                project,
                new NewPayment("fiscal", "140.01", payee, "买灯泡", "FP-2", "photo")));
    refused(
        "payment.send-photo",
        CHEN_COMMUNITY_OFFICER,
        () ->
            payments.ask(chen(), project, new NewPayment("fiscal", "1", payee, "买灯泡", "FP-3", "")));
    assertThat(ever().left(project.id())).isEqualTo(14_000);
  }

  @Test
  void what_is_refused_is_free_again_and_what_is_left_goes_back_to_its_source() {
    Project project = running("5000.00");
    long before = ever().free("fiscal");
    Payment waiting = ask(project, "3000.00", payee());
    refused("project.payment-waits", CHEN_COMMUNITY_OFFICER, () -> end(project));

    fixtures.as(
        ZHAO_SECRETARY,
        () -> {
          payments.refuse(fixtures.viewer(ZHAO_SECRETARY), paid.get(waiting.id()), "发票抬头不对");
          return true;
        });
    fixtures.as(CHEN_COMMUNITY_OFFICER, () -> end(project));

    assertThat(stateOf(waiting)).isEqualTo(PaymentState.REFUSED);
    assertThat(ever().left(project.id())).isZero();
    assertThat(ever().free("fiscal")).isEqualTo(before + 500_000);
    assertThat(program.call(refold::drifts)).isEmpty();
  }

  @Test
  void money_is_given_by_another_than_keeps_it_and_only_on_ones_own_ground() {
    Project project = planned();
    Sum sum = sum("1.00");
    refused(
        "permission.missing",
        CHEN_COMMUNITY_OFFICER,
        () -> give(CHEN_COMMUNITY_OFFICER, project, sum));
    refused("permission.missing", MA_OTHER_OFFICER, () -> give(MA_OTHER_OFFICER, project, sum));
    refused(
        "fund.choose-community",
        SUN_SUBDISTRICT_OFFICER,
        () -> {
          projects.receive(
              fixtures.viewer(SUN_SUBDISTRICT_OFFICER),
              areas.ancestor(community(), Level.SUBDISTRICT).orElseThrow(),
              sum);
          return true;
        });
  }

  @Test
  void everybody_follows_it_on_the_pages_and_takes_it_along() {
    Project project = running("2000.00");
    String payee = payee();
    ask(project, "88.80", payee);
    Browser anybody = new Browser(port);

    assertThat(anybody.get("/projects/" + project.no()).body())
        .contains("88.80", payee, project.title());
    assertThat(anybody.get("/open/funds/" + community().id()).body())
        .contains("财政拨款", project.title(), "两人支付");
    assertThat(anybody.get("/open/funds/" + community().id() + "/csv").body())
        .contains("88.80", project.no());
    assertThat(anybody.get("/open/funds?place=yuhua").body()).contains(community().name());
    assertThat(anybody.get("/projects/XM-2611-999999").statusCode()).isEqualTo(404);
    assertThat(anybody.get("/open/funds/999999999").statusCode()).isEqualTo(404);
    assertThat(anybody.get("/desk/funds").statusCode()).isIn(302, 303, 401);
  }

  @Test
  void a_form_that_was_refused_keeps_what_was_typed() {
    Browser chen = fixtures.browser(port, CHEN_COMMUNITY_OFFICER);
    String address = "/desk/funds/receive?in=" + community().id();
    Map<String, String> typed =
        Map.of("source", "fiscal", "amount", "十元", "day", today().toString(), "words", "年初拨款");

    String page = "/desk/funds?in=" + community().id();

    assertThat(chen.submit(page, address, typed).body()).contains("请填金额", "年初拨款", "十元");
    assertThat(chen.submit(page, address, Map.of()).statusCode()).isEqualTo(422);
    assertThat(chen.submit(page, address, Map.of("source", "secret", "amount", "1")).body())
        .contains("请选资金来源");
  }

  @Test
  void the_bank_is_held_against_the_book_and_what_nobody_explains_is_public_without_names() {
    String fen =
        "%d.%02d".formatted(3_000 + (int) (Math.random() * 90_000), (int) (Math.random() * 100));
    receive(fen);
    String ref = UUID.randomUUID().toString();
    String file =
        "日期,流水号,收入,支出,对方户名,摘要\n%s,%s-1,%s,,区财政局,拨款\n%s,%s-2,,7.77,张三,手续费\n"
            .formatted(today(), ref, fen, today(), ref);

    Reconciliation.Taken taken = take(file);

    assertThat(taken.fresh()).isEqualTo(2);
    assertThat(taken.explained()).isEqualTo(1);
    assertThat(take(file).known()).isEqualTo(2);
    String page = new Browser(port).get("/open/funds/" + community().id()).body();
    assertThat(page).contains("-7.77").doesNotContain("张三");
    refused(
        "bank.line-changed",
        CHEN_COMMUNITY_OFFICER,
        () -> bank.take(chen(), community(), file.replace("7.77", "7.78").getBytes(UTF_8)));
    refused(
        "bank.rows-faulty",
        CHEN_COMMUNITY_OFFICER,
        () ->
            bank.take(
                chen(),
                community(),
                "日期,流水号,收入,支出\n2026-13-01,a,1,\n2026-01-01,b,1,2\n2026-01-01,b,x,\n"
                    .getBytes(UTF_8)));
    refused(
        "bank.columns-missing",
        CHEN_COMMUNITY_OFFICER,
        () -> bank.take(chen(), community(), "日期,金额\n2026-01-01,1\n".getBytes(UTF_8)));
  }

  @Test
  void a_month_is_closed_by_two_and_nothing_enters_it_afterwards() {
    LocalDate last = today().minusMonths(1).withDayOfMonth(3);
    fixtures.as(MA_OTHER_OFFICER, () -> received(last));
    fixtures.as(MA_OTHER_OFFICER, () -> proposed(MA_OTHER_OFFICER));

    refused("permission.missing", MA_OTHER_OFFICER, () -> confirmed(MA_OTHER_OFFICER));
    fixtures.as(XU_SUBDISTRICT_SECRETARY, () -> confirmed(XU_SUBDISTRICT_SECRETARY));

    refused(
        "month.none-waits", XU_SUBDISTRICT_SECRETARY, () -> confirmed(XU_SUBDISTRICT_SECRETARY));
    refused("ledger.month-closed", MA_OTHER_OFFICER, () -> received(last));
    Browser anybody = new Browser(port);
    String page = anybody.get("/open/funds/" + elsewhere().id()).body();
    assertThat(page).contains("已结账");
    String code = page.replaceAll("(?s).*href=\"/verify/([^\"]+)\".*", "$1");
    assertThat(anybody.get("/verify/" + code).statusCode()).isEqualTo(200);
    refused("month.none-over", CHEN_COMMUNITY_OFFICER, () -> proposed(CHEN_COMMUNITY_OFFICER));
  }

  private boolean received(LocalDate day) {
    projects.receive(
        fixtures.viewer(MA_OTHER_OFFICER), elsewhere(), new Sum("dues", "10.00", day, "补记上月党费"));
    return true;
  }

  private boolean proposed(Cast who) {
    closes.propose(fixtures.viewer(who), who == MA_OTHER_OFFICER ? elsewhere() : community());
    return true;
  }

  private boolean confirmed(Cast who) {
    closes.confirm(fixtures.viewer(who), elsewhere());
    return true;
  }

  private Area elsewhere() {
    Area ground = fixtures.area(Cast.Ground.NEXT_DOOR);
    return areas.ancestor(ground, Level.COMMUNITY).orElse(ground);
  }

  private Reconciliation.Taken take(String file) {
    return fixtures.as(
        CHEN_COMMUNITY_OFFICER, () -> bank.take(chen(), community(), file.getBytes(UTF_8)));
  }

  private Project planned() {
    return fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () ->
            projects.plan(
                chen(),
                community(),
                new NewProject(
                    ProjectKind.WORKS,
                    "楼道装灯 " + UUID.randomUUID().toString().substring(0, 6),
                    "给三个单元装感应灯",
                    "")));
  }

  private Project running(String yuan) {
    receive(yuan);
    Project project = planned();
    fixtures.as(ZHAO_SECRETARY, () -> give(ZHAO_SECRETARY, project, sum(yuan)));
    return fixtures.as(CHEN_COMMUNITY_OFFICER, () -> store.get(project.no()));
  }

  private void receive(String yuan) {
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          projects.receive(chen(), community(), sum(yuan));
          return true;
        });
  }

  private boolean give(Cast who, Project project, Sum sum) {
    projects.give(fixtures.viewer(who), project, sum);
    return true;
  }

  private boolean end(Project project) {
    projects.end(chen(), project);
    return true;
  }

  private boolean pay(Cast who, Payment payment) {
    payments.pay(fixtures.viewer(who), paid.get(payment.id()));
    return true;
  }

  private Payment ask(Project project, String yuan, String payee) {
    String invoice = UUID.randomUUID().toString().substring(0, 12);
    return asked(project, new NewPayment("fiscal", yuan, payee, "买灯泡", invoice, "photo"));
  }

  private Payment asked(Project project, NewPayment wanted) {
    return fixtures.as(CHEN_COMMUNITY_OFFICER, () -> payments.ask(chen(), project, wanted));
  }

  private PaymentState stateOf(Payment payment) {
    return fixtures.as(CHEN_COMMUNITY_OFFICER, () -> paid.get(payment.id()).state());
  }

  private Figures ever() {
    return fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          Book book = fund.find(community().id()).orElseThrow();
          return new Figures(statements.sums(book, LocalDate.EPOCH, today()));
        });
  }

  private void refused(String code, Cast who, Supplier<?> act) {
    assertThatThrownBy(() -> fixtures.as(who, act))
        .isInstanceOfSatisfying(
            Rejection.class, refused -> assertThat(refused.getMessage()).isEqualTo(code));
  }

  private gongzhi.parties.Viewer chen() {
    return fixtures.viewer(CHEN_COMMUNITY_OFFICER);
  }

  private Area community() {
    return areas.ancestor(fixtures.area(HERE), Level.COMMUNITY).orElse(fixtures.area(HERE));
  }

  private Sum sum(String yuan) {
    return new Sum("fiscal", yuan, today(), "年初拨款");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
  }

  private static String payee() {
    return "五金店 " + UUID.randomUUID().toString().substring(0, 8);
  }
}
