package gongzhi.cases.web.sessions;

import gongzhi.cases.sessions.OpenSessions;
import gongzhi.cases.sessions.SessionBook;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.Refused;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of a session. */
@Component
class SessionForms {

  private static final int AREAS_MAX = 60;

  private final SessionBook book;
  private final Ground ground;
  private final Areas areas;

  SessionForms(SessionBook book, Ground ground, Areas areas) {
    this.book = book;
    this.ground = ground;
    this.areas = areas;
  }

  SessionFormPage page(Viewer viewer, SessionForm typed, Problems problems, Words words) {
    List<Area> mine = mine(viewer);
    if (mine.isEmpty()) {
      throw Rejection.forbidden("session.no-ground");
    }
    return new SessionFormPage(
        mine.stream()
            .map(
                area ->
                    Choice.plain(
                        area.id().toString(),
                        area.name(),
                        Objects.equals(area.id().value(), typed.area())))
            .toList(),
        problems.of("area"),
        kinds(mine.getFirst(), typed, words),
        problems.of("kind"),
        line("day", typed.day(), problems, words).kind("date"),
        line("from", typed.from(), problems, words).kind("time"),
        line("until", typed.until(), problems, words).kind("time"),
        line("place", typed.place(), problems, words)
            .hint(words.of("session.field.place-hint"))
            .atMost(60),
        line("officers", typed.officers(), problems, words)
            .hint(words.of("session.field.officers-hint"))
            .atMost(120),
        line("subjects", typed.subjects(), problems, words)
            .hint(words.of("session.field.subjects-hint"))
            .atMost(200));
  }

  /** The ground with this number, if the viewer may hold sessions there. */
  Area ground(Viewer viewer, @Nullable Long id) {
    return mine(viewer).stream()
        .filter(area -> Objects.equals(area.id().value(), id))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("session.choose-area"));
  }

  private List<Choice> kinds(Area where, SessionForm typed, Words words) {
    return book.of(where).kinds().stream()
        .map(
            kind ->
                new Choice(
                    kind.key(),
                    words.of(kind.title()),
                    words.of(kind.how()),
                    "",
                    kind.key().equals(typed.kind())))
        .toList();
  }

  /** The ground itself, and below it what sessions are held for: communities and neighbourhoods. */
  private List<Area> mine(Viewer viewer) {
    return ground.of(viewer).stream()
        .flatMap(top -> Stream.concat(Stream.of(top), below(top)))
        .filter(area -> !area.level().isAbove(Level.SUBDISTRICT) && area.isGeneral())
        .filter(area -> OpenSessions.holds(viewer, area.path()))
        .limit(AREAS_MAX)
        .toList();
  }

  private Stream<Area> below(Area top) {
    Level level = top.level().isAbove(Level.COMMUNITY) ? Level.COMMUNITY : Level.NEIGHBOURHOOD;
    return areas.descendants(top, level, null, AREAS_MAX).stream();
  }

  private static Field line(String name, @Nullable String typed, Problems problems, Words words) {
    return Field.line(name, words.of("session.field." + name), SessionForm.said(typed), problems);
  }

  static Problems problems(Refused refused, SessionForm typed) {
    String field = fieldOf(refused.code(), typed);
    return new Problems(List.of(new Problems.Problem(field, refused.detail())));
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code, SessionForm typed) {
    return switch (code) {
      case "session.choose-area" -> "area";
      case "session.choose-kind" -> "kind";
      case "session.say-when" -> typed.isDay() && !typed.isBegun() ? "from" : "day";
      case "session.too-soon" -> "day";
      case "session.say-until" -> "until";
      case "session.say-place" -> "place";
      case "session.say-officers" -> "officers";
      case "session.say-subjects" -> "subjects";
      case "session.no-personal-data" -> typed.withPersonalData();
      default -> "";
    };
  }
}
