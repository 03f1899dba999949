package gongzhi.cases.web.staffing;

import gongzhi.cases.grids.GridBook;
import gongzhi.cases.grids.GridRules.Need;
import gongzhi.cases.grids.Staffing;
import gongzhi.cases.web.grids.GridTabs;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Roles;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.AreaLines;
import gongzhi.site.ground.Crumb;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.TabLink;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of who is there and who is missing. */
@Component
class StaffingPages {

  private static final int PAGE = 50;

  /** So many areas are looked through for one page of those where somebody is missing. */
  private static final int LOOKED_THROUGH = 5_000;

  private final Staffing staffing;
  private final StaffingLines lines;
  private final GridBook book;
  private final Ground ground;
  private final AreaLines ways;
  private final Areas areas;
  private final Posts posts;
  private final SpecialNote special;

  StaffingPages(
      Staffing staffing,
      StaffingLines lines,
      GridBook book,
      Ground ground,
      AreaLines ways,
      Areas areas,
      Posts posts,
      SpecialNote special) {
    this.special = special;
    this.staffing = staffing;
    this.lines = lines;
    this.book = book;
    this.ground = ground;
    this.ways = ways;
    this.areas = areas;
    this.posts = posts;
  }

  /** What was asked for: one level, only what is off or all, and where the page before ended. */
  record Asked(String level, boolean all, @Nullable Long after) {}

  /** Some areas, and where to go on; null at the end. */
  private record Found(List<Area> shown, @Nullable AreaId next) {}

  StaffingPage page(Viewer viewer, Area where, Asked asked, TimeWords times) {
    Words words = times.words();
    List<Level> levels = staffing.levels(where);
    Level level = level(levels, asked);
    Found found = found(where, level, asked, times);
    Staffing.Sums sums = staffing.sums(where, level, times.now());
    String address = StaffingController.ADDRESS + "?in=" + where.id() + "&level=" + word(level);
    Roles roles = posts.roles(areas.place(where));
    return new StaffingPage(
        where.name(),
        GridTabs.STAFFING.chosen(viewer, words),
        ways.way(where, ground.of(viewer), StaffingController.ADDRESS + "?in="),
        lines.rule(needs(where, level, roles), roles, words),
        special.words(where, words),
        levels(levels, level, where, words),
        filters(asked, address, words),
        new StaffingPage.Sums(sums.areas(), sums.needed(), sums.missing(), sums.tooMany()),
        lines.lines(found.shown(), viewer, times),
        paging(found, asked, address, words),
        overloaded(where, times),
        words.of("staffing.overloaded-rule", book.of(where).gridsAPerson()),
        viewer.may(Permission.EXPORT, where.path())
            ? StaffingController.ADDRESS + "/csv?in=" + where.id() + "&level=" + word(level)
            : "");
  }

  /** Every vacancy of the level, to take along; at most those of five thousand areas. */
  List<List<String>> vacancies(Area where, String wanted, TimeWords times) {
    Level level = level(staffing.levels(where), new Asked(wanted, false, null));
    List<Area> all = new ArrayList<>();
    @Nullable AreaId after = null;
    List<Area> next = next(where, level, after);
    while (!next.isEmpty() && all.size() < LOOKED_THROUGH) {
      all.addAll(next);
      next = next(where, level, next.getLast().id());
    }
    return lines.vacancies(all, times);
  }

  private Found found(Area where, Level level, Asked asked, TimeWords times) {
    List<Area> shown = new ArrayList<>();
    @Nullable AreaId after = AreaId.of(asked.after());
    int looked = 0;
    List<Area> next = next(where, level, after);
    while (!next.isEmpty() && looked < LOOKED_THROUGH) {
      for (Area area : next) {
        if (asked.all() || lines.isOff(area, times.now())) {
          if (shown.size() == PAGE) {
            return new Found(shown, shown.getLast().id());
          }
          shown.add(area);
        }
      }
      looked += next.size();
      after = next.getLast().id();
      next = next(where, level, after);
    }
    return new Found(shown, next.isEmpty() ? null : after);
  }

  private List<Area> next(Area where, Level level, @Nullable AreaId after) {
    if (where.level() == level) {
      return after == null ? List.of(where) : List.of();
    }
    return areas.descendants(where, level, after, Areas.MOST);
  }

  private List<Need> needs(Area where, Level level, Roles roles) {
    return book.of(where).staffing().stream()
        .filter(need -> need.level(roles).filter(level::equals).isPresent())
        .toList();
  }

  /** The one asked for, else grids, else the lowest there is. */
  private static Level level(List<Level> levels, Asked asked) {
    return levels.stream()
        .filter(level -> word(level).equals(asked.level()))
        .findFirst()
        .or(() -> levels.stream().filter(Level.GRID::equals).findFirst())
        .orElseGet(() -> levels.isEmpty() ? Level.GRID : levels.getLast());
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private List<TabLink> levels(List<Level> levels, Level chosen, Area where, Words words) {
    return levels.stream()
        .map(
            level ->
                new TabLink(
                    ground.level(areas.place(where), level, words),
                    StaffingController.ADDRESS + "?in=" + where.id() + "&level=" + word(level),
                    level == chosen,
                    "",
                    ""))
        .toList();
  }

  private static List<TabLink> filters(Asked asked, String address, Words words) {
    return List.of(
        new TabLink(words.of("staffing.only-off"), address, !asked.all(), "", ""),
        new TabLink(words.of("staffing.all"), address + "&all=true", asked.all(), "", ""));
  }

  private static Paging paging(Found found, Asked asked, String address, Words words) {
    String same = asked.all() ? address + "&all=true" : address;
    return new Paging(
        asked.after() == null ? "" : same,
        found.next() == null ? "" : same + "&after=" + found.next(),
        words.of("staffing.shown", found.shown().size()));
  }

  private List<StaffingPage.Overloaded> overloaded(Area where, TimeWords times) {
    return staffing.overloaded(where, times.now()).stream()
        .map(
            one ->
                new StaffingPage.Overloaded(
                    posts.label(one.person()),
                    one.grids().stream()
                        .map(grid -> new Crumb(grid.name(), "/desk/grids?in=" + grid.id()))
                        .toList()))
        .toList();
  }
}
