package gongzhi.cases.web.doors;

import gongzhi.cases.hotline.HotlineImport;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Csv;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Files of the hotline: its work orders come in, what became of them goes back. */
@Controller
@OwnTransactions
class HotlineController {

  private static final String TEMPLATE = "cases/doors/hotline";

  private final HotlineImport imports;
  private final HotlinePages hotlinePages;
  private final Pages pages;

  HotlineController(HotlineImport imports, HotlinePages hotlinePages, Pages pages) {
    this.imports = imports;
    this.hotlinePages = hotlinePages;
    this.pages = pages;
  }

  @GetMapping("/desk/hotline")
  @Needs(Permission.CASE_REGISTER)
  View orders(@RequestParam(defaultValue = "") String before, Viewer viewer, TimeWords times) {
    requireClerk(viewer);
    return pages.show(TEMPLATE, hotlinePages.page(List.of(), moment(before), times));
  }

  /** Each line is answered; a file that is sent again makes nothing twice. */
  @PostMapping("/desk/hotline")
  @Needs(Permission.CASE_REGISTER)
  View take(
      @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer, TimeWords times)
      throws IOException {
    requireClerk(viewer);
    pages.keepForm(TEMPLATE, () -> hotlinePages.page(List.of(), null, times));
    byte[] content = file == null ? new byte[0] : file.getBytes();
    return pages.show(TEMPLATE, hotlinePages.page(imports.take(content, viewer), null, times));
  }

  @GetMapping("/desk/hotline/answers.csv")
  @FreshLogin
  @Needs(Permission.EXPORT)
  ResponseEntity<byte[]> answers(Viewer viewer, TimeWords times) {
    requireClerk(viewer);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"answers.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(Csv.of(hotlinePages.file(times)));
  }

  private static void requireClerk(Viewer viewer) {
    if (!DoorTabs.exchanges(viewer)) {
      throw Rejection.forbidden("permission.missing", Permission.EXPORT.name());
    }
  }

  private static @Nullable Instant moment(String written) {
    try {
      return written.isEmpty() ? null : Instant.parse(written);
    } catch (DateTimeException _) {
      throw Rejection.invalid("hotline.no-such-page");
    }
  }
}
