package gongzhi.cases.web.grids;

import gongzhi.cases.grids.GridBook;
import gongzhi.cases.grids.GridLoad;
import gongzhi.cases.grids.GridLoads;
import gongzhi.cases.grids.GridRules.Norms;
import gongzhi.parties.Permission;
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
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of what grids carry. */
@Component
class LoadPages {

  private static final int PAGE = 50;
  private static final int PARTS_MAX = 100;
  private static final int WHOLE = 500;

  private final GridLoads loads;
  private final GridBook book;
  private final Ground ground;
  private final AreaLines lines;
  private final Areas areas;
  private final SpecialSection special;

  LoadPages(
      GridLoads loads,
      GridBook book,
      Ground ground,
      AreaLines lines,
      Areas areas,
      SpecialSection special) {
    this.special = special;
    this.loads = loads;
    this.book = book;
    this.ground = ground;
    this.lines = lines;
    this.areas = areas;
  }

  LoadPage page(Viewer viewer, Area where, @Nullable Long after, TimeWords times) {
    List<Area> found = grids(where, after, PAGE + 1);
    List<Area> shown = found.stream().limit(PAGE).toList();
    List<LoadPage.Line> measured = measured(shown, where, times);
    Words words = times.words();
    String address = LoadController.ADDRESS + "?in=" + where.id();
    String next = found.size() > shown.size() ? address + "&after=" + shown.getLast().id() : "";
    return new LoadPage(
        where.name(),
        GridTabs.LOAD.chosen(viewer, words),
        lines.way(where, ground.of(viewer), LoadController.ADDRESS + "?in="),
        parts(where),
        measured,
        sum(measured, words),
        special.lines(where),
        norms(book.of(where).norms(), words),
        new Paging(after == null ? "" : address, next, words.of("grid-load.shown", shown.size())),
        viewer.may(Permission.EXPORT, where.path())
            ? LoadController.ADDRESS + "/csv?in=" + where.id()
            : "",
        viewer.may(Permission.GRID_CHANGE, where.path()));
  }

  /** All of them, to take along; at most five hundred. */
  List<LoadPage.Line> whole(Area where, TimeWords times) {
    return measured(grids(where, null, WHOLE), where, times);
  }

  private List<Area> grids(Area where, @Nullable Long after, int most) {
    if (where.level() == Level.GRID) {
      return List.of(where);
    }
    return areas.descendants(where, Level.GRID, after == null ? null : new AreaId(after), most);
  }

  private List<LoadPage.Line> measured(List<Area> grids, Area where, TimeWords times) {
    Norms norms = book.of(where).norms();
    return grids.isEmpty()
        ? List.of()
        : loads.of(grids, where, times.now()).stream()
            .map(load -> line(load, norms, times.words()))
            .toList();
  }

  private LoadPage.Line line(GridLoad load, Norms norms, Words words) {
    Area grid = load.grid();
    String where = areas.ancestors(grid).stream().skip(1).findFirst().map(Area::name).orElse("");
    return new LoadPage.Line(
        grid.id().toString(),
        grid.name(),
        where,
        load.households(),
        load.buildings(),
        load.open(),
        load.aged(),
        load.received(),
        load.visitsDue(),
        load.workers(),
        load.marks(norms).stream().map(words::of).toList(),
        "/desk/grids?in=" + grid.id(),
        "/desk/grids/" + grid.id() + "/history");
  }

  private static LoadPage.Line sum(List<LoadPage.Line> lines, Words words) {
    return new LoadPage.Line(
        "",
        words.of("grid-load.sum"),
        "",
        total(lines, LoadPage.Line::households),
        total(lines, LoadPage.Line::buildings),
        total(lines, LoadPage.Line::open),
        total(lines, LoadPage.Line::aged),
        total(lines, LoadPage.Line::received),
        total(lines, LoadPage.Line::visits),
        total(lines, LoadPage.Line::workers),
        List.of(),
        "",
        "");
  }

  private static int total(List<LoadPage.Line> lines, ToIntFunction<LoadPage.Line> figure) {
    return lines.stream().mapToInt(figure).sum();
  }

  private static String norms(Norms norms, Words words) {
    return words.of(
        "grid-load.norms",
        norms.households().from(),
        norms.households().to(),
        norms.workers().from(),
        norms.openCasesAWorker(),
        norms.visitsDueAWorker(),
        norms.agedDays());
  }

  private List<Crumb> parts(Area where) {
    return areas.children(where.id()).stream()
        .filter(part -> part.level().isAbove(Level.GRID))
        .limit(PARTS_MAX)
        .map(part -> new Crumb(part.name(), LoadController.ADDRESS + "?in=" + part.id()))
        .toList();
  }
}
