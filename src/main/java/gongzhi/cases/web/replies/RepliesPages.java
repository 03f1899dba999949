package gongzhi.cases.web.replies;

import gongzhi.cases.replies.Replies;
import gongzhi.cases.replies.Replies.Wanted;
import gongzhi.cases.replies.Reply;
import gongzhi.cases.replies.ReplyState;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleBook;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of the texts. */
@Component
class RepliesPages {

  static final String ADDRESS = "/desk/replies";

  private static final int PAGE = 30;

  /** Largest file; a narrower question gives the rest. */
  private static final int MOST_TAKEN = 2_000;

  private final Replies replies;
  private final ReplyForms forms;
  private final RuleBook book;
  private final Posts posts;
  private final Areas areas;

  RepliesPages(Replies replies, ReplyForms forms, RuleBook book, Posts posts, Areas areas) {
    this.replies = replies;
    this.forms = forms;
    this.book = book;
    this.posts = posts;
    this.areas = areas;
  }

  RepliesPage list(Wanted wanted, Viewer viewer, TimeWords times) {
    List<Reply> found = replies.inForce(wanted, PAGE);
    List<Reply> shown = found.stream().limit(PAGE).toList();
    Words words = times.words();
    return new RepliesPage(
        replies.waiting().stream().map(one -> line(one, words)).toList(),
        shown.stream().map(one -> line(one, words)).toList(),
        wanted.words(),
        forms.categories(viewer, wanted.category(), words),
        new Paging(
            "",
            found.size() > PAGE ? next(wanted, shown.getLast()) : "",
            words.of("replies.shown", shown.size())),
        viewer.mayAnywhere(Permission.CASE_STUDY),
        ADDRESS
            + "/texts.csv?q="
            + URLEncoder.encode(wanted.words(), StandardCharsets.UTF_8)
            + "&category="
            + URLEncoder.encode(wanted.category(), StandardCharsets.UTF_8));
  }

  /** The head and each text in force that is wanted, the newest first. */
  List<List<String>> table(Wanted wanted, Words words) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.of("title", "area", "category", "use", "words")
            .map(column -> words.of("replies.csv." + column))
            .toList());
    Wanted next = wanted;
    List<Reply> found = replies.inForce(next, PAGE);
    while (!found.isEmpty() && rows.size() <= MOST_TAKEN) {
      List<Reply> page = found.stream().limit(PAGE).toList();
      page.forEach(one -> rows.add(row(one, words)));
      next = new Wanted(wanted.category(), wanted.words(), page.getLast().reply());
      found = found.size() > PAGE ? replies.inForce(next, PAGE) : List.of();
    }
    return rows;
  }

  private List<String> row(Reply text, Words words) {
    return Stream.concat(
            Stream.of(text.title()),
            Stream.concat(facts(text, words).stream(), Stream.of(text.words())))
        .toList();
  }

  ReplyPage one(long reply, String typed, Viewer viewer, TimeWords times) {
    List<Reply> all = replies.history(reply);
    Optional<Reply> latest =
        all.stream().filter(one -> one.state() == ReplyState.APPROVED).findFirst();
    Optional<Reply> inForce = latest.filter(one -> !one.ends());
    @Nullable Reply open =
        all.stream().filter(one -> one.state() == ReplyState.PROPOSED).findFirst().orElse(null);
    Reply shown = inForce.orElseGet(all::getFirst);
    return new ReplyPage(
        reply,
        shown.title(),
        facts(shown, times.words()),
        inForce.map(Reply::words).orElse(""),
        open == null ? null : open(open, viewer, times),
        all.stream()
            .filter(one -> one.state() != ReplyState.PROPOSED)
            .map(one -> past(one, times))
            .toList(),
        open == null && inForce.isPresent() && viewer.may(Permission.CASE_STUDY, shown.areaPath()),
        typed);
  }

  private ReplyPage.Open open(Reply open, Viewer viewer, TimeWords times) {
    boolean own = viewer.is(open.proposedBy());
    return new ReplyPage.Open(
        open.id(),
        times
            .words()
            .of(
                "replies.proposed-by",
                posts.label(open.proposedBy()),
                times.moment(open.proposedAt())),
        open.title(),
        open.words(),
        open.reason(),
        open.ends(),
        !own && viewer.may(Permission.CASE_REJECT_APPROVE, open.areaPath()),
        own);
  }

  private ReplyPage.Past past(Reply one, TimeWords times) {
    Words words = times.words();
    String title =
        one.number() == null
            ? words.of(one.state())
            : words.of(one.ends() ? "replies.ended" : "replies.version", one.number());
    String decided =
        one.decidedBy() == null || one.decidedAt() == null
            ? ""
            : words.of(
                "replies.decided-by", posts.label(one.decidedBy()), times.moment(one.decidedAt()));
    return new ReplyPage.Past(
        title,
        words.of(
            "replies.past",
            one.reason(),
            posts.label(one.proposedBy()),
            decided,
            one.decisionWords()),
        one.words());
  }

  private RepliesPage.Line line(Reply text, Words words) {
    return new RepliesPage.Line(
        ADDRESS + "/" + text.reply(), text.title(), facts(text, words), text.words());
  }

  private List<String> facts(Reply text, Words words) {
    Area area = areas.get(text.areaId());
    return List.of(area.name(), category(text, area, words), words.of(text.use()));
  }

  private String category(Reply text, Area area, Words words) {
    return book.current(areas.place(area)).categories().stream()
        .filter(one -> isOf(one, text.category()))
        .findFirst()
        .map(one -> words.of(one.code().equals(text.category()) ? one.name() : one.group()))
        .orElseGet(() -> words.of("replies.any-category"));
  }

  private static boolean isOf(Category one, String wanted) {
    return one.code().equals(wanted) || one.groupCode().equals(wanted);
  }

  private static String next(Wanted wanted, Reply last) {
    return "%s?q=%s&category=%s&before=%d"
        .formatted(
            ADDRESS,
            URLEncoder.encode(wanted.words(), StandardCharsets.UTF_8),
            wanted.category(),
            last.reply());
  }
}
