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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same sheet for other programs: {@code csv}, {@code json} or {@code atom}. Nothing about a
 * person is in it, and nothing that the viewer may not see.
 */
@Controller
@Needs(Permission.CASE_SEE)
class MeetingFeedController {

  private static final List<String> COLUMNS =
      List.of("ground", "no", "title", "why", "reason", "attend", "so");

  private final MeetingSheets sheets;
  private final MeetingAtom atom;
  private final JsonMapper json;

  MeetingFeedController(MeetingSheets sheets, MeetingAtom atom, JsonMapper json) {
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
    MeetingSheet sheet = sheets.of(community, viewer, times);
    return switch (form) {
      case "csv" -> answer("text/csv; charset=utf-8", csv(sheet, times.words()));
      case "json" -> answer("application/json", json.writeValueAsBytes(plain(sheet)));
      case "atom" -> answer("application/atom+xml; charset=utf-8", atom.of(sheet, times));
      default -> throw Rejection.notFound("site.page-not-found");
    };
  }

  private static ResponseEntity<byte[]> answer(String type, byte[] body) {
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

  /** Names of fields are English and stay. */
  private static Map<String, Object> plain(MeetingSheet sheet) {
    return Map.of(
        "community", sheet.name(),
        "next", sheet.when(),
        "sides", sheet.sides(),
        "neighbourhoods",
            sheet.grounds().stream()
                .map(
                    ground ->
                        Map.of(
                            "name", ground.name(),
                            "items",
                                ground.lines().stream().map(MeetingFeedController::item).toList()))
                .toList());
  }

  private static Map<String, Object> item(Line line) {
    return Map.of(
        "no", line.no(),
        "title", line.title(),
        "why", line.why(),
        "reason", line.reason(),
        "attend", line.attend(),
        "so_far", line.so());
  }
}
