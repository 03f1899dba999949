package gongzhi.projects.web.income;

import gongzhi.ledger.Book;
import gongzhi.ledger.Statements;
import gongzhi.ledger.Unit;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.projects.income.CommonIncome;
import gongzhi.projects.income.CommonIncome.IncomeKind;
import gongzhi.projects.income.IncomeSplit;
import gongzhi.projects.income.IncomeSplit.SplitState;
import gongzhi.projects.income.SplitStore;
import gongzhi.shared.Money;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the pages of common income. */
@Component
class IncomePages {

  private static final int AREAS = 40;

  private final CommonIncome income;
  private final SplitStore splits;
  private final Statements statements;
  private final Areas areas;

  IncomePages(CommonIncome income, SplitStore splits, Statements statements, Areas areas) {
    this.income = income;
    this.splits = splits;
    this.statements = statements;
    this.areas = areas;
  }

  IncomePage open(Area area, TimeWords times) {
    return page(area, Viewer.anonymous(), times);
  }

  IncomePage.Desk desk(Viewer viewer, Area area, IncomeForm typed, TimeWords times) {
    Words words = times.words();
    return new IncomePage.Desk(
        page(area, viewer, times),
        tabs(area),
        viewer.may(Permission.FUND_KEEP, area.path()),
        Arrays.stream(IncomeKind.values())
            .map(
                one ->
                    Choice.plain(
                        one.name(),
                        words.of(one),
                        one.name().equals(IncomeForm.said(typed.source()))))
            .toList(),
        typed);
  }

  /** The community and its neighbourhoods, each with a book of its own. */
  private List<TabLink> tabs(Area area) {
    Area community = areas.ancestor(area, Level.COMMUNITY).orElse(area);
    return Stream.concat(
            Stream.of(community),
            areas.descendants(community, Level.NEIGHBOURHOOD, null, AREAS).stream())
        .map(
            one ->
                new TabLink(
                    one.name(),
                    IncomeController.ADDRESS + "?in=" + one.id(),
                    one.id().equals(area.id()),
                    "",
                    ""))
        .toList();
  }

  private IncomePage page(Area area, Viewer viewer, TimeWords times) {
    Book book =
        income
            .find(area)
            .orElseGet(() -> new Book(0, area.id(), CommonIncome.SUBJECT, Unit.CNY, null));
    return new IncomePage(
        area.name(),
        area.id().toString(),
        OpenIncomeController.ADDRESS + "/" + area.id(),
        rows(book, times),
        splits.of(area).stream().map(one -> split(one, viewer, times.words())).toList());
  }

  private List<SummaryRow> rows(Book book, TimeWords times) {
    Words words = times.words();
    int year = times.now().atZone(times.zone()).getYear();
    List<Statements.Sum> sums =
        statements.sums(book, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    List<SummaryRow> rows = new ArrayList<>();
    for (IncomeKind kind : IncomeKind.values()) {
      String code = "outside/" + kind.name().toLowerCase(Locale.ROOT);
      rows.add(row(words.of("income.received-year", kind), left(sums, code), words));
    }
    rows.add(row(words.of("income.free"), closing(sums, "income"), words));
    rows.add(row(words.of("income.manage"), closing(sums, "manage"), words));
    rows.add(row(words.of("income.facilities"), closing(sums, "facilities"), words));
    return rows;
  }

  private static SummaryRow row(String label, long fen, Words words) {
    return SummaryRow.text(label, words.of("deed.yuan", Money.of(fen)), "");
  }

  private static long left(List<Statements.Sum> sums, String code) {
    return sums.stream()
        .filter(sum -> sum.code().equals(code))
        .mapToLong(Statements.Sum::left)
        .sum();
  }

  private static long closing(List<Statements.Sum> sums, String code) {
    return sums.stream()
        .filter(sum -> sum.code().equals(code))
        .mapToLong(Statements.Sum::closing)
        .sum();
  }

  private static IncomePage.Split split(IncomeSplit one, Viewer viewer, Words words) {
    boolean waits = one.state() == SplitState.PROPOSED;
    boolean books =
        waits
            && viewer.may(Permission.FUND_APPROVE, one.areaPath())
            && !viewer.is(one.proposedBy());
    String act = IncomeController.ADDRESS + "/splits/" + one.id();
    return new IncomePage.Split(
        words.of("split.title", String.valueOf(one.year()), Money.of(one.amount())),
        List.of(
            SummaryRow.text(words.of("income.manage"), one.manage() + " %", ""),
            SummaryRow.text(words.of("income.dividend"), one.dividend() + " %", ""),
            SummaryRow.text(words.of("income.facilities"), one.facilities() + " %", ""),
            SummaryRow.text(
                words.of("split.decision"), (one.decision() + " " + one.official()).strip(), "")),
        state(one.state(), words),
        one.code() == null ? "" : "/verify/" + one.code(),
        books ? act + "/book" : "",
        waits && viewer.may(Permission.FUND_KEEP, one.areaPath()) ? act + "/withdraw" : "");
  }

  private static StatusMark state(SplitState state, Words words) {
    return switch (state) {
      case PROPOSED -> new StatusMark("you", "clock", words.of(state));
      case BOOKED -> new StatusMark("done", "circle-check", words.of(state));
      case WITHDRAWN -> new StatusMark("", "circle-x", words.of(state));
    };
  }
}
