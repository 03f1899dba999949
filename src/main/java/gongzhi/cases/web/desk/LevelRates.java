package gongzhi.cases.web.desk;

import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.web.desk.BoardQuery.Ended;
import gongzhi.cases.web.desk.WorkReach.Reach;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.shared.Title;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * At which level matters end (三个不出): the level of the unit that ended each one. A share is always
 * told with what it is a share of, and the way upward stays open whatever it says.
 */
@Component
class LevelRates {

  private static final Duration LOOKED_BACK = Duration.ofDays(90);
  private static final List<Level> LEVELS =
      List.of(Level.NEIGHBOURHOOD, Level.COMMUNITY, Level.SUBDISTRICT, Level.DISTRICT);

  private final BoardQuery query;
  private final RuleBook book;
  private final Posts posts;
  private final Areas areas;

  LevelRates(BoardQuery query, RuleBook book, Posts posts, Areas areas) {
    this.query = query;
    this.book = book;
    this.posts = posts;
    this.areas = areas;
  }

  /** The levels with their numbers, in words. */
  record Rates(List<BoardPage.Level> levels, String resolved, String appealed) {}

  Rates of(Area area, Reach reach, TimeWords times) {
    Instant since = times.now().minus(LOOKED_BACK);
    Map<Level, Long> ended = new EnumMap<>(Level.class);
    query
        .ended(area, reach, since)
        .forEach(each -> ended.merge(levelOf(each), each.cases(), Long::sum));
    long all = ended.values().stream().mapToLong(Long::longValue).sum();
    Map<Level, Title> titles = book.current(areas.place(area)).rules().triage();
    Words words = times.words();
    return new Rates(
        LEVELS.stream().map(level -> line(level, ended, all, titles, words)).toList(),
        words.of("board.resolved", LOOKED_BACK.toDays(), all),
        words.of("board.appealed", query.appealed(area, since)));
  }

  private static BoardPage.Level line(
      Level level, Map<Level, Long> ended, long all, Map<Level, Title> titles, Words words) {
    long part = ended.getOrDefault(level, 0L);
    Title title = titles.get(level);
    return new BoardPage.Level(
        title == null ? words.of(level) : words.of(title),
        String.valueOf(part),
        all == 0 ? "" : words.of("board.share", share(part, all)));
  }

  /** Percent with one place, rounded half up. */
  static String share(long part, long whole) {
    long tenths = (part * 1000 + whole / 2) / whole;
    return "%d.%d".formatted(tenths / 10, tenths % 10);
  }

  private Level levelOf(Ended ended) {
    Level level = unitLevel(ended.unit());
    if (level.isBelow(Level.NEIGHBOURHOOD)) {
      return Level.NEIGHBOURHOOD;
    }
    return level.isAbove(Level.DISTRICT) ? Level.DISTRICT : level;
  }

  /** What no unit ended was put right by the community itself. */
  private Level unitLevel(@Nullable Long unit) {
    return unit == null
        ? Level.COMMUNITY
        : posts
            .organisation(new PartyId(unit))
            .map(Organisation::area)
            .flatMap(areas::find)
            .map(Area::level)
            .orElse(Level.COMMUNITY);
  }
}
