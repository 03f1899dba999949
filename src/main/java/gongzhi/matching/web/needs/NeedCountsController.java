package gongzhi.matching.web.needs;

import static gongzhi.parties.Permission.PUBLISH;

import gongzhi.matching.listings.ListingCounts;
import gongzhi.matching.listings.ListingCounts.Count;
import gongzhi.matching.web.needs.NeedCounts.Row;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Csv;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Needs raised, claimed and done, per community and per unit, for reports. */
@Controller
@Needs(PUBLISH)
class NeedCountsController {

  private static final String ADDRESS = NeedPages.DESK + "/counts";

  private static final List<String> HEADS =
      List.of(
          "need.count-needs",
          "need.count-resources",
          "need.count-projects",
          "need.count-claimed",
          "need.count-done");

  private final ListingCounts counts;
  private final Names names;
  private final Ground ground;
  private final Pages pages;

  /** What communities and units are called. */
  @Component
  record Names(Areas areas, Posts posts) {}

  NeedCountsController(ListingCounts counts, Names names, Ground ground, Pages pages) {
    this.counts = counts;
    this.names = names;
    this.ground = ground;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  View counts(@RequestParam(defaultValue = "") String month, Viewer viewer, TimeWords times) {
    return pages.show("matching/needs/counts", of(month, viewer, times));
  }

  @GetMapping(ADDRESS + ".csv")
  ResponseEntity<byte[]> file(
      @RequestParam(defaultValue = "") String month, Viewer viewer, TimeWords times) {
    NeedCounts made = of(month, viewer, times);
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(times.words().of("need.count-who"), made.heads()));
    made.areas().forEach(one -> rows.add(row(one.name(), one.numbers())));
    made.units().forEach(one -> rows.add(row(one.name(), one.numbers())));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"needs-counts.csv\"")
        .body(Csv.of(rows));
  }

  private NeedCounts of(String asked, Viewer viewer, TimeWords times) {
    Area own = ground.at(viewer, null);
    YearMonth month = month(asked, times);
    Instant from = month.atDay(1).atStartOfDay(times.zone()).toInstant();
    Instant until = month.plusMonths(1).atDay(1).atStartOfDay(times.zone()).toInstant();
    return new NeedCounts(
        own.name(),
        month.toString(),
        ADDRESS + ".csv?month=" + month,
        HEADS.stream().map(key -> times.words().of(key)).toList(),
        counts.byCommunity(own, from, until).stream()
            .map(one -> row(names.areas().get(new AreaId(one.id())).name(), one))
            .toList(),
        counts.byUnit(own, from, until).stream()
            .map(one -> row(names.posts().label(new PartyId(one.id())), one))
            .toList());
  }

  private static Row row(String name, Count one) {
    return new Row(
        name,
        Stream.of(one.needs(), one.resources(), one.projects(), one.claimed(), one.done())
            .map(String::valueOf)
            .toList());
  }

  private static List<String> row(String name, List<String> numbers) {
    List<String> row = new ArrayList<>(List.of(name));
    row.addAll(numbers);
    return row;
  }

  /** The month asked for, else the running one. */
  private static YearMonth month(String asked, TimeWords times) {
    if (asked.isEmpty()) {
      return YearMonth.from(times.now().atZone(times.zone()));
    }
    if (!asked.matches("20[0-9]{2}-(0[1-9]|1[0-2])")) {
      throw Rejection.invalid("need.no-such-month");
    }
    return YearMonth.parse(asked);
  }
}
