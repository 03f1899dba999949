package gongzhi.projects.funds;

import gongzhi.ledger.Book;
import gongzhi.ledger.Ledger;
import gongzhi.ledger.Transfer;
import gongzhi.ledger.Voucher;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Areas;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Paying from the budget of a project: asked for with its invoice, held back at once, and paid;
 * above the limit of the place by a second person.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Payments {

  private static final Duration TOGETHER = Duration.ofDays(30);
  private static final int LEAST = 2;
  private static final int WHY_MAX = 200;

  private final PaymentStore store;
  private final Fund fund;
  private final Ledger ledger;
  private final Around around;
  private final InstantSource clock;

  /** The rules of the place, and the public record. */
  @Component
  record Around(FundRuleBook rules, FundRecord record, ProjectStore projects, Areas areas) {}

  Payments(PaymentStore store, Fund fund, Ledger ledger, Around around, InstantSource clock) {
    this.store = store;
    this.fund = fund;
    this.ledger = ledger;
    this.around = around;
    this.clock = clock;
  }

  /** Holds the amount back, and pays it at once where nobody else needs to look. */
  public Payment ask(Viewer by, Project project, NewPayment wanted) {
    by.require(Permission.FUND_KEEP, project.areaPath());
    wanted.require();
    if (project.state() != Project.ProjectState.RUNNING) {
      throw Rejection.of("payment.project-not-running");
    }
    Instant now = clock.instant();
    boolean second = needsSecond(project, wanted, now);
    long id =
        store.insert(
            project,
            wanted,
            hold(by, project, wanted),
            new PaymentStore.Asked(by.party(), now, second));
    Payment payment = store.get(id);
    if (!second) {
      settle(by, project, payment, "");
    }
    return payment;
  }

  /** Lets it go to the payee. */
  public void pay(Viewer by, Payment payment) {
    settle(by, decided(by, payment), payment, "");
  }

  /** Sets the amount free again, with a reason the asker reads. */
  public void refuse(Viewer by, Payment payment, String why) {
    Project project = decided(by, payment);
    String said = why.strip();
    if (said.length() < LEAST || said.length() > WHY_MAX) {
      throw Rejection.invalid("payment.say-why", LEAST, WHY_MAX);
    }
    settle(by, project, payment, said);
  }

  private boolean needsSecond(Project project, NewPayment wanted, Instant now) {
    long limit = around.rules().of(around.areas().get(project.area())).secondPersonFromFen();
    return wanted.fen() + store.toPayee(project, wanted.payee(), now.minus(TOGETHER)) >= limit;
  }

  private long hold(Viewer by, Project project, NewPayment wanted) {
    String source =
        around.rules().of(around.areas().get(project.area())).source(wanted.source()).key();
    Book book = fund.find(project.area()).orElseThrow();
    Voucher voucher =
        new Voucher(
            UUID.randomUUID().toString(), "fund.reason-paid", project.no(), today(), by.party());
    return ledger.reserve(
        book.id(),
        voucher,
        List.of(
            new Transfer(
                fund.paid(book, project, source).id(),
                fund.budget(book, project, source).id(),
                wanted.fen())));
  }

  /** The project of a payment this viewer may decide about. */
  private Project decided(Viewer by, Payment payment) {
    by.require(Permission.FUND_APPROVE, payment.areaPath());
    if (by.is(payment.askedBy())) {
      throw Rejection.forbidden("payment.another-pays");
    }
    return around.projects().get(payment.project());
  }

  private void settle(Viewer by, Project project, Payment payment, String why) {
    if (!store.decide(payment, why, by.party(), clock.instant())) {
      throw Rejection.of("payment.decided-already");
    }
    if (why.isEmpty()) {
      ledger.settle(payment.booking(), today(), by.party());
    } else {
      ledger.release(payment.booking(), today(), by.party());
    }
    around
        .record()
        .note(
            why.isEmpty() ? "payment made" : "payment refused",
            project.area(),
            project.subject(),
            Map.of(
                "fen", payment.amount(), "payee", payment.payee(), "invoice", payment.invoice()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
  }
}
