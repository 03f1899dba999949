package gongzhi.cases.web.desk;

import gongzhi.cases.web.desk.BoardPage.Cell;
import gongzhi.cases.web.desk.BoardPage.Line;
import gongzhi.cases.web.desk.BoardQuery.Open;
import gongzhi.cases.web.desk.WorkReach.Reach;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Roles;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.AreaLines;
import gongzhi.site.ground.Crumb;
import gongzhi.site.ground.Ground;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Makes the board of an area: each secretary has one, and it opens downward part by part. */
@Component
class BoardPages {

  static final String ADDRESS = "/desk/watch/board";

  private final BoardQuery query;
  private final LevelRates rates;
  private final WorkReach reaches;
  private final Ground ground;
  private final AreaLines lines;
  private final Posts posts;
  private final Areas areas;

  BoardPages(
      BoardQuery query,
      LevelRates rates,
      WorkReach reaches,
      Ground ground,
      AreaLines lines,
      Posts posts,
      Areas areas) {
    this.query = query;
    this.rates = rates;
    this.reaches = reaches;
    this.ground = ground;
    this.lines = lines;
    this.posts = posts;
    this.areas = areas;
  }

  BoardPage page(Viewer viewer, Area area, TimeWords times) {
    Words words = times.words();
    Reach reach = reaches.of(viewer);
    List<Area> tops = ground.of(viewer);
    LevelRates.Rates ended = rates.of(area, reach, times);
    return new BoardPage(
        area.name(),
        ground.level(area, words),
        secretary(area, times),
        lines.way(area, tops, ADDRESS + "?in="),
        tops.size() < 2
            ? List.of()
            : tops.stream().map(top -> new Crumb(top.name(), ADDRESS + "?in=" + top.id())).toList(),
        WorkTabs.watch(true, words),
        parts(area, query.open(area, reach, times.now()), words),
        ended.levels(),
        ended.resolved(),
        ended.list(),
        ended.appealed());
  }

  /** Whoever leads the Party organisation of this level; for the district its leader. */
  private String secretary(Area area, TimeWords times) {
    Roles roles = posts.roles(areas.place(area));
    String role =
        roles.partyAxis().stream()
            .filter(tier -> tier.level() == area.level())
            .map(Roles.PartyTier::ledBy)
            .findFirst()
            .orElse(area.level() == Level.DISTRICT ? "district_leader" : "");
    return posts
        .holder(role, area.id(), times.now())
        .filter(holder -> holder.role().equals(role))
        .map(holder -> title(roles, role, times.words()) + " " + holder.label())
        .orElse("");
  }

  private static String title(Roles roles, String role, Words words) {
    return roles.find(role).map(RoleDefinition::title).map(words::of).orElse("");
  }

  private List<Line> parts(Area area, List<Open> counted, Words words) {
    List<Line> all = new ArrayList<>();
    counted.stream()
        .sorted(Comparator.comparing(Open::late).thenComparing(Open::open).reversed())
        .map(open -> part(area, open, words))
        .forEach(all::add);
    all.add(sum(area, counted, words));
    return all;
  }

  private Line part(Area area, Open open, Words words) {
    Long id = open.part();
    if (id == null) {
      String itself = "&ground=" + area.id() + "&itself=true";
      return new Line(words.of("board.itself", area.name()), "", cells(open, itself));
    }
    String name = areas.find(new AreaId(id)).map(Area::name).orElse("");
    return new Line(name, ADDRESS + "?in=" + id, cells(open, "&ground=" + id));
  }

  private static Line sum(Area area, List<Open> counted, Words words) {
    Open all =
        new Open(
            null,
            total(counted, Open::open),
            total(counted, Open::soon),
            total(counted, Open::late),
            total(counted, Open::reopened),
            total(counted, Open::raised),
            total(counted, Open::supervised));
    return new Line(words.of("board.sum"), "", cells(all, "&ground=" + area.id()));
  }

  private static long total(List<Open> counted, ToLongFunction<Open> number) {
    return counted.stream().mapToLong(number).sum();
  }

  /**
   * @param where what narrows the lists to the part
   */
  private static List<Cell> cells(Open open, String where) {
    String all = "/desk/cases?status=open";
    return List.of(
        cell(open.open(), all + where, ""),
        cell(open.soon(), all + "&due=soon" + where, "warn"),
        cell(open.late(), all + "&due=late" + where, "bad"),
        cell(open.reopened(), "/desk/cases?status=REOPENED" + where, "warn"),
        cell(open.raised(), all + "&mark=raised" + where, "warn"),
        cell(open.supervised(), all + "&mark=supervised" + where, ""));
  }

  private static Cell cell(long number, String list, String tone) {
    return new Cell(String.valueOf(number), number > 0 ? list : "", number == 0 ? "" : tone);
  }
}
