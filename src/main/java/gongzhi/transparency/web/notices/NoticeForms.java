package gongzhi.transparency.web.notices;

import gongzhi.parties.Permission;
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
import gongzhi.transparency.notices.NewNotice;
import gongzhi.transparency.notices.NoticeKind;
import gongzhi.transparency.notices.NoticeReplacement;
import gongzhi.transparency.notices.NoticeTerm;
import gongzhi.transparency.notices.NoticeTermBook;
import gongzhi.transparency.web.notices.NoticeFormPage.Group;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of a notice. */
@Component
class NoticeForms {

  private static final int AREAS_MAX = 60;

  private final NoticeTermBook book;
  private final Ground ground;
  private final Areas areas;

  NoticeForms(NoticeTermBook book, Ground ground, Areas areas) {
    this.book = book;
    this.ground = ground;
    this.areas = areas;
  }

  NoticeFormPage page(
      String action, Viewer viewer, NoticeForm typed, Problems problems, Words words) {
    List<Area> mine = mine(viewer);
    if (mine.isEmpty()) {
      throw Rejection.forbidden("posted.no-ground");
    }
    return new NoticeFormPage(
        action,
        mine.stream().map(area -> choice(area, typed)).toList(),
        problems.of("area"),
        groups(mine.getFirst(), typed, words),
        problems.of("term"),
        line("title", typed.title(), problems, words)
            .hint(words.of("posted.field.title-hint"))
            .atMost(NewNotice.TITLE_MAX),
        Field.area("body", words.of("posted.field.body"), NoticeForm.said(typed.body()), problems)
            .hint(words.of("posted.field.body-hint"))
            .atMost(NewNotice.BODY_MAX),
        line("days", typed.days(), problems, words)
            .kind("number")
            .hint(words.of("posted.field.days-hint"))
            .maybe(),
        NoticeForm.said(typed.replaces()),
        NoticeForm.said(typed.how()),
        replacing(typed, words));
  }

  /** The ground with this number, if the viewer may publish there. */
  Area ground(Viewer viewer, @Nullable Long id) {
    return mine(viewer).stream()
        .filter(area -> Objects.equals(area.id().value(), id))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("posted.choose-area"));
  }

  static Problems problems(Refused refused) {
    return new Problems(List.of(new Problems.Problem(fieldOf(refused.code()), refused.detail())));
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "posted.choose-area" -> "area";
      case "posted.choose-term" -> "term";
      case "posted.say-title" -> "title";
      case "posted.say-body" -> "body";
      case "posted.days-out-of-range", "posted.days-unreadable" -> "days";
      default -> "";
    };
  }

  /** That it replaces an earlier one; empty where it does not. */
  static String replacing(NoticeForm typed, Words words) {
    if (!typed.isReplacing()) {
      return "";
    }
    boolean corrects = NoticeForm.said(typed.how()).equals(NoticeReplacement.CORRECTS.name());
    return words.of(
        corrects ? "posted.corrects" : "posted.withdraws", NoticeForm.said(typed.replaces()));
  }

  private List<Group> groups(Area where, NoticeForm typed, Words words) {
    return Arrays.stream(NoticeKind.values())
        .map(
            kind ->
                new Group(
                    words.of(kind),
                    words.of("posted.why." + NoticeAsk.key(kind)),
                    book.of(where).terms().stream()
                        .filter(term -> term.kind() == kind)
                        .map(term -> choice(term, typed, words))
                        .toList()))
        .toList();
  }

  private static Choice choice(NoticeTerm term, NoticeForm typed, Words words) {
    String days =
        term.days() == 0
            ? ""
            : words.of(term.working() ? "posted.working-days" : "posted.days", term.days());
    String law = words.of(term.law());
    return new Choice(
        term.key(),
        words.of(term.title()) + (days.isEmpty() ? "" : " · " + days),
        term.verify() ? words.of("posted.law-unverified", law) : law,
        "",
        term.key().equals(typed.term()));
  }

  private static Choice choice(Area area, NoticeForm typed) {
    return Choice.plain(
        area.id().toString(), area.name(), Objects.equals(area.id().value(), typed.area()));
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
    return Field.line(name, words.of("posted.field." + name), NoticeForm.said(typed), problems);
  }
}
