package gongzhi.cases.web.deeds;

import gongzhi.cases.deeds.Deed;
import gongzhi.cases.deeds.DeedState;
import gongzhi.cases.deeds.DeedStore;
import gongzhi.parties.access.OpenToAll;
import gongzhi.shared.Rejection;
import gongzhi.shared.database.Scope;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Csv;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Deeds as everybody reads them, with everybody's rights whoever looks. */
@Controller
@OpenToAll
@OwnTransactions
class OpenDeedsController {

  private final OpenDeedsLists lists;
  private final DeedPages made;
  private final DeedStore store;
  private final Pages pages;
  private final TransactionTemplate reading;

  OpenDeedsController(
      OpenDeedsLists lists,
      DeedPages made,
      DeedStore store,
      Pages pages,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.lists = lists;
    this.made = made;
    this.store = store;
    this.pages = pages;
    this.reading = reading;
  }

  @GetMapping("/open/deeds")
  View list(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "0") int year,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String after,
      TimeWords times) {
    OpenDeedsLists.Asked asked = new OpenDeedsLists.Asked(place, year, level, after);
    return pages.show("cases/deeds/open-list", asAnybody(() -> lists.page(asked, times)));
  }

  @GetMapping("/open/deeds/{id:[0-9]{1,18}}")
  View one(@PathVariable long id, TimeWords times) {
    return pages.show("cases/deeds/open", asAnybody(() -> made.open(published(id), times)));
  }

  /** Open data: one line for each deed that holds. */
  @GetMapping("/open/deeds/csv")
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "0") int year,
      @RequestParam(defaultValue = "") String level,
      TimeWords times) {
    OpenDeedsLists.Asked asked = new OpenDeedsLists.Asked(place, year, level, "");
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deeds.csv\"")
        .body(Csv.of(asAnybody(() -> lists.table(asked, times))));
  }

  private Deed published(long id) {
    return store
        .find(id)
        .filter(deed -> deed.state() == DeedState.PUBLISHED)
        .orElseThrow(() -> Rejection.notFound("deed.no-such-deed"));
  }

  private <T> T asAnybody(Supplier<T> read) {
    return Scope.anonymous().call(() -> Objects.requireNonNull(reading.execute(_ -> read.get())));
  }
}
