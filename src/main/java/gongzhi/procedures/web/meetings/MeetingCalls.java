package gongzhi.procedures.web.meetings;

import gongzhi.cases.jointmeeting.MeetingItem;
import gongzhi.parties.Viewer;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingBody;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.procedures.meetings.NewMeeting;
import gongzhi.procedures.meetings.OpenMatters;
import gongzhi.procedures.proposals.Agenda;
import gongzhi.site.Refused;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of meetings and the form that calls one. */
@Component
class MeetingCalls {

  private final MeetingBodyBook book;
  private final MeetingViews views;
  private final MeetingGrounds grounds;
  private final Ahead ahead;

  /** What lies ahead of a ground: when its bodies meet, what stands open, and what was called. */
  @Component
  record Ahead(
      NextMeetings next, OpenMatters cases, MeetingMatters matters, MeetingFinder finder) {}

  MeetingCalls(MeetingBodyBook book, MeetingViews views, MeetingGrounds grounds, Ahead ahead) {
    this.book = book;
    this.views = views;
    this.grounds = grounds;
    this.ahead = ahead;
  }

  MeetingBoard board(Viewer viewer, @Nullable Long in, MeetingFinder.Ask ask, TimeWords times) {
    Area where = grounds.at(viewer, in);
    return new MeetingBoard(
        where.name(),
        grounds.own(viewer, where, times.words()),
        ahead.next().on(where, grounds.bodies(viewer, where), times),
        views.before(viewer, where, times),
        ahead
            .finder()
            .of(
                new MeetingFinder.Place(
                    where,
                    MeetingViews.DESK,
                    "in",
                    where.id().toString(),
                    one -> base(viewer, one),
                    true),
                ask,
                times));
  }

  MeetingCallPage form(Viewer viewer, MeetingCallForm typed, Problems problems, Words words) {
    List<Area> mine = grounds.mine(viewer);
    Area at =
        mine.stream()
            .filter(area -> Objects.equals(area.id().value(), typed.area()))
            .findFirst()
            .orElse(mine.getFirst());
    return new MeetingCallPage(
        mine.stream()
            .map(
                area ->
                    Choice.plain(
                        area.id().toString(),
                        area.name(),
                        Objects.equals(area.id().value(), typed.area())))
            .toList(),
        problems.of("area"),
        grounds.bodies(viewer, at).stream().map(body -> choice(body, typed, words)).toList(),
        problems.of("body"),
        line("topic", typed.topic(), problems, words).atMost(40),
        Field.area(
                "agenda",
                words.of("meetings.field.agenda"),
                MeetingCallForm.said(typed.agenda()),
                problems)
            .hint(words.of("meetings.field.agenda-hint"))
            .atMost(1000),
        ahead.cases().on(at).stream().map(item -> choice(item, typed, words)).toList(),
        ahead.matters().on(at).stream().map(item -> waits(at, item, typed, words)).toList(),
        line("day", typed.day(), problems, words).kind("date"),
        line("whyDay", typed.whyDay(), problems, words)
            .hint(words.of("meetings.field.whyDay-hint"))
            .maybe()
            .atMost(100),
        line("from", typed.from(), problems, words).kind("time"),
        line("venue", typed.venue(), problems, words).atMost(60));
  }

  /** Meetings of another level are only read, like everybody reads them. */
  private String base(Viewer viewer, HeldMeeting meeting) {
    return grounds.may(viewer, meeting.area(), meeting.body())
        ? MeetingViews.DESK
        : MeetingViews.OPEN;
  }

  static Problems problems(Refused refused) {
    return new Problems(List.of(new Problems.Problem(fieldOf(refused.code()), refused.detail())));
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "meetings.choose-area" -> "area";
      case "meetings.choose-body", "meetings.body-of-another-level" -> "body";
      case "meetings.say-topic" -> "topic";
      case "meetings.say-agenda" -> "agenda";
      case "meetings.say-venue" -> "venue";
      case "meetings.say-when", "meetings.too-soon" -> "day";
      case "meetings.say-why-day" -> "whyDay";
      default -> "";
    };
  }

  private static Choice choice(MeetingItem item, MeetingCallForm typed, Words words) {
    String title =
        Objects.requireNonNullElseGet(
            item.titlePublic(), () -> words.of("meetings.paper.unread-case"));
    return Choice.plain(item.no(), item.no() + " " + title, typed.chosen().contains(item.no()));
  }

  /** What waits for certain bodies names them. */
  private Choice waits(Area at, Agenda.Item item, MeetingCallForm typed, Words words) {
    String bodies =
        item.bodies().stream()
            .flatMap(key -> book.of(at).find(key).stream())
            .map(body -> words.of(body.title()))
            .sorted()
            .collect(Collectors.joining(words.of("bodies.comma")));
    String hint = bodies.isEmpty() ? "" : words.of("meetings.waits-for", bodies);
    boolean chosen = typed.taken().contains(item.no());
    return new Choice(item.no(), item.no() + " " + item.title(), hint, "", chosen);
  }

  /** A member says that their body should meet. */
  void want(Viewer viewer, long area, String body) {
    grounds.want(viewer, area, body);
  }

  /** The meeting that was typed, with what it takes up. */
  NewMeeting wanted(Viewer viewer, MeetingCallForm form) {
    Area at = grounds.mine(viewer, form.area());
    return form.meeting(
        at, ahead.matters().chosen(at, MeetingCallForm.said(form.body()), form.taken()));
  }

  private static Choice choice(MeetingBody body, MeetingCallForm typed, Words words) {
    return new Choice(
        body.key(),
        words.of(body.title()),
        MeetingWords.rule(body, words),
        "",
        body.key().equals(typed.body()));
  }

  private static Field line(String name, @Nullable String typed, Problems problems, Words words) {
    return Field.line(
        name, words.of("meetings.field." + name), MeetingCallForm.said(typed), problems);
  }
}
