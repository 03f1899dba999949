package gongzhi.cases.web.desk;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Takes a list along as a table: at most a hundred rows, because more would need a second person.
 */
@Controller
@Needs(Permission.EXPORT)
class ExportController {

  private static final int ROWS_MAX = 100;

  private final WorkQuery query;
  private final WorkReach reaches;
  private final WorkLines lines;

  ExportController(WorkQuery query, WorkReach reaches, WorkLines lines) {
    this.query = query;
    this.reaches = reaches;
    this.lines = lines;
  }

  @GetMapping("/desk/export/{list}")
  @FreshLogin
  @Needs(Permission.EXPORT)
  ResponseEntity<byte[]> export(
      @PathVariable String list,
      @ModelAttribute WorkFilter filter,
      Viewer viewer,
      TimeWords times) {
    WorkList wanted = named(list);
    List<WorkRow> rows = query.rows(wanted, filter, reaches.of(viewer), times.now(), ROWS_MAX);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cases.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(WorklistCsv.of(lines.of(rows, times), rows, times));
  }

  private static WorkList named(String menu) {
    return Arrays.stream(WorkList.values())
        .filter(list -> list.menu.equals(menu))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("site.page-not-found"));
  }
}
