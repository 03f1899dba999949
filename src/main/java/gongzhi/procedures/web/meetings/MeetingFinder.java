package gongzhi.procedures.web.meetings;

import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingBodyBook;
import gongzhi.procedures.meetings.MeetingSearch;
import gongzhi.procedures.meetings.MeetingSearch.Cursor;
import gongzhi.procedures.meetings.MeetingSearch.Query;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes lists of meetings by their day: those that come, the next first; those that were. */
@Component
class MeetingFinder {

  private final MeetingSearch search;
  private final MeetingViews views;
  private final MeetingBodyBook book;

  MeetingFinder(MeetingSearch search, MeetingViews views, MeetingBodyBook book) {
    this.search = search;
    this.views = views;
    this.book = book;
  }

  /**
   * What is asked for; what is null or cannot be read is not.
   *
   * @param when {@code past} for those that were
   * @param after the place in the list after which it goes on
   */
  record Ask(
      @Nullable String when, @Nullable String body, @Nullable String q, @Nullable String after) {

    private static final int WORDS_MAX = 40;

    boolean ahead() {
      return !"past".equals(when);
    }

    String key() {
      return body == null ? "" : body;
    }

    String words() {
      String said = q == null ? "" : q.strip();
      return said.length() > WORDS_MAX ? said.substring(0, WORDS_MAX) : said;
    }
  }

  /**
   * Where a list stands.
   *
   * @param field the field that names the ground, and its value
   * @param base where a meeting is opened
   * @param all whether those are shown too that were called off
   */
  record Place(
      Area ground,
      String action,
      String field,
      String value,
      Function<HeldMeeting, String> base,
      boolean all) {

    String address(boolean ahead) {
      return action + "?" + field + "=" + value + "&when=" + (ahead ? "ahead" : "past");
    }
  }

  MeetingFound of(Place place, Ask ask, TimeWords times) {
    Words words = times.words();
    Query query =
        new Query(place.ground(), ask.ahead(), place.all(), ask.key(), ask.words(), times.now());
    @Nullable Cursor after = Cursor.read(ask.after());
    List<HeldMeeting> found = search.page(query, after);
    List<HeldMeeting> page = found.stream().limit(MeetingSearch.PAGE).toList();
    String here =
        place.address(ask.ahead()) + "&body=" + encoded(ask.key()) + "&q=" + encoded(ask.words());
    String next =
        found.size() > page.size() ? here + "&after=" + Cursor.of(page.getLast()).text() : "";
    return new MeetingFound(
        place.action(),
        place.field(),
        place.value(),
        ask.ahead() ? "ahead" : "past",
        Stream.of(true, false).map(ahead -> tab(place, ahead, ask, words)).toList(),
        bodies(place.ground(), ask, words),
        ask.words(),
        page.stream().map(one -> views.row(one, place.base().apply(one), times)).toList(),
        new Paging(after == null ? "" : here, next, words.of("meetings.shown", page.size())));
  }

  private List<Choice> bodies(Area ground, Ask ask, Words words) {
    return Stream.concat(
            Stream.of(Choice.plain("", words.of("meetings.every-body"), ask.key().isEmpty())),
            book.of(ground).bodies().stream()
                .map(
                    body ->
                        Choice.plain(
                            body.key(), words.of(body.title()), body.key().equals(ask.key()))))
        .toList();
  }

  private static TabLink tab(Place place, boolean ahead, Ask ask, Words words) {
    return new TabLink(
        words.of(ahead ? "meetings.ahead" : "meetings.past"),
        place.address(ahead),
        ahead == ask.ahead(),
        "",
        "");
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
