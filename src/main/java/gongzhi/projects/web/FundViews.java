package gongzhi.projects.web;

import gongzhi.ledger.Book;
import gongzhi.ledger.Statements;
import gongzhi.ledger.Statements.Key;
import gongzhi.ledger.Statements.Line;
import gongzhi.projects.bank.BankStore;
import gongzhi.projects.bank.MonthClose;
import gongzhi.projects.bank.MonthCloseStore;
import gongzhi.projects.funds.Figures;
import gongzhi.projects.funds.FundRuleBook;
import gongzhi.projects.funds.FundRules;
import gongzhi.projects.funds.Project;
import gongzhi.projects.funds.ProjectStore;
import gongzhi.shared.Money;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes what the desk and everybody see of a book. */
@Component
class FundViews {

  private static final int LINES = 30;
  private static final int PROJECTS = 60;
  private static final int YEARS = 4;
  private static final LocalDate BEGINNING = LocalDate.of(1970, 1, 1);

  private final Statements statements;
  private final ProjectStore projects;
  private final ProjectViews lines;
  private final FundRuleBook rules;
  private final Told told;

  /** What the bank says, and closed months. */
  @Component
  record Told(BankStore bank, MonthCloseStore closes) {}

  FundViews(
      Statements statements,
      ProjectStore projects,
      ProjectViews lines,
      FundRuleBook rules,
      Told told) {
    this.statements = statements;
    this.projects = projects;
    this.lines = lines;
    this.rules = rules;
    this.told = told;
  }

  /**
   * What was asked for.
   *
   * @param base address of the page
   * @param project where projects are opened
   * @param year 0 for the running one
   * @param after where the page before ended; empty for the first
   */
  record Asked(String base, String project, int year, String after) {

    Key key() {
      if (after.isEmpty()) {
        return Key.FIRST;
      }
      String[] parts = after.split("~", 2);
      try {
        return new Key(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
      } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw Rejection.invalid("desk.list.no-such-page");
      }
    }

    int year(TimeWords times) {
      int running = times.now().atZone(times.zone()).getYear();
      return year < 2000 || year > running ? running : year;
    }

    String address(int chosen) {
      return base + (base.contains("?") ? "&" : "?") + "year=" + chosen;
    }
  }

  FundPage page(Area community, Book book, Asked asked, TimeWords times) {
    int year = asked.year(times);
    Words words = times.words();
    FundRules rule = rules.of(community);
    Figures figures = figures(book, year);
    List<Line> found = statements.lines(book, from(year), through(year), asked.key(), LINES + 1);
    List<Line> shown = found.stream().limit(LINES).toList();
    List<Project> all = projects.on(community, Long.MAX_VALUE, PROJECTS);
    return new FundPage(
        community.name(),
        asked.address(year),
        OpenFundsController.ADDRESS + "/" + community.id() + "/csv?year=" + year,
        years(asked, year, times),
        facts(rule, words),
        sources(rule, figures, words),
        all.stream().map(one -> lines.line(one, figures, asked.project(), times)).toList(),
        shown.stream().map(line -> move(line, all, rule, times)).toList(),
        paging(asked, year, found, words),
        told.bank().unexplained(book).stream()
            .map(one -> SummaryRow.text(times.date(one.day()), Money.of(one.amount()), ""))
            .toList(),
        told.closes().of(book).stream().map(one -> month(one, times)).toList());
  }

  /** The sums of a year, for this book. */
  Figures figures(Book book, int year) {
    return new Figures(statements.sums(book, from(year), through(year)));
  }

  /** Everything since the beginning, for this book. */
  Figures ever(Book book) {
    return new Figures(statements.sums(book, BEGINNING, LocalDate.of(9999, 12, 31)));
  }

  /** What moved in a year as rows of a table, the head first. */
  List<List<String>> table(Area community, Book book, int year, TimeWords times) {
    Words words = times.words();
    List<Project> all = projects.on(community, Long.MAX_VALUE, 500);
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("day", "why", "words", "from", "to", "amount").stream()
            .map(column -> words.of("fund.col." + column))
            .toList());
    statements.lines(book, from(year), through(year), Key.FIRST, 20_000).stream()
        .map(line -> move(line, all, rules.of(community), times))
        .map(one -> List.of(one.day(), one.why(), one.words(), one.from(), one.to(), one.amount()))
        .forEach(rows::add);
    return rows;
  }

  private static Paging paging(Asked asked, int year, List<Line> found, Words words) {
    String address = asked.address(year);
    Line last = found.isEmpty() ? null : found.get(Math.min(found.size(), LINES) - 1);
    String next =
        last == null || found.size() <= LINES
            ? ""
            : address + "&after=" + last.on() + "~" + last.id();
    return new Paging(
        asked.after().isEmpty() ? "" : address,
        next,
        words.of("fund.moves-shown", Math.min(found.size(), LINES)));
  }

  private static List<TabLink> years(Asked asked, int year, TimeWords times) {
    int running = times.now().atZone(times.zone()).getYear();
    return IntStream.rangeClosed(0, YEARS - 1)
        .mapToObj(back -> running - back)
        .map(
            one ->
                new TabLink(
                    times.words().of("deed.year", String.valueOf(one)),
                    asked.address(one),
                    one == year,
                    "",
                    ""))
        .toList();
  }

  private static List<SummaryRow> facts(FundRules rule, Words words) {
    return List.of(
        SummaryRow.text(words.of("fund.grant"), yuan(rule.grantFen(), words), ""),
        SummaryRow.text(
            words.of("fund.second"),
            words.of("fund.second-from", Money.of(rule.secondPersonFromFen())),
            ""),
        SummaryRow.text(
            words.of("fund.law"),
            words.of(rule.law()) + (rule.verify() ? words.of("fund.verify") : ""),
            ""));
  }

  private static List<FundPage.Source> sources(FundRules rule, Figures figures, Words words) {
    List<FundPage.Source> rows = new ArrayList<>();
    for (FundRules.Source one : rule.sources()) {
      rows.add(row(words.of(one.title()), List.of(one), figures));
    }
    rows.add(row(words.of("fund.sum"), rule.sources(), figures));
    return rows;
  }

  private static FundPage.Source row(
      String title, List<FundRules.Source> sources, Figures figures) {
    ToLongFunction<ToLongFunction<String>> sum =
        what -> sources.stream().map(FundRules.Source::key).mapToLong(what).sum();
    return new FundPage.Source(
        title,
        Money.of(sum.applyAsLong(figures::received)),
        Money.of(sum.applyAsLong(figures::free)),
        Money.of(sum.applyAsLong(figures::given)),
        Money.of(sum.applyAsLong(figures::paid)));
  }

  private static FundPage.Move move(Line line, List<Project> all, FundRules rule, TimeWords times) {
    Words words = times.words();
    AccountWords accounts = new AccountWords(all, rule, words);
    return new FundPage.Move(
        times.date(line.on()),
        words.of(line.reason()),
        line.words(),
        accounts.of(line.credit()),
        accounts.of(line.debit()),
        Money.of(line.amount()));
  }

  private static FundPage.Month month(MonthClose one, TimeWords times) {
    Words words = times.words();
    String title =
        words.of("month.title", String.valueOf(one.month().getYear()), one.month().getMonthValue());
    String open = words.of("month.unexplained", one.unexplained());
    return new FundPage.Month(
        title,
        one.code() == null ? words.of("month.waits") + open : words.of("month.closed") + open,
        one.code() == null ? "" : "/verify/" + one.code());
  }

  static String yuan(long fen, Words words) {
    return words.of("deed.yuan", Money.of(fen));
  }

  private static LocalDate from(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static LocalDate through(int year) {
    return LocalDate.of(year, 12, 31);
  }
}
