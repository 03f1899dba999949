package gongzhi.cases.web.rota;

import gongzhi.cases.rota.Rota;
import gongzhi.cases.web.rota.RotaPages.Week;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import gongzhi.site.parts.Csv;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The duty rota as a file, out and in. */
@Controller
@Needs(Permission.EMERGENCY_PREPARE)
class RotaFileController {

  private final Rota rota;
  private final RotaPages rotaPages;
  private final Pages pages;

  RotaFileController(Rota rota, RotaPages rotaPages, Pages pages) {
    this.rota = rota;
    this.rotaPages = rotaPages;
    this.pages = pages;
  }

  /** The turns of the week, with numbers of persons and no names beyond the masked ones. */
  @GetMapping("/desk/rota/week.csv")
  ResponseEntity<byte[]> week(
      @RequestParam(defaultValue = "0") long in,
      @RequestParam(defaultValue = "") String week,
      Viewer viewer,
      TimeWords times) {
    Week asked = rotaPages.week(viewer, in, week, times);
    viewer.require(Permission.EMERGENCY_PREPARE, asked.ground().path());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rota.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(Csv.of(rotaPages.file(asked)));
  }

  /** All lines or none. */
  @PostMapping("/desk/rota/file")
  View take(
      @RequestParam(defaultValue = "0") long in,
      @RequestParam(defaultValue = "") String week,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Viewer viewer,
      TimeWords times)
      throws IOException {
    Week asked = rotaPages.week(viewer, in, week, times);
    pages.keepForm(
        RotaController.TEMPLATE, () -> rotaPages.page(viewer, asked, RotaForm.EMPTY, times));
    rota.take(viewer, asked.ground(), file == null ? new byte[0] : file.getBytes());
    return pages.redirectTo(asked.address());
  }
}
