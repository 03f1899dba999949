package gongzhi.projects.web;

import gongzhi.ledger.Book;
import gongzhi.ledger.Books;
import gongzhi.ledger.Months;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.projects.bank.MonthCloseStore;
import gongzhi.projects.funds.Figures;
import gongzhi.projects.funds.Fund;
import gongzhi.projects.funds.FundRuleBook;
import gongzhi.projects.funds.PaymentStore;
import gongzhi.projects.funds.Project;
import gongzhi.shared.Money;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the desk's pages of funds. */
@Component
class FundDesks {

  private static final int COMMUNITIES = 100;

  private final FundViews views;
  private final ProjectViews lines;
  private final Fund fund;
  private final Books books;
  private final Around around;

  /** Where money is kept, what waits there, and by which rules. */
  @Component
  record Around(
      Ground ground,
      Areas areas,
      PaymentStore payments,
      FundRuleBook rules,
      Months months,
      MonthCloseStore closes) {}

  FundDesks(FundViews views, ProjectViews lines, Fund fund, Books books, Around around) {
    this.views = views;
    this.lines = lines;
    this.fund = fund;
    this.books = books;
    this.around = around;
  }

  /** What was asked for and typed. */
  record Asked(int year, String after, FundForm typed) {}

  Area ground(Viewer viewer, @Nullable Long in) {
    return around.ground().at(viewer, in);
  }

  boolean isOfACommunity(Area ground) {
    return ground.level() == Level.COMMUNITY;
  }

  FundPage.Desk page(Viewer viewer, Area community, Asked asked, TimeWords times) {
    Book book = fund.look(community);
    Words words = times.words();
    String base = FundsController.ADDRESS + "?in=" + community.id();
    FundViews.Asked wanted =
        new FundViews.Asked(base, FundsController.PROJECTS, asked.year(), asked.after());
    return new FundPage.Desk(
        views.page(community, book, wanted, times),
        viewer.may(Permission.FUND_KEEP, community.path()),
        viewer.may(Permission.FUND_APPROVE, community.path()),
        waiting(viewer, community, times),
        ProjectViews.sourceChoices(around.rules().of(community), asked.typed(), words),
        kinds(asked.typed(), words),
        String.valueOf(community.id()),
        around.months().next(book).map(month -> month.toString()).orElse(""),
        around.closes().waiting(book).isPresent(),
        asked.typed());
  }

  FundPage.Listed list(Viewer viewer, Area ground, TimeWords times) {
    return new FundPage.Listed(
        ground.name(),
        communities(ground, FundsController.ADDRESS + "?in=", times),
        waiting(viewer, ground, times));
  }

  /** The communities of this ground that have a book. */
  List<FundPage.ProjectLine> communities(Area ground, String base, TimeWords times) {
    return books.under(ground, Fund.SUBJECT, COMMUNITIES).stream()
        .map(book -> community(book, base, times))
        .toList();
  }

  private FundPage.ProjectLine community(Book book, String base, TimeWords times) {
    Area community = around.areas().get(book.area());
    Words words = times.words();
    Figures figures = views.figures(book, times.now().atZone(times.zone()).getYear());
    List<String> sources =
        around.rules().of(community).sources().stream().map(one -> one.key()).toList();
    long received = sources.stream().mapToLong(figures::received).sum();
    long paid = sources.stream().mapToLong(figures::paid).sum();
    return new FundPage.ProjectLine(
        base + community.id(),
        community.name(),
        List.of(
            words.of("fund.received-year", Money.of(received)),
            words.of("fund.paid-year", Money.of(paid))),
        received <= 0 ? 0 : Math.min(100, paid * 100 / received),
        new StatusMark("", "", ""));
  }

  private List<FundPage.PaymentLine> waiting(Viewer viewer, Area ground, TimeWords times) {
    return around.payments().waiting(ground.path()).stream()
        .map(one -> lines.payment(viewer, one, times))
        .toList();
  }

  private static List<Choice> kinds(FundForm typed, Words words) {
    return Arrays.stream(Project.ProjectKind.values())
        .map(
            one ->
                Choice.plain(
                    one.name(), words.of(one), one.name().equals(FundForm.said(typed.kind()))))
        .toList();
  }
}
