package gongzhi.projects.web.income;

import gongzhi.ledger.Books;
import gongzhi.ledger.Statements;
import gongzhi.ledger.Statements.Key;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.OpenToAll;
import gongzhi.parties.access.SignedIn;
import gongzhi.projects.income.CommonIncome;
import gongzhi.shared.Money;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Common income as everybody reads it, and each owner's own part of it. */
@Controller
@OwnTransactions
class OpenIncomeController {

  static final String ADDRESS = "/open/income";

  private static final int MOST = 100;

  private final IncomePages made;
  private final Read read;
  private final Pages pages;

  /** Where it is read from. */
  @Component
  record Read(
      Books books,
      Statements statements,
      Areas areas,
      Places places,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading) {

    <T> T in(Scope scope, Supplier<T> work) {
      return scope.call(() -> Objects.requireNonNull(reading.execute(_ -> work.get())));
    }
  }

  OpenIncomeController(IncomePages made, Read read, Pages pages) {
    this.made = made;
    this.read = read;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  @OpenToAll
  View list(@RequestParam(defaultValue = "") String place, TimeWords times) {
    Places places = read.places();
    PlaceDefinition chosen = place.isEmpty() ? places.all().iterator().next() : places.get(place);
    Area district =
        read.areas()
            .district(chosen.code())
            .orElseThrow(() -> Rejection.notFound("ground.no-divisions-yet"));
    return pages.show(
        "projects/income/open-list",
        read.in(
            Scope.anonymous(),
            () ->
                new IncomePage.Open(
                    district.name(),
                    PlaceTabs.of(places, chosen, ADDRESS, times.words()),
                    read.books().under(district, CommonIncome.SUBJECT, MOST).stream()
                        .map(book -> read.areas().get(book.area()))
                        .map(area -> SummaryRow.text(area.name(), "", ADDRESS + "/" + area.id()))
                        .toList())));
  }

  @GetMapping(ADDRESS + "/{id:[0-9]{1,18}}")
  @OpenToAll
  View one(@PathVariable long id, TimeWords times) {
    Area area =
        read.areas()
            .find(new AreaId(id))
            .filter(Area::isCurrent)
            .orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
    return pages.show(
        "projects/income/open", read.in(Scope.anonymous(), () -> made.open(area, times)));
  }

  /** What the reader was paid; nobody else sees it. */
  @GetMapping("/me/dividends")
  @SignedIn
  View mine(Viewer viewer, TimeWords times) {
    return pages.show(
        "projects/income/mine",
        read.in(
            Viewer.resident(viewer.party(), times.now()).scope(),
            () ->
                new IncomePage.Mine(
                    read.statements().of(viewer.party(), Key.FIRST, MOST).stream()
                        .map(
                            line ->
                                SummaryRow.text(
                                    times.date(line.on()),
                                    times.words().of(line.reason())
                                        + " "
                                        + line.words()
                                        + " "
                                        + Money.of(line.amount()),
                                    ""))
                        .toList())));
  }
}
