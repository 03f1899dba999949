package gongzhi.cases.web.jointmeeting;

import gongzhi.cases.jointmeeting.JointMeetings;
import gongzhi.cases.jointmeeting.MeetingFeeds;
import gongzhi.cases.moves.Act;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.CaseNo;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.Needs;
import gongzhi.shared.Rejection;
import gongzhi.site.Pages;
import gongzhi.site.Pages.FormAgain;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Crumb;
import gongzhi.site.parts.Tab;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is put forward for the next joint meeting of each neighbourhood, and on which day it is. */
@Controller
@Needs(Permission.CASE_SEE)
class MeetingController {

  private static final String TEMPLATE = "cases/jointmeeting/sheet";
  private static final String ONE = "cases/jointmeeting/one";

  private final JointMeetings meetings;
  private final MeetingSheets sheets;
  private final MeetingFeeds feeds;
  private final Pages pages;
  private final String site;

  MeetingController(
      JointMeetings meetings,
      MeetingSheets sheets,
      MeetingFeeds feeds,
      Pages pages,
      @Value("${gongzhi.address}") String site) {
    this.meetings = meetings;
    this.sheets = sheets;
    this.feeds = feeds;
    this.pages = pages;
    this.site = site;
  }

  @GetMapping("/desk/joint-meetings")
  View sheet(
      @RequestParam(required = false) @Nullable Long community, Viewer viewer, TimeWords times) {
    MeetingSheet sheet = sheets.of(community, viewer, times);
    MeetingPage page = MeetingPage.of(sheet);
    return pages.show(
        TEMPLATE,
        viewer.mayAnywhere(Permission.CASE_ASSIGN)
            ? page.with(addresses(sheet, viewer, times.words()))
            : page);
  }

  /** The private addresses of this agenda; none before they were made. */
  private List<Crumb> addresses(MeetingSheet sheet, Viewer viewer, Words words) {
    return feeds.of(viewer.party()).stream()
        .flatMap(
            token ->
                Stream.of("ics", "atom")
                    .map(
                        form ->
                            new Crumb(
                                words.of("meeting.private-" + form),
                                site
                                    + PrivateFeedController.ADDRESS
                                    + token
                                    + "/"
                                    + form
                                    + "?community="
                                    + sheet.community())))
        .toList();
  }

  /** A private address, or another one in place of the last. */
  @PostMapping("/desk/joint-meetings/feed")
  @Needs(Permission.CASE_ASSIGN)
  View feed(@RequestParam(required = false) @Nullable Long community, Viewer viewer) {
    feeds.renew(viewer.party());
    return pages.redirectTo(
        "/desk/joint-meetings" + (community == null ? "" : "?community=" + community) + "#feed");
  }

  @GetMapping("/desk/cases/{no}/joint-meeting")
  View one(@PathVariable String no, Viewer viewer, TimeWords times) {
    return pages.show(ONE, MeetingPage.of(sheets.of(CaseNo.of(no), viewer, times)));
  }

  /** The one way by which anybody puts a case there or takes it off by hand. */
  @PostMapping("/desk/cases/{no}/joint-meeting/{act:[a-z]+}")
  @Needs(Permission.CASE_ASSIGN)
  View say(
      @PathVariable String no,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(required = false) @Nullable Long community,
      Viewer viewer,
      TimeWords times) {
    CaseNo about = CaseNo.of(no);
    String template = community == null ? ONE : TEMPLATE;
    pages.keepForm(
        template,
        template,
        refused ->
            new FormAgain(
                MeetingPage.of(again(about, community, viewer, times), about.value(), words),
                fieldOf(refused.code(), about)));
    Act said = Act.of(viewer, about, words);
    Case _ =
        switch (act) {
          case "put" -> meetings.put(said);
          case "off" -> meetings.takeOff(said);
          default -> throw Rejection.notFound("site.page-not-found");
        };
    return pages.redirectTo(
        community == null
            ? "/desk/cases/" + about + "/joint-meeting"
            : "/desk/joint-meetings?community=" + community);
  }

  private static String fieldOf(String code, CaseNo about) {
    return code.equals("case.say-why") || code.equals("case.words-too-long") ? "r-" + about : "";
  }

  private MeetingSheet again(
      CaseNo about, @Nullable Long community, Viewer viewer, TimeWords times) {
    return community == null
        ? sheets.of(about, viewer, times)
        : sheets.of(community, viewer, times);
  }

  /** The place in the menu of the desk. */
  @Bean
  static Tab jointMeetingTab() {
    return new Tab(
        Tab.Bar.DESK_CASES,
        "joint-meetings",
        "meeting.title",
        "calendar-event",
        "/desk/joint-meetings",
        229,
        viewer -> viewer.mayAnywhere(Permission.CASE_ASSIGN));
  }
}
