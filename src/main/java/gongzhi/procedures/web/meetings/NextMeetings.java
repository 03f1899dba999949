package gongzhi.procedures.web.meetings;

import gongzhi.cases.jointmeeting.Rhythm.Session;
import gongzhi.procedures.meetings.MeetingBody;
import gongzhi.procedures.meetings.MeetingSessions;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.calendar.Holiday;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says when the bodies of some ground meet next by their rhythm. */
@Component
class NextMeetings {

  private final MeetingSessions sessions;

  NextMeetings(MeetingSessions sessions) {
    this.sessions = sessions;
  }

  /** Those of these bodies with a rhythm, in their order. */
  List<MeetingBoard.Next> on(Area ground, List<MeetingBody> bodies, TimeWords times) {
    LocalDate today = times.now().atZone(times.zone()).toLocalDate();
    return bodies.stream()
        .flatMap(
            body ->
                sessions
                    .next(ground, body, today.plusDays(body.noticeDays()))
                    .map(session -> next(ground, body, session, times))
                    .stream())
        .toList();
  }

  private static MeetingBoard.Next next(
      Area ground, MeetingBody body, Session session, TimeWords times) {
    return new MeetingBoard.Next(
        times.words().of(body.title()),
        times.dateWithWeekday(session.on()),
        moved(session, times.words()),
        MeetingViews.DESK
            + "/new?in="
            + ground.id()
            + "&body="
            + body.key()
            + "&day="
            + session.on());
  }

  private static String moved(Session session, Words words) {
    return session.isMoved()
        ? words.of(
            "meetings.paper.moved-why",
            session.usual(),
            session.passed().stream()
                .map(Holiday::name)
                .distinct()
                .collect(Collectors.joining(words.of("bodies.comma"))))
        : "";
  }
}
