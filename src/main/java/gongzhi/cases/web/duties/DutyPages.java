package gongzhi.cases.web.duties;

import gongzhi.cases.grids.DutyStore;
import gongzhi.cases.grids.GridBook;
import gongzhi.cases.grids.GridDuties;
import gongzhi.cases.grids.GridDuties.Standing;
import gongzhi.cases.grids.GridRules.Category;
import gongzhi.cases.grids.GridRules.Duty;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.AreaLines;
import gongzhi.site.ground.Crumb;
import gongzhi.site.ground.Ground;
import gongzhi.site.parts.Paging;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of duties. */
@Component
class DutyPages {

  static final String MINE = "/grid/duties";
  static final String BOARD = "/desk/grids/duties";

  private static final int PAGE = 50;

  private final GridDuties duties;
  private final GridBook book;
  private final Ground ground;
  private final AreaLines ways;
  private final Areas areas;
  private final Posts posts;

  DutyPages(
      GridDuties duties, GridBook book, Ground ground, AreaLines ways, Areas areas, Posts posts) {
    this.duties = duties;
    this.book = book;
    this.ground = ground;
    this.ways = ways;
    this.areas = areas;
    this.posts = posts;
  }

  /** What was sent: that it was written down, or what was typed and refused. */
  record Sent(boolean done, String duty, String words) {

    static Sent of(boolean done) {
      return new Sent(done, "", "");
    }
  }

  /** The duties of the grid, or the grids to choose from where this is none. */
  DutyPage page(Area where, Sent sent, TimeWords times) {
    if (where.level() != Level.GRID) {
      return new DutyPage(
          "",
          where.name(),
          crumbs(grids(where, null), MINE),
          "",
          sent.done(),
          List.of(),
          List.of());
    }
    List<Standing> standing = Objects.requireNonNull(duties.of(List.of(where)).get(where.id()));
    return new DutyPage(
        where.id().toString(),
        where.name(),
        List.of(),
        list(where, times),
        sent.done(),
        book.of(where).dutyCategories().stream()
            .map(category -> group(category, standing, sent, times))
            .filter(group -> !group.lines().isEmpty())
            .toList(),
        duties.history(where).stream().map(past -> past(past, where, times)).toList());
  }

  private static DutyPage.Group group(
      Category category, List<Standing> standing, Sent sent, TimeWords times) {
    return new DutyPage.Group(
        times.words().of(category.title()),
        standing.stream()
            .filter(one -> one.duty().category().equals(category.key()))
            .map(one -> line(one, sent, times))
            .toList());
  }

  static DutyPage.Line line(Standing one, Sent sent, TimeWords times) {
    Words words = times.words();
    LocalDate today = times.now().atZone(WorkingCalendar.ZONE).toLocalDate();
    LocalDate last = one.lastOn();
    String tone = one.isOverdue(today) ? "late" : one.isDue(today) ? "you" : "";
    return new DutyPage.Line(
        one.duty().key(),
        words.of(one.duty().title()),
        words.of(one.duty().how()),
        every(one.duty(), words),
        last == null ? words.of("grid-duty.never") : words.of("grid-duty.last", times.day(last)),
        words.of("grid-duty.due", times.day(one.dueOn())),
        tone,
        sent.duty().equals(one.duty().key()) ? sent.words() : "",
        sent.duty().equals(one.duty().key()));
  }

  private static String every(Duty duty, Words words) {
    return words.of("grid-duty.every", duty.everyDays());
  }

  private DutyPage.Past past(DutyStore.Done done, Area grid, TimeWords times) {
    String title =
        book.of(grid).duties().stream()
            .filter(duty -> duty.key().equals(done.duty()))
            .map(duty -> times.words().of(duty.title()))
            .findFirst()
            .orElse(done.duty());
    return new DutyPage.Past(times.day(done.doneOn()), title, posts.label(done.by()), done.words());
  }

  DutyBoard board(Viewer viewer, Area where, @Nullable Long after, TimeWords times) {
    List<Area> found = where.level() == Level.GRID ? List.of(where) : grids(where, after);
    List<Area> shown = found.stream().limit(PAGE).toList();
    Map<AreaId, List<Standing>> standing = duties.of(shown);
    LocalDate today = times.now().atZone(WorkingCalendar.ZONE).toLocalDate();
    Words words = times.words();
    String address = BOARD + "?in=" + where.id();
    return new DutyBoard(
        where.name(),
        ways.way(where, ground.of(viewer), BOARD + "?in="),
        list(where, times),
        areas.children(where.id()).stream()
            .filter(part -> part.level().isAbove(Level.GRID))
            .limit(PAGE)
            .map(part -> new Crumb(part.name(), BOARD + "?in=" + part.id()))
            .toList(),
        book.of(where).duties().stream()
            .map(duty -> duty(duty, where, standing, today, words))
            .toList(),
        shown.stream().map(grid -> grid(grid, standing, today, words)).toList(),
        new Paging(
            after == null ? "" : address,
            found.size() > shown.size() ? address + "&after=" + shown.getLast().id() : "",
            words.of("grid-duty.shown", shown.size())));
  }

  private DutyBoard.Duty duty(
      Duty duty, Area where, Map<AreaId, List<Standing>> standing, LocalDate today, Words words) {
    String category =
        book.of(where).dutyCategories().stream()
            .filter(one -> one.key().equals(duty.category()))
            .map(one -> words.of(one.title()))
            .findFirst()
            .orElse("");
    int behind =
        (int)
            standing.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.duty().equals(duty) && isBehind(one, today))
                .count();
    return new DutyBoard.Duty(category, words.of(duty.title()), every(duty, words), behind);
  }

  /** Overdue, or never done at all. */
  private static boolean isBehind(Standing one, LocalDate today) {
    return one.lastOn() == null || one.isOverdue(today);
  }

  private DutyBoard.Grid grid(
      Area grid, Map<AreaId, List<Standing>> standing, LocalDate today, Words words) {
    return new DutyBoard.Grid(
        grid.name(),
        MINE + "?in=" + grid.id(),
        standing.getOrDefault(grid.id(), List.of()).stream()
            .filter(one -> isBehind(one, today))
            .map(one -> words.of(one.duty().title()))
            .toList());
  }

  private String list(Area where, TimeWords times) {
    GridBook.Version version = book.history(areas.place(where)).getFirst();
    return times.words().of("grid-duty.list", version.number(), times.day(version.since()));
  }

  private List<Area> grids(Area where, @Nullable Long after) {
    return areas.descendants(where, Level.GRID, AreaId.of(after), PAGE + 1);
  }

  private static List<Crumb> crumbs(List<Area> all, String address) {
    return all.stream().map(area -> new Crumb(area.name(), address + "?in=" + area.id())).toList();
  }
}
