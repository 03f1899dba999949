package gongzhi.site.admin;

import static gongzhi.parties.Permission.AUDIT_READ;

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

/** What the audit administrator reads: traces of acts and of looks at personal data. */
@Controller
@Needs(AUDIT_READ)
class AuditController {

  private final AuditPages audit;
  private final Trail trail;
  private final Pages pages;

  AuditController(AuditPages audit, Trail trail, Pages pages) {
    this.audit = audit;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping("/admin/audit")
  View traces(@ModelAttribute AuditForm form, TimeWords times) {
    pages.keepForm("site/admin/audit", () -> audit.page(nothingAsked(), times));
    return pages.show("site/admin/audit", audit.page(form, times));
  }

  /** The same lines as a file; that they were taken out leaves a trace too. */
  @PostMapping("/admin/audit/export")
  @FreshLogin
  ResponseEntity<byte[]> export(@ModelAttribute AuditForm form, Viewer viewer, TimeWords times) {
    pages.keepForm("site/admin/audit", () -> audit.page(nothingAsked(), times));
    List<List<String>> table = audit.table(form, times);
    trail.note(
        viewer,
        "audit exported",
        form.first(times) + " " + form.last(times) + " " + (table.size() - 1));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(Csv.of(table));
  }

  private static AuditForm nothingAsked() {
    return new AuditForm(null, null, null, null, null, null, null);
  }
}
