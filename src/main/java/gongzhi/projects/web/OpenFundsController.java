package gongzhi.projects.web;

import gongzhi.ledger.Book;
import gongzhi.parties.access.OpenToAll;
import gongzhi.projects.funds.Fund;
import gongzhi.projects.funds.Project;
import gongzhi.projects.funds.ProjectStore;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Csv;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Money as everybody reads it, with everybody's rights whoever looks. */
@Controller
@OpenToAll
@OwnTransactions
class OpenFundsController {

  static final String ADDRESS = "/open/funds";

  private final FundViews views;
  private final FundDesks lists;
  private final ProjectViews projects;
  private final Around around;
  private final Pages pages;

  /** Where money is, and how it is read. */
  @Component
  record Around(
      Fund fund,
      ProjectStore projects,
      Areas areas,
      Places places,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading) {

    <T> T asAnybody(Supplier<T> read) {
      return Scope.anonymous().call(() -> Objects.requireNonNull(reading.execute(_ -> read.get())));
    }

    Area community(long id) {
      return areas
          .find(new AreaId(id))
          .filter(Area::isCurrent)
          .orElseThrow(() -> Rejection.notFound("ground.no-such-area"));
    }

    Book book(AreaId community) {
      return fund.find(community).orElseThrow(() -> Rejection.notFound("fund.none-yet"));
    }
  }

  OpenFundsController(
      FundViews views, FundDesks lists, ProjectViews projects, Around around, Pages pages) {
    this.views = views;
    this.lists = lists;
    this.projects = projects;
    this.around = around;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  View list(@RequestParam(defaultValue = "") String place, TimeWords times) {
    Places places = around.places();
    PlaceDefinition chosen = place.isEmpty() ? places.all().iterator().next() : places.get(place);
    Area district =
        around
            .areas()
            .district(chosen.code())
            .orElseThrow(() -> Rejection.notFound("ground.no-divisions-yet"));
    return pages.show(
        "projects/open-list",
        around.asAnybody(
            () ->
                new FundPage.Open(
                    district.name(),
                    PlaceTabs.of(places, chosen, ADDRESS, times.words()),
                    lists.communities(district, ADDRESS + "/", times))));
  }

  @GetMapping(ADDRESS + "/{id:[0-9]{1,18}}")
  View one(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int year,
      @RequestParam(defaultValue = "") String after,
      TimeWords times) {
    Area community = around.community(id);
    FundViews.Asked asked = new FundViews.Asked(ADDRESS + "/" + id, ProjectViews.OPEN, year, after);
    return pages.show(
        "projects/open",
        around.asAnybody(() -> views.page(community, around.book(community.id()), asked, times)));
  }

  /** Open data: one line for each amount that moved in a year. */
  @GetMapping(ADDRESS + "/{id:[0-9]{1,18}}/csv")
  ResponseEntity<byte[]> csv(
      @PathVariable long id, @RequestParam(defaultValue = "0") int year, TimeWords times) {
    Area community = around.community(id);
    int wanted = new FundViews.Asked("", "", year, "").year(times);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"funds.csv\"")
        .body(
            Csv.of(
                around.asAnybody(
                    () -> views.table(community, around.book(community.id()), wanted, times))));
  }

  @GetMapping(ProjectViews.OPEN + "{no}")
  View project(@PathVariable String no, TimeWords times) {
    return pages.show(
        "projects/open-project",
        around.asAnybody(
            () -> {
              Project project = around.projects().get(no);
              return projects.open(project, views.ever(around.book(project.area())), times);
            }));
  }
}
