package gongzhi.projects.funds;

import gongzhi.ledger.Account;
import gongzhi.ledger.Book;
import gongzhi.ledger.Books;
import gongzhi.ledger.Ledger;
import gongzhi.ledger.Transfer;
import gongzhi.ledger.Voucher;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Receiving money, giving it to projects, and taking back what they did not need. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Projects {

  private final Fund fund;
  private final Books books;
  private final Ledger ledger;
  private final Kept kept;
  private final InstantSource clock;

  /** What is written beside the ledger. */
  @Component
  record Kept(ProjectStore projects, FundRuleBook rules, FundRecord record) {}

  Projects(Fund fund, Books books, Ledger ledger, Kept kept, InstantSource clock) {
    this.fund = fund;
    this.books = books;
    this.ledger = ledger;
    this.kept = kept;
    this.clock = clock;
  }

  /** Books what came in from one of the sources. */
  public void receive(Viewer by, Area community, Sum sum) {
    require(by, community);
    String source = kept.rules().of(community).source(sum.source()).key();
    Book book = fund.book(community);
    post(
        by,
        new Move(book, fund.outside(book, source), fund.free(book, source), "fund.reason-received"),
        sum);
    kept.record().note("fund received", community.id(), subject(book), said(sum, sum.day(clock)));
  }

  /** Writes down a project, without money yet. */
  public Project plan(Viewer by, Area community, NewProject wanted) {
    require(by, community);
    wanted.require();
    Project project =
        kept.projects()
            .insert(community, fund.book(community), wanted, by.party(), clock.instant());
    kept.record()
        .note(
            "project planned", community.id(), project.subject(), Map.of("title", project.title()));
    return project;
  }

  /** Gives it money of a source, which nothing else can use from then on. */
  public void give(Viewer by, Project project, Sum sum) {
    by.require(Permission.FUND_APPROVE, project.areaPath());
    Book book = open(project);
    Account free = fund.free(book, sum.source());
    post(
        by,
        new Move(book, free, fund.budget(book, project, sum.source()), "fund.reason-given"),
        sum);
    kept.projects().run(project);
    kept.record()
        .note("project funded", project.area(), project.subject(), said(sum, sum.day(clock)));
  }

  /**
   * Ends it; what it did not spend goes back to where it came from. Refused while a payment waits.
   */
  public void end(Viewer by, Project project) {
    by.require(Permission.FUND_KEEP, project.areaPath());
    Book book = open(project);
    if (!kept.projects().end(project, clock.instant())) {
      throw Rejection.of("project.payment-waits");
    }
    List<Account> budgets =
        books.ofBook(book).stream()
            .filter(one -> one.code().startsWith("project/" + project.id() + "/"))
            .filter(one -> one.posted() > 0)
            .toList();
    if (!budgets.isEmpty()) {
      ledger.post(
          book.id(),
          voucher(by, "fund.reason-back", project.no(), today()),
          budgets.stream().map(one -> back(book, one)).toList());
    }
    kept.record()
        .note(
            "project ended",
            project.area(),
            project.subject(),
            Map.of("backFen", budgets.stream().mapToLong(Account::posted).sum()));
  }

  private Transfer back(Book book, Account budget) {
    String source = budget.code().substring(budget.code().lastIndexOf('/') + 1);
    return new Transfer(fund.free(book, source).id(), budget.id(), budget.posted());
  }

  /** From one account to another. */
  private record Move(Book book, Account from, Account to, String reason) {}

  private void post(Viewer by, Move move, Sum sum) {
    ledger.post(
        move.book().id(),
        voucher(by, move.reason(), sum.said(), sum.day(clock)),
        List.of(new Transfer(move.to().id(), move.from().id(), sum.fen())));
  }

  /** The book of a project that has not ended. */
  private Book open(Project project) {
    if (project.state() == Project.ProjectState.ENDED) {
      throw Rejection.of("project.has-ended");
    }
    return fund.find(project.area()).orElseThrow();
  }

  private static Voucher voucher(Viewer by, String reason, String words, LocalDate on) {
    return new Voucher(UUID.randomUUID().toString(), reason, words, on, by.party());
  }

  private static Map<String, ?> said(Sum sum, LocalDate on) {
    return Map.of("source", sum.source(), "fen", sum.fen(), "on", on.toString());
  }

  static String subject(Book book) {
    return "book:" + book.id();
  }

  private static void require(Viewer by, Area community) {
    if (community.level() != Level.COMMUNITY) {
      throw Rejection.invalid("fund.choose-community");
    }
    by.require(Permission.FUND_KEEP, community.path());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
  }
}
