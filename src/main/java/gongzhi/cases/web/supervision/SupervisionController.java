package gongzhi.cases.web.supervision;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Csv;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/** What is under supervision: a list with filters, and the same for a spreadsheet. */
@Controller
@Needs({Permission.CASE_SUPERVISE, Permission.CASE_HANDLE})
class SupervisionController {

  private static final List<String> COLUMNS =
      List.of("matter", "facts", "supervisor", "reason", "stands", "status", "due");

  private final SupervisionQuery query;
  private final SupervisionPages lists;
  private final Pages pages;

  SupervisionController(SupervisionQuery query, SupervisionPages lists, Pages pages) {
    this.query = query;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping("/desk/supervisions")
  View list(@ModelAttribute SupervisionFilter filter, Viewer viewer, TimeWords times) {
    List<SupervisionRow> rows = query.rows(filter, viewer, SupervisionQuery.PAGE + 1);
    return pages.show("cases/supervision/list", lists.page(filter, rows, viewer, times));
  }

  @GetMapping("/desk/supervisions/csv")
  @FreshLogin
  @Needs(Permission.EXPORT)
  ResponseEntity<byte[]> csv(
      @ModelAttribute SupervisionFilter filter, Viewer viewer, TimeWords times) {
    Words words = times.words();
    Stream<List<String>> head =
        Stream.of(COLUMNS.stream().map(column -> words.of("supervision.col." + column)).toList());
    Stream<List<String>> rows =
        query.rows(filter, viewer, SupervisionQuery.WHOLE).stream()
            .map(row -> cells(lists.line(row, times)));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"supervisions.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(Csv.of(Stream.concat(head, rows).toList()));
  }

  private static List<String> cells(SupervisionList.Line line) {
    return List.of(
        line.title(),
        String.join(" ", line.facts()),
        line.supervisor(),
        line.reason(),
        line.stands(),
        line.status().words(),
        line.due() == null ? "" : line.due().words());
  }
}
