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

  /** The levels with their numbers, in words, and where all of them are listed. */
  record Rates(List<BoardPage.Level> levels, String resolved, String list, String appealed) {}

  /** From when on what was received counts. */
  static Instant since(Instant now) {
    return now.minus(LOOKED_BACK);
  }

  /** Whether this names one of the levels. */
  static boolean isLevel(@Nullable String name) {
    return LEVELS.stream().anyMatch(level -> level.name().equals(name));
  }

  /**
   * The units that ended something in the area lately, 0 for none.
   *
   * @param level the name of a level, or {@link WorkFilter#ALL}
   */
  Long[] units(Area area, Reach reach, String level, Instant now) {
    return query.ended(area, reach, since(now)).stream()
        .filter(each -> level.equals(WorkFilter.ALL) || levelOf(each).name().equals(level))
        .map(each -> each.unit() == null ? 0L : each.unit())
        .toArray(Long[]::new);
  }

  Rates of(Area area, Reach reach, TimeWords times) {
    Instant since = since(times.now());
    Map<Level, Long> ended = new EnumMap<>(Level.class);
    query
        .ended(area, reach, since)
        .forEach(each -> ended.merge(levelOf(each), each.cases(), Long::sum));
    long all = ended.values().stream().mapToLong(Long::longValue).sum();
    Map<Level, Title> titles = book.current(areas.place(area)).rules().triage();
    Words words = times.words();
    return new Rates(
        LEVELS.stream()
            .map(level -> line(level, ended, title(level, titles, words), area, words))
            .toList(),
        words.of("board.resolved", LOOKED_BACK.toDays(), all),
        all == 0 ? "" : list(WorkFilter.ALL, area),
        words.of("board.appealed", query.appealed(area, since)));
  }

  private static BoardPage.Level line(
      Level level, Map<Level, Long> ended, String title, Area area, Words words) {
    long part = ended.getOrDefault(level, 0L);
    long all = ended.values().stream().mapToLong(Long::longValue).sum();
    return new BoardPage.Level(
        title,
        String.valueOf(part),
        all == 0 ? "" : words.of("board.share", share(part, all)),
        part == 0 ? "" : list(level.name(), area));
  }

  private static String title(Level level, Map<Level, Title> titles, Words words) {
    Title title = titles.get(level);
    return title == null ? words.of(level) : words.of(title);
  }

  private static String list(String ended, Area area) {
    return "/desk/cases?status=RESOLVED&ended=" + ended + "&ground=" + area.id();
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
