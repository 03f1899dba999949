package gongzhi.cases.web.sessions;

import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.sessions.OpenSession;
import gongzhi.cases.web.Marks;
import gongzhi.site.Refused;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the form of what is said at a session. */
@Component
class MatterForms {

  private static final int AREAS_MAX = 300;

  private final RuleBook rules;
  private final SessionPages made;
  private final Areas areas;

  MatterForms(RuleBook rules, SessionPages made, Areas areas) {
    this.rules = rules;
    this.made = made;
    this.areas = areas;
  }

  MatterPage page(OpenSession session, MatterForm typed, Problems problems, Words words) {
    Area ground = areas.get(session.area());
    return new MatterPage(
        SessionPages.ADDRESS + "/" + session.id(),
        made.title(session, words),
        Field.area("words", words.of("desk.new.words"), SessionForm.said(typed.words()), problems)
            .hint(words.of("desk.new.words-hint"))
            .atMost(2000),
        places(ground, typed),
        problems.of("area"),
        Field.line(
                "address",
                words.of("desk.new.address"),
                SessionForm.said(typed.address()),
                problems)
            .maybe()
            .atMost(200),
        categories(ground, typed, words),
        Field.line("phone", words.of("desk.new.phone"), SessionForm.said(typed.phone()), problems)
            .kind("tel")
            .hint(words.of("desk.new.phone-hint"))
            .maybe(),
        Field.line("name", words.of("desk.new.name"), SessionForm.said(typed.name()), problems)
            .maybe()
            .atMost(30),
        typed.isIdea(),
        Field.line("gist", words.of("session.gist"), SessionForm.said(typed.gist()), problems)
            .hint(words.of("session.gist-hint"))
            .maybe()
            .atMost(120));
  }

  /** The ground of the session, and what lies in it down to the buildings. */
  private List<Choice> places(Area ground, MatterForm typed) {
    Stream<Area> below =
        Stream.of(Level.NEIGHBOURHOOD, Level.BUILDING)
            .flatMap(level -> areas.descendants(ground, level, null, AREAS_MAX).stream());
    return Stream.concat(Stream.of(ground), below)
        .map(
            area ->
                Choice.plain(
                    area.id().toString(),
                    name(area, ground),
                    Objects.equals(area.id().value(), typed.area())))
        .toList();
  }

  private String name(Area area, Area ground) {
    return areas.ancestors(area).stream()
        .filter(one -> ground.contains(one) && !one.equals(ground) && one.level() != Level.GRID)
        .map(Area::name)
        .reduce((inner, outer) -> outer + " " + inner)
        .orElse(ground.name());
  }

  private List<Choice> categories(Area ground, MatterForm typed, Words words) {
    String chosen = SessionForm.said(typed.category());
    Stream<Choice> guess =
        Stream.of(Choice.plain("", words.of("desk.new.category-guess"), chosen.isEmpty()));
    return Stream.concat(
            guess,
            rules.current(areas.place(ground)).categories().stream()
                .map(
                    one ->
                        Choice.plain(
                            one.code(), Marks.name(one.name(), words), one.code().equals(chosen))))
        .toList();
  }

  static Problems problems(Refused refused) {
    return new Problems(List.of(new Problems.Problem(fieldOf(refused.code()), refused.detail())));
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "report.say-what", "report.too-long" -> "words";
      case "desk.new.area-missing",
          "desk.new.area-elsewhere",
          "report.no-such-place",
          "session.other-ground" ->
          "area";
      case "report.address-too-long" -> "address";
      case "phone.eleven-digits" -> "phone";
      case "session.say-idea", "session.no-data-in-idea" -> "gist";
      default -> "";
    };
  }
}
