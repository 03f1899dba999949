package gongzhi.cases.web.grids;

import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.ground.Crumb;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.changes.ChangeBook;
import gongzhi.territory.changes.ChangeKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the history of one grid from the lineage. */
@Component
class HistoryPages {

  private final ChangeBook book;
  private final Areas areas;

  HistoryPages(ChangeBook book, Areas areas) {
    this.book = book;
    this.areas = areas;
  }

  /** Every change that led to this grid or away from it, the earliest first. */
  HistoryPage page(Area grid, TimeWords times) {
    Words words = times.words();
    List<AreaId> all =
        Stream.concat(
                areas.predecessors(grid.id()).stream(),
                areas.successors(grid.id()).stream().map(Area::id))
            .distinct()
            .toList();
    Map<Turn, List<ChangeBook.Step>> turns =
        book.steps(all).stream()
            .collect(
                Collectors.groupingBy(
                    step -> new Turn(step.changed(), step.change(), step.basis())));
    return new HistoryPage(
        grid.name(),
        grid.code(),
        span(grid, times),
        crumbs(areas.successors(grid.id()).stream().map(Area::id)),
        turns.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                turn ->
                    new HistoryPage.Step(
                        times.date(turn.getKey().day()),
                        words.of(turn.getKey().kind()),
                        turn.getKey().basis(),
                        crumbs(turn.getValue().stream().map(ChangeBook.Step::from)),
                        crumbs(turn.getValue().stream().map(ChangeBook.Step::to))))
            .toList());
  }

  /** Steps that were taken together. */
  private record Turn(LocalDate day, ChangeKind kind, String basis) implements Comparable<Turn> {

    @Override
    public int compareTo(Turn other) {
      return Comparator.comparing(Turn::day)
          .thenComparing(Turn::kind)
          .thenComparing(Turn::basis)
          .compare(this, other);
    }
  }

  private static String span(Area grid, TimeWords times) {
    return grid.validTo() == null
        ? times.words().of("grid-change.since", times.date(grid.validFrom()))
        : times
            .words()
            .of("grid-change.span", times.date(grid.validFrom()), times.date(grid.validTo()));
  }

  private List<Crumb> crumbs(Stream<AreaId> ids) {
    Function<AreaId, Crumb> crumb =
        id -> new Crumb(areas.get(id).name(), "/desk/grids/" + id + "/history");
    return ids.distinct().map(crumb).toList();
  }
}
