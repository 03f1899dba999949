package gongzhi.procedures.web.meetings;

import gongzhi.procedures.meetings.HeldMeeting.Resolution;
import gongzhi.procedures.meetings.MeetingBody;
import gongzhi.procedures.meetings.MeetingRights;
import gongzhi.procedures.meetings.Outcome;
import gongzhi.procedures.meetings.RatingLevel;
import gongzhi.procedures.web.meetings.MeetingView.Line;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.ShareWords;
import gongzhi.site.parts.StatusMark;
import gongzhi.site.parts.SummaryRow;
import gongzhi.territory.Area;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says in words what a meeting resolved, who was there, and by which rule. */
final class MeetingWords {

  private MeetingWords() {}

  static Line line(Resolution one, String address, TimeWords times) {
    Words words = times.words();
    LocalDate today = times.now().atZone(times.zone()).toLocalDate();
    List<String> facts = new ArrayList<>();
    facts.add(words.of("meetings.votes", one.yes(), one.no()));
    if (!one.about().isEmpty()) {
      facts.add(words.of("meetings.about", one.about()));
    }
    if (!one.beyondWhy().isEmpty()) {
      facts.add(words.of("meetings.beyond-because", one.beyondWhy()));
    }
    if (!one.owner().isEmpty()) {
      facts.add(one.owner());
    }
    if (!one.passed()) {
      return new Line(
          one.words(), facts, new StatusMark("", "info-circle", words.of("meetings.failed")), "");
    }
    StatusMark state =
        one.isOpen() && one.dueOn() != null
            ? due(one.isLate(today), one.dueOn(), times)
            : new StatusMark(
                "done",
                "circle-check",
                words.of(one.doneAt() == null ? "meetings.passed" : "meetings.done"));
    boolean acts = !address.isEmpty() && one.isOpen();
    return new Line(
        one.words(), facts, state, acts ? address + "/resolutions/" + one.id() + "/done" : "");
  }

  static StatusMark due(boolean late, LocalDate due, TimeWords times) {
    return new StatusMark(
        late ? "late" : "doing",
        late ? "alert-triangle" : "clock",
        times.words().of(late ? "meetings.was-due" : "meetings.due", times.date(due)));
  }

  static String rule(MeetingBody body, Words words) {
    String key =
        body.count() == MeetingBody.Count.HEADS ? "meetings.quorum" : "meetings.quorum-sides";
    String law = words.of(body.law());
    return words.of(key, ShareWords.of(body.quorum(), words), ShareWords.of(body.passing(), words))
        + " · "
        + (body.verify() ? words.of("meetings.unverified", law) : law);
  }

  static List<SummaryRow> there(
      MeetingBody body, Map<String, MeetingBody.Attendance> there, Words words) {
    return body.sides().stream()
        .map(
            side -> {
              var of = there.getOrDefault(side.key(), new MeetingBody.Attendance(0, 0));
              return SummaryRow.text(
                  words.of(side.title()), words.of("meetings.heads", of.due(), of.present()), "");
            })
        .toList();
  }

  /** What can be said of the work. */
  static List<Choice> levels(Words words) {
    return Arrays.stream(RatingLevel.values())
        .map(level -> Choice.plain(level.name(), words.of(level), false))
        .toList();
  }

  static SummaryRow outcome(Outcome outcome, Words words) {
    String said =
        outcome.agreed()
            ? words.of("meetings.agreed")
            : words.of("meetings.goes-to", outcome.route());
    return SummaryRow.text(words.of("meetings.outcome"), said, "");
  }

  static SummaryRow rated(Map<RatingLevel, Integer> ratings, Words words) {
    String said =
        words.of(
            "meetings.rated",
            RatingLevel.all(ratings),
            ratings.getOrDefault(RatingLevel.SATISFIED, 0),
            ratings.getOrDefault(RatingLevel.MOSTLY, 0),
            ratings.getOrDefault(RatingLevel.UNSATISFIED, 0));
    return SummaryRow.text(words.of("meetings.ratings"), said, "");
  }

  static String verdict(boolean quorate, MeetingBody body, Words words) {
    return words.of(quorate ? "meetings.quorate" : "meetings.inquorate", words.of(body.law()));
  }

  /** Who calls this body, and how many of it want it to meet. */
  static MeetingBoard.Own own(Area area, MeetingBody body, MeetingRights.Call call, Words words) {
    String said =
        call.head()
            ? words.of("meetings.own-head", call.wishes(), call.members())
            : words.of(
                call.enough() ? "meetings.own-enough" : "meetings.own-share",
                ShareWords.of(Objects.requireNonNull(body.convenedBy()).share(), words),
                call.wishes(),
                call.members());
    return new MeetingBoard.Own(
        area.id().toString(),
        body.key(),
        words.of(body.title()),
        said,
        !call.head() && !call.wants());
  }

  static SummaryRow row(String key, String value, Words words) {
    return SummaryRow.text(words.of(key), value, "");
  }
}
