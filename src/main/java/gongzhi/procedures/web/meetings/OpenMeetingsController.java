package gongzhi.procedures.web.meetings;

import gongzhi.parties.access.OpenToAll;
import gongzhi.site.Pages;
import gongzhi.site.TimeWords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Meetings for everybody: the list, the calendar, and each meeting. */
@Controller
@OpenToAll
class OpenMeetingsController {

  private final MeetingLists lists;
  private final MeetingIcal calendar;
  private final MeetingViews views;
  private final Pages pages;

  OpenMeetingsController(
      MeetingLists lists, MeetingIcal calendar, MeetingViews views, Pages pages) {
    this.lists = lists;
    this.calendar = calendar;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/meetings")
  View list(
      @ModelAttribute MeetingLists.Asked asked,
      @ModelAttribute MeetingFinder.Ask ask,
      TimeWords times) {
    return pages.show("procedures/meetings/list", lists.open(asked, ask, times));
  }

  /** Of a place, of an area, or of one body there. */
  @GetMapping("/meetings.ics")
  ResponseEntity<byte[]> calendar(@ModelAttribute MeetingLists.Asked asked, TimeWords times) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meetings.ics\"")
        .body(calendar.of(lists.ahead(asked, times), times));
  }

  @GetMapping("/meetings/{no}")
  View open(@PathVariable String no, TimeWords times) {
    return pages.show("procedures/meetings/open", views.open(no, times));
  }
}
