package gongzhi.cases.web.handover;

import gongzhi.cases.handover.HandoverMeeting;
import gongzhi.cases.handover.HandoverMeetings;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.FreshLogin;
import gongzhi.parties.access.Needs;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Csv;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Takes the whole list of a meeting along; it holds neither people nor what they said. */
@Controller
@Needs(Permission.EXPORT)
class HandoverCsvController {

  private static final List<String> COLUMNS =
      List.of("no", "matter", "unit", "due", "demand", "signed", "status");

  private final HandoverMeetings meetings;
  private final HandoverQuery query;
  private final AgendaLines lines;

  HandoverCsvController(HandoverMeetings meetings, HandoverQuery query, AgendaLines lines) {
    this.meetings = meetings;
    this.query = query;
    this.lines = lines;
  }

  @GetMapping("/desk/handovers/{id:[0-9]{1,18}}/csv")
  @FreshLogin
  @Needs(Permission.EXPORT)
  ResponseEntity<byte[]> csv(@PathVariable long id, Viewer viewer, TimeWords times) {
    HandoverMeeting meeting = meetings.find(id);
    viewer.require(Permission.EXPORT, meeting.areaPath());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"handover.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(Csv.of(rows(meeting, times)));
  }

  private List<List<String>> rows(HandoverMeeting meeting, TimeWords times) {
    Words words = times.words();
    Stream<List<String>> head =
        Stream.of(COLUMNS.stream().map(column -> words.of("handover.col." + column)).toList());
    return Stream.concat(
            head, query.whole(meeting.id()).stream().map(row -> lines.cells(row, times)))
        .toList();
  }
}
