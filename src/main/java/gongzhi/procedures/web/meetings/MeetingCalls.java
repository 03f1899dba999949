package gongzhi.procedures.web.meetings;

import gongzhi.cases.jointmeeting.MeetingItem;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingBody;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.procedures.meetings.MeetingStore;
import gongzhi.procedures.meetings.OpenMatters;
import gongzhi.shared.Rejection;
import gongzhi.site.Refused;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of meetings and the form that calls one. */
@Component
class MeetingCalls {

  private static final int AREAS_MAX = 60;

  private final MeetingBodyBook book;
  private final MeetingViews views;
  private final Ground ground;
  private final Areas areas;
  private final Ahead ahead;

  /** What lies ahead of a ground: when its bodies meet, what stands open, and what was called. */
  @Component
  record Ahead(NextMeetings next, OpenMatters matters, MeetingStore store) {}

  MeetingCalls(MeetingBodyBook book, MeetingViews views, Ground ground, Areas areas, Ahead ahead) {
    this.book = book;
    this.views = views;
    this.ground = ground;
    this.areas = areas;
    this.ahead = ahead;
  }

  MeetingBoard board(Viewer viewer, @Nullable Long in, @Nullable Long after, TimeWords times) {
    Area where = ground.at(viewer, in);
    List<HeldMeeting> found = ahead.store().on(where, after == null ? Long.MAX_VALUE : after);
    List<HeldMeeting> shown = found.stream().limit(MeetingStore.PAGE).toList();
    String base = MeetingViews.DESK + "?in=" + where.id();
    return new MeetingBoard(
        where.name(),
        ahead.next().on(where, times),
        views.before("", where, times),
        shown.stream().map(one -> views.row(one, MeetingViews.DESK, times)).toList(),
        new Paging(
            after == null ? "" : base,
            found.size() > shown.size() ? base + "&after=" + shown.getLast().id() : "",
            times.words().of("meetings.shown", shown.size())));
  }

  MeetingCallPage form(Viewer viewer, MeetingCallForm typed, Problems problems, Words words) {
    List<Area> mine = mine(viewer);
    if (mine.isEmpty()) {
      throw Rejection.forbidden("meetings.no-ground");
    }
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
        book.of(at).bodies().stream().map(body -> choice(body, typed, words)).toList(),
        problems.of("body"),
        line("topic", typed.topic(), problems, words).atMost(40),
        Field.area(
                "agenda",
                words.of("meetings.field.agenda"),
                MeetingCallForm.said(typed.agenda()),
                problems)
            .hint(words.of("meetings.field.agenda-hint"))
            .atMost(1000),
        ahead.matters().on(at).stream().map(item -> choice(item, typed, words)).toList(),
        line("day", typed.day(), problems, words).kind("date"),
        line("from", typed.from(), problems, words).kind("time"),
        line("venue", typed.venue(), problems, words).atMost(60));
  }

  /** The ground with this number, if the viewer may call meetings there. */
  Area ground(Viewer viewer, @Nullable Long id) {
    return mine(viewer).stream()
        .filter(area -> Objects.equals(area.id().value(), id))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("meetings.choose-area"));
  }

  static Problems problems(Refused refused) {
    return new Problems(List.of(new Problems.Problem(fieldOf(refused.code()), refused.detail())));
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "meetings.choose-area" -> "area";
      case "meetings.choose-body" -> "body";
      case "meetings.say-topic" -> "topic";
      case "meetings.say-agenda" -> "agenda";
      case "meetings.say-venue" -> "venue";
      case "meetings.say-when", "meetings.too-soon" -> "day";
      default -> "";
    };
  }

  private static Choice choice(MeetingItem item, MeetingCallForm typed, Words words) {
    String title =
        Objects.requireNonNullElseGet(
            item.titlePublic(), () -> words.of("meetings.paper.unread-case"));
    return Choice.plain(item.no(), item.no() + " " + title, typed.chosen().contains(item.no()));
  }

  private static Choice choice(MeetingBody body, MeetingCallForm typed, Words words) {
    return new Choice(
        body.key(),
        words.of(body.title()),
        MeetingWords.rule(body, words),
        "",
        body.key().equals(typed.body()));
  }

  /** The ground itself, and below it communities or neighbourhoods. */
  private List<Area> mine(Viewer viewer) {
    return ground.of(viewer).stream()
        .flatMap(top -> Stream.concat(Stream.of(top), below(top)))
        .filter(area -> area.isGeneral() && viewer.may(Permission.PUBLISH, area.path()))
        .limit(AREAS_MAX)
        .toList();
  }

  private Stream<Area> below(Area top) {
    Level level = top.level().isAbove(Level.COMMUNITY) ? Level.COMMUNITY : Level.NEIGHBOURHOOD;
    return areas.descendants(top, level, null, AREAS_MAX).stream();
  }

  private static Field line(String name, @Nullable String typed, Problems problems, Words words) {
    return Field.line(
        name, words.of("meetings.field." + name), MeetingCallForm.said(typed), problems);
  }
}
