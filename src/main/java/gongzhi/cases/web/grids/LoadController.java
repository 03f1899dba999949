package gongzhi.cases.web.grids;

import static gongzhi.parties.Permission.CASE_SUPERVISE;
import static gongzhi.parties.Permission.EXPORT;
import static gongzhi.parties.Permission.GRID_APPROVE;
import static gongzhi.parties.Permission.GRID_CHANGE;

import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Csv;
import gongzhi.territory.Area;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What each grid carries, held against the norms of the place. */
@Controller
@Needs({GRID_CHANGE, GRID_APPROVE, CASE_SUPERVISE})
class LoadController {

  static final String ADDRESS = "/desk/grids/load";

  private static final List<String> COLUMNS =
      List.of(
          "where",
          "grid",
          "households",
          "buildings",
          "open",
          "aged",
          "received",
          "visits",
          "workers",
          "marks");

  private final LoadPages loads;
  private final Ground ground;
  private final Pages pages;

  LoadController(LoadPages loads, Ground ground, Pages pages) {
    this.loads = loads;
    this.ground = ground;
    this.pages = pages;
  }

  @GetMapping("/desk/grids/load")
  View load(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(required = false) @Nullable Long after,
      Viewer viewer,
      TimeWords times) {
    return pages.show("cases/grids/load", loads.page(viewer, ground.at(viewer, in), after, times));
  }

  /** Figures alone: neither people nor cases are in it. */
  @GetMapping(ADDRESS + "/csv")
  @FreshLogin
  @Needs(EXPORT)
  ResponseEntity<byte[]> csv(
      @RequestParam(required = false) @Nullable Long in, Viewer viewer, TimeWords times) {
    Area where = ground.at(viewer, in);
    viewer.require(EXPORT, where.path());
    Stream<List<String>> head =
        Stream.of(
            COLUMNS.stream().map(column -> times.words().of("grid-load.col." + column)).toList());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"grids.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(
            Csv.of(
                Stream.concat(head, loads.whole(where, times).stream().map(LoadPage.Line::cells))
                    .toList()));
  }
}
