package gongzhi.cases.web.staffing;

import static gongzhi.parties.Permission.CASE_SUPERVISE;
import static gongzhi.parties.Permission.EXPORT;
import static gongzhi.parties.Permission.GRID_APPROVE;
import static gongzhi.parties.Permission.GRID_CHANGE;
import static gongzhi.parties.Permission.POST_APPROVE;
import static gongzhi.parties.Permission.POST_PROPOSE;

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

/** Who is there and who is missing, held against what the place asks for. */
@Controller
@Needs({GRID_CHANGE, GRID_APPROVE, CASE_SUPERVISE, POST_PROPOSE, POST_APPROVE})
class StaffingController {

  static final String ADDRESS = "/desk/grids/staffing";

  private static final List<String> COLUMNS =
      List.of("where", "area", "post", "needed", "present", "missing", "since", "stands-in");

  private final StaffingPages staffing;
  private final Ground ground;
  private final Pages pages;

  StaffingController(StaffingPages staffing, Ground ground, Pages pages) {
    this.staffing = staffing;
    this.ground = ground;
    this.pages = pages;
  }

  @GetMapping("/desk/grids/staffing")
  View show(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(required = false) @Nullable Long after,
      Viewer viewer,
      TimeWords times) {
    StaffingPages.Asked asked = new StaffingPages.Asked(level, all, after);
    return pages.show(
        "cases/staffing/staffing", staffing.page(viewer, ground.at(viewer, in), asked, times));
  }

  /** Vacancies with the public names of who stands in. */
  @GetMapping(ADDRESS + "/csv")
  @FreshLogin
  @Needs(EXPORT)
  ResponseEntity<byte[]> csv(
      @RequestParam(required = false) @Nullable Long in,
      @RequestParam(defaultValue = "") String level,
      Viewer viewer,
      TimeWords times) {
    Area where = ground.at(viewer, in);
    viewer.require(EXPORT, where.path());
    Stream<List<String>> head =
        Stream.of(
            COLUMNS.stream().map(column -> times.words().of("staffing.col." + column)).toList());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"vacancies.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(
            Csv.of(Stream.concat(head, staffing.vacancies(where, level, times).stream()).toList()));
  }
}
