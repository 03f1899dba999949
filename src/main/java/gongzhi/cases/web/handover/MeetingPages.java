package gongzhi.cases.web.handover;

import gongzhi.cases.handover.HandoverMeeting;
import gongzhi.cases.handover.MeetingState;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.territory.Areas;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes the pages of one meeting. */
@Component
class MeetingPages {

  private final HandoverQuery query;
  private final AgendaLines lines;
  private final Posts posts;
  private final Areas areas;

  MeetingPages(HandoverQuery query, AgendaLines lines, Posts posts, Areas areas) {
    this.query = query;
    this.lines = lines;
    this.posts = posts;
    this.areas = areas;
  }

  /**
   * How the page is asked for.
   *
   * @param after the last line of the page before; 0 for the first page
   * @param reason what was typed into the form that cancels it
   */
  record Asked(long after, String reason) {}

  static String address(HandoverMeeting meeting) {
    return HandoverPages.ADDRESS + "/" + meeting.id();
  }

  MeetingPage page(HandoverMeeting meeting, Asked asked, Viewer viewer, TimeWords times) {
    HandoverQuery.Counts counts = query.counts(meeting.id(), times.now());
    List<AgendaRow> found = query.agenda(meeting.id(), asked.after(), HandoverQuery.PAGE + 1);
    List<AgendaRow> shown = found.stream().limit(HandoverQuery.PAGE).toList();
    return new MeetingPage(
        address(meeting),
        meeting.title(),
        facts(meeting, times),
        HandoverPages.state(meeting.state(), times.words()),
        settled(meeting, times),
        new MeetingPage.Counts(counts.lines(), counts.signed(), counts.done(), counts.late()),
        shown.stream().map(row -> lines.line(meeting, row, viewer, times)).toList(),
        paging(meeting, asked, found, times.words()),
        meeting.isPreparing() && viewer.may(Permission.CASE_HAND_OVER, meeting.areaPath()),
        meeting.state() == MeetingState.HELD,
        viewer.may(Permission.EXPORT, meeting.areaPath()) ? address(meeting) + "/csv" : "",
        asked.reason());
  }

  /**
   * What holding it will do; refused (409) where there is nothing to hand over.
   *
   * @param early what was typed as the reason for holding it before its day
   */
  HoldPage hold(HandoverMeeting meeting, String early, TimeWords times) {
    List<AgendaRow> all = query.whole(meeting.id());
    if (all.isEmpty() && meeting.isPreparing()) {
      throw Rejection.of("handover.list-is-empty").leadingTo(address(meeting));
    }
    Map<String, Long> units =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    row -> posts.label(row.unit()), TreeMap::new, Collectors.counting()));
    return new HoldPage(
        address(meeting),
        meeting.title(),
        all.size(),
        units.entrySet().stream()
            .map(one -> new HoldPage.Share(one.getKey(), one.getValue().intValue()))
            .toList(),
        all.stream()
            .filter(row -> row.obstacle().isPresent())
            .map(row -> row.caseNo() + " " + lines.obstacle(row, times.words()))
            .toList(),
        meeting.isEarly(times.now()) ? times.moment(meeting.meetsAt()) : "",
        early);
  }

  SheetPage sheet(HandoverMeeting meeting, TimeWords times) {
    List<AgendaRow> all = query.whole(meeting.id());
    return new SheetPage(
        address(meeting),
        meeting.title(),
        facts(meeting, times),
        settled(meeting, times),
        IntStream.range(0, all.size())
            .mapToObj(at -> lines.onPaper(at + 1, all.get(at), times))
            .toList());
  }

  private List<String> facts(HandoverMeeting meeting, TimeWords times) {
    return List.of(
        times.moment(meeting.meetsAt()), meeting.venue(), areas.get(meeting.area()).name());
  }

  private String settled(HandoverMeeting meeting, TimeWords times) {
    if (meeting.isPreparing()) {
      return "";
    }
    String who = posts.label(Objects.requireNonNull(meeting.settledBy()));
    String when = times.moment(Objects.requireNonNull(meeting.settledAt()));
    if (meeting.state() == MeetingState.HELD) {
      return meeting.reason().isEmpty()
          ? times.words().of("handover.held-by", who, when)
          : times.words().of("handover.held-early-by", who, when, meeting.reason());
    }
    return times.words().of("handover.cancelled-by", who, when, meeting.reason());
  }

  private static Paging paging(
      HandoverMeeting meeting, Asked asked, List<AgendaRow> found, Words words) {
    boolean more = found.size() > HandoverQuery.PAGE;
    String next = more ? address(meeting) + "?after=" + found.get(HandoverQuery.PAGE - 1).id() : "";
    int shown = Math.min(found.size(), HandoverQuery.PAGE);
    return new Paging(
        asked.after() == 0 ? "" : address(meeting), next, words.of("handover.lines-shown", shown));
  }
}
