package gongzhi.cases.web.replies;

import gongzhi.cases.replies.ReplyUse;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleBook;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.Refused;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of a text. */
@Component
class ReplyForms {

  private static final int TITLE_MOST = 40;
  private static final int WORDS_MOST = 1000;
  private static final int REASON_MOST = 300;

  private final RuleBook book;
  private final Areas areas;

  ReplyForms(RuleBook book, Areas areas) {
    this.book = book;
    this.areas = areas;
  }

  /** Where the form goes, and what it is called. */
  record Purpose(String heading, String action, String back, boolean isNew) {}

  ReplyFormPage page(Purpose purpose, ReplyForm typed, Asked asked) {
    Words words = asked.words();
    Problems problems = asked.problems();
    return new ReplyFormPage(
        purpose.heading(),
        purpose.action(),
        purpose.back(),
        purpose.isNew() ? grounds(asked.viewer(), typed.area()) : List.of(),
        categories(asked.viewer(), ReplyForm.said(typed.category()), words),
        uses(ReplyForm.said(typed.use()), words),
        Field.line("title", words.of("replies.name"), ReplyForm.said(typed.title()), problems)
            .hint(words.of("replies.name-hint"))
            .atMost(TITLE_MOST),
        Field.area("words", words.of("replies.text"), ReplyForm.said(typed.words()), problems)
            .hint(words.of("replies.text-hint"))
            .atMost(WORDS_MOST),
        Field.line("reason", words.of("replies.reason"), ReplyForm.said(typed.reason()), problems)
            .hint(words.of("replies.reason-hint"))
            .atMost(REASON_MOST));
  }

  /** Who asks for the form, in which words, and what was wrong with it. */
  record Asked(Viewer viewer, Words words, Problems problems) {

    static Asked first(Viewer viewer, Words words) {
      return new Asked(viewer, words, Problems.none());
    }

    static Asked again(Viewer viewer, Words words, Refused refused) {
      return new Asked(
          viewer,
          words,
          new Problems(List.of(new Problems.Problem(fieldOf(refused.code()), refused.detail()))));
    }
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "replies.say-title" -> "title";
      case "replies.say-words", "replies.blanks-are-broken", "replies.personal-data" -> "words";
      case "replies.say-why" -> "reason";
      case "replies.choose-use" -> "use";
      case "replies.choose-area" -> "area";
      case "replies.no-such-category" -> "category";
      default -> "";
    };
  }

  /** The ground with this number, if the viewer may write texts for it. */
  Area ground(Viewer viewer, @Nullable Long id) {
    return mine(viewer)
        .filter(area -> Objects.equals(area.id().value(), id))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("replies.choose-area"));
  }

  private List<Choice> grounds(Viewer viewer, @Nullable Long chosen) {
    return mine(viewer)
        .map(
            area ->
                Choice.plain(
                    area.id().toString(), area.name(), Objects.equals(area.id().value(), chosen)))
        .toList();
  }

  private Stream<Area> mine(Viewer viewer) {
    return viewer.posts().stream()
        .map(Post::area)
        .distinct()
        .flatMap(id -> areas.find(id).stream())
        .filter(area -> viewer.may(Permission.CASE_STUDY, area.path()));
  }

  /** Groups first, each with its categories behind it. */
  List<Choice> categories(Viewer viewer, String chosen, Words words) {
    List<Category> all =
        viewer.posts().stream()
            .map(Post::area)
            .flatMap(id -> areas.find(id).stream())
            .findFirst()
            .map(area -> List.copyOf(book.current(areas.place(area)).categories()))
            .orElseGet(List::of);
    Stream<Choice> any =
        Stream.of(Choice.plain("", words.of("replies.any-category"), chosen.isEmpty()));
    Stream<Choice> groups =
        all.stream()
            .map(
                one ->
                    Choice.plain(
                        one.groupCode(), words.of(one.group()), one.groupCode().equals(chosen)))
            .distinct();
    Stream<Choice> single =
        all.stream()
            .map(one -> Choice.plain(one.code(), words.of(one.name()), one.code().equals(chosen)));
    return Stream.of(any, groups, single).flatMap(part -> part).toList();
  }

  private static List<Choice> uses(String chosen, Words words) {
    return Arrays.stream(ReplyUse.values())
        .map(one -> Choice.plain(one.name(), words.of(one), one.name().equals(chosen)))
        .toList();
  }
}
