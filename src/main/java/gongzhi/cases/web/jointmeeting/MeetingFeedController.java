package gongzhi.cases.web.jointmeeting;

import gongzhi.cases.web.jointmeeting.MeetingSheet.Line;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Csv;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The same sheet for other programs: {@code csv}, {@code json} or {@code atom}. Nothing about a
 * person is in it, and nothing that the viewer may not see.
 */
@Controller
@Needs(Permission.CASE_SEE)
class MeetingFeedController {

  static final String ATOM = "application/atom+xml; charset=utf-8";

  private static final List<String> COLUMNS =
      List.of("ground", "no", "title", "why", "reason", "attend", "so");

  private final MeetingSheets sheets;
  private final MeetingAtom atom;
  private final MeetingJson json;

  MeetingFeedController(MeetingSheets sheets, MeetingAtom atom, MeetingJson json) {
    this.sheets = sheets;
    this.atom = atom;
    this.json = json;
  }

  @GetMapping("/desk/joint-meetings/{form:csv|json|atom}")
  ResponseEntity<byte[]> feed(
      @PathVariable String form,
      @RequestParam(required = false) @Nullable Long community,
      Viewer viewer,
      TimeWords times) {
    MeetingSheet sheet = sheets.whole(community, viewer, times);
    return switch (form) {
      case "csv" -> answer("text/csv; charset=utf-8", csv(sheet, times.words()));
      case "json" -> answer("application/json", json.of(sheet));
      case "atom" -> answer(ATOM, atom.of(sheet, self(sheet), times));
      default -> throw Rejection.notFound("site.page-not-found");
    };
  }

  private static String self(MeetingSheet sheet) {
    return "/desk/joint-meetings/atom?community=" + sheet.community();
  }

  static ResponseEntity<byte[]> answer(String type, byte[] body) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(body);
  }

  private static byte[] csv(MeetingSheet sheet, Words words) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(column -> words.of("meeting.col." + column)).toList());
    for (MeetingSheet.Ground ground : sheet.grounds()) {
      ground.lines().forEach(line -> rows.add(cells(ground, line)));
    }
    return Csv.of(rows);
  }

  private static List<String> cells(MeetingSheet.Ground ground, Line line) {
    return List.of(
        ground.name(),
        line.no(),
        line.title(),
        String.join(" ", line.why()),
        line.reason(),
        String.join(" ", line.attend()),
        String.join(" ", line.so()));
  }
}
