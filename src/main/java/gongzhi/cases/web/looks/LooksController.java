package gongzhi.cases.web.looks;

import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.parties.audit.Trail;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Csv;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What an auditor reads of looks at matters and at personal data. */
@Controller
@Needs(Permission.AUDIT_READ)
class LooksController {

  static final String ADDRESS = "/desk/looks";

  private static final String TEMPLATE = "cases/looks/looks";

  private final LooksPages looks;
  private final Trail trail;
  private final Pages pages;

  LooksController(LooksPages looks, Trail trail, Pages pages) {
    this.looks = looks;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  View show(@ModelAttribute LooksForm form, TimeWords times) {
    pages.keepForm(TEMPLATE, () -> looks.page(LooksForm.nothingAsked(), times));
    return pages.show(TEMPLATE, looks.page(form, times));
  }

  /** The same lines as a file; that they were taken out leaves a trace too. */
  @PostMapping(ADDRESS + "/export")
  @FreshLogin
  ResponseEntity<byte[]> export(@ModelAttribute LooksForm form, Viewer viewer, TimeWords times) {
    pages.keepForm(TEMPLATE, () -> looks.page(LooksForm.nothingAsked(), times));
    List<List<String>> table = looks.table(form, times);
    trail.note(
        viewer,
        "looks exported",
        form.first(times) + " " + form.last(times) + " " + (table.size() - 1));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"looks.csv\"")
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(Csv.of(table));
  }
}
