package gongzhi.transparency.web.notices;

import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.StatusMark;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.transparency.notices.NewNotice;
import gongzhi.transparency.notices.Notice;
import gongzhi.transparency.notices.NoticeDrafts;
import gongzhi.transparency.notices.NoticeNo;
import gongzhi.transparency.notices.NoticeScreen;
import gongzhi.transparency.notices.NoticeStore;
import gongzhi.transparency.notices.Notices;
import gongzhi.transparency.notices.ObjectionChannel;
import gongzhi.transparency.notices.ObjectionOutcome;
import gongzhi.transparency.web.notices.NoticeDesk.Board;
import gongzhi.transparency.web.notices.NoticeDesk.One;
import gongzhi.transparency.web.notices.NoticeDesk.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of notices at the desk. */
@Component
class NoticeDesks {

  private final NoticeStore store;
  private final Notices notices;
  private final NoticeDrafts drafts;
  private final NoticeParts parts;
  private final Ground ground;

  /** What a page of a notice is made of. */
  @Component
  record NoticeParts(
      NoticePages pages, NoticeLists lists, NoticeWords words, NoticeScreen screen, Areas areas) {}

  NoticeDesks(
      NoticeStore store, Notices notices, NoticeDrafts drafts, NoticeParts parts, Ground ground) {
    this.store = store;
    this.notices = notices;
    this.drafts = drafts;
    this.parts = parts;
    this.ground = ground;
  }

  Board board(Viewer viewer, @Nullable Long in, NoticeAsk asked, TimeWords times) {
    Area where = at(viewer, in);
    boolean publishes = viewer.may(Permission.PUBLISH, where.path());
    return new Board(
        parts.lists().desk(where, asked, times),
        publishes ? drafts.on(where).stream().map(one -> draft(one, times)).toList() : List.of(),
        store.waiting(where).stream()
            .map(one -> parts.words().line(one, NoticeWords.DESK, times))
            .toList(),
        publishes ? NoticeWords.DESK + "/new" : "");
  }

  One one(Viewer viewer, String no, Typed typed, TimeWords times) {
    Notice notice = mine(viewer, no);
    boolean publishes = viewer.may(Permission.PUBLISH, notice.place().areaPath());
    boolean stands = notice.tally().later() == null;
    return new One(
        NoticeWords.DESK + "/" + notice.no(),
        parts.pages().page(notice, viewer, true, times),
        publishes,
        stands
            && notice.span().countersign()
            && notice.tally().agrees() == null
            && !viewer.is(notice.seal().by())
            && viewer.may(Permission.COUNTERSIGN, notice.place().areaPath()),
        publishes && stands ? NoticeWords.DESK + "/new?replaces=" + notice.no() : "",
        channels(times.words()),
        outcomes(times.words()),
        typed);
  }

  /** A notice of the viewer's own ground; any other looks as if it were not there. */
  Notice mine(Viewer viewer, String no) {
    Notice notice = notices.get(new NoticeNo(no));
    String path = notice.place().areaPath();
    if (!viewer.reaches(path) && !viewer.may(Permission.COUNTERSIGN, path)) {
      throw Rejection.notFound("posted.no-such-notice");
    }
    return notice;
  }

  NoticeDraftPage draft(Viewer viewer, long id, TimeWords times) {
    NewNotice text = drafts.get(viewer, id).text();
    Words words = times.words();
    return new NoticeDraftPage(
        NoticeWords.DESK + "/drafts/" + id,
        text.title(),
        text.body().lines().filter(line -> !line.isBlank()).toList(),
        parts.words().rows(text, notices.check(text), times),
        signs(text),
        NoticeForms.replacing(NoticeForm.of(new NoticeDrafts.Draft(id, text)), words));
  }

  /** Refuses (422) to post what looks like a name or a door before somebody said that it may be. */
  void requireSure(Viewer viewer, long id, String sure) {
    List<String> signs = signs(drafts.get(viewer, id).text());
    if (!signs.isEmpty() && !sure.equals("1")) {
      throw Rejection.invalid("posted.names-or-doors", String.join("、", signs));
    }
  }

  private List<String> signs(NewNotice text) {
    return parts.screen().signs(text.title() + "\n" + text.body());
  }

  /** Who serves an organisation only, such as the committee, looks at the area of their post. */
  private Area at(Viewer viewer, @Nullable Long in) {
    if (in != null || !ground.of(viewer).isEmpty()) {
      return ground.at(viewer, in);
    }
    return viewer.posts().stream()
        .filter(post -> viewer.may(Permission.COUNTERSIGN, post.areaPath()))
        .map(Post::area)
        .map(parts.areas()::get)
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("ground.no-ground"));
  }

  private static NoticeLine draft(NoticeDrafts.Draft draft, TimeWords times) {
    Words words = times.words();
    return new NoticeLine(
        NoticeWords.DESK + "/drafts/" + draft.id(),
        draft.text().title(),
        List.of(draft.text().area().name()),
        new StatusMark("you", "circle-dashed", words.of("posted.draft")));
  }

  private static List<Choice> channels(Words words) {
    return Stream.of(ObjectionChannel.PHONE, ObjectionChannel.PAPER, ObjectionChannel.VISIT)
        .map(one -> Choice.plain(one.name(), words.of(one), one == ObjectionChannel.PHONE))
        .toList();
  }

  private static List<Choice> outcomes(Words words) {
    return Arrays.stream(ObjectionOutcome.values())
        .map(one -> Choice.plain(one.name(), words.of(one), false))
        .toList();
  }
}
