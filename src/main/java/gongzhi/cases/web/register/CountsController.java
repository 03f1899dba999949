package gongzhi.cases.web.register;

import gongzhi.cases.web.register.CountsTable.Table;
import gongzhi.parties.access.OpenToAll;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Csv;
import gongzhi.territory.Area;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/** How many public cases came in where and about what, without numbers that would say too much. */
@Controller
@OpenToAll
@OwnTransactions
class CountsController {

  private static final List<String> FIELDS =
      List.of("month", "subdistrict", "area_code", "category", "cases", "suppressed", "licence");

  private final RegisterGround grounds;
  private final CountsTable table;
  private final CountsPages counts;
  private final Pages pages;

  CountsController(RegisterGround grounds, CountsTable table, CountsPages counts, Pages pages) {
    this.grounds = grounds;
    this.table = table;
    this.counts = counts;
    this.pages = pages;
  }

  @GetMapping(CountsPages.ADDRESS)
  View counts(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String month,
      TimeWords times) {
    return pages.show(
        "cases/register/counts", counts.of(ground(place), monthOf(month, times), times));
  }

  @GetMapping(CountsPages.ADDRESS + ".csv")
  @Nullable ResponseEntity<byte[]> file(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String month,
      WebRequest request,
      TimeWords times) {
    byte[] csv = csv(table.of(ground(place), monthOf(month, times)), monthOf(month, times));
    String tag = "\"%08x\"".formatted(Arrays.hashCode(csv));
    if (request.checkNotModified(tag)) {
      return null;
    }
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.noCache())
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.LINK, "<" + OpenData.LICENCE_TEXT + ">; rel=\"license\"")
        .header(HttpHeaders.LINK, "</open/data>; rel=\"describedby\"")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"counts.csv\"")
        .body(csv);
  }

  private static byte[] csv(Table table, YearMonth month) {
    List<List<String>> rows = new ArrayList<>(List.of(FIELDS));
    for (int at = 0; at < table.rows().size(); at++) {
      int row = at;
      IntStream.range(0, table.groups().size())
          .mapToObj(column -> cells(table, month, row, column))
          .forEach(rows::add);
    }
    return Csv.of(rows);
  }

  private static List<String> cells(Table table, YearMonth month, int row, int column) {
    Area area = table.rows().get(row);
    return List.of(
        month.toString(),
        area.name(),
        area.code(),
        table.groups().get(column),
        table.number(row, column),
        String.valueOf(table.cells().isHidden(row, column)),
        OpenData.LICENCE);
  }

  private Area ground(String place) {
    return grounds.district(grounds.of(new RegisterForm(place, null, "", "", "", "", "", "")));
  }

  /** The month asked for, else the last that has ended. */
  private static YearMonth monthOf(String month, TimeWords times) {
    return month.isEmpty()
        ? YearMonth.from(times.now().atZone(times.zone())).minusMonths(1)
        : RegisterForm.monthOf(month);
  }
}
