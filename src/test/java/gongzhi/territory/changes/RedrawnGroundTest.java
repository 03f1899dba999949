package gongzhi.territory.changes;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.grids.GridFixtures;
import gongzhi.parties.access.ProgramWork;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.AreasThen;
import gongzhi.territory.Level;
import gongzhi.territory.boundaries.Boundaries;
import gongzhi.territory.boundaries.Boundary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * After any sequence of splits, merges and moves every point of the ground lies in exactly one grid
 * of each day, and what was recorded anywhere counts for exactly one grid of today.
 */
@GongzhiTest
class RedrawnGroundTest {

  private static final int TURNS = 8;
  private static final int POINTS = 60;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Autowired GridFixtures ground;
  @Autowired ChangeStore store;
  @Autowired Applying applying;
  @Autowired Boundaries boundaries;
  @Autowired ProgramWork program;
  @Autowired Areas areas;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void every_point_lies_in_one_grid_of_each_day_and_sums_agree(long seed) {
    Random random = new Random(seed);
    List<Area> grids = ground.grids(3, 5);
    AreaId over = Objects.requireNonNull(grids.getFirst().parent());
    Set<AreaId> ever = new HashSet<>(grids.stream().map(Area::id).toList());
    List<AreaId> buildings =
        grids.stream().flatMap(grid -> areas.children(grid.id()).stream()).map(Area::id).toList();
    List<Coordinate> points = points(over, random);

    List<LocalDate> days = new ArrayList<>(List.of(FIRST.minusDays(1)));
    for (int turn = 0; turn < TURNS; turn++) {
      LocalDate day = FIRST.plusDays(turn);
      if (change(over, day, turn, random)) {
        days.add(day);
      }
      areas.children(over).stream().map(Area::id).forEach(ever::add);
    }

    assertThat(days.size()).isGreaterThan(3);
    days.forEach(day -> liesInOneGrid(day, over, points));
    buildings.forEach(
        id ->
            assertThat(areas.get(Objects.requireNonNull(areas.get(id).parent())).isCurrent())
                .isTrue());
    ever.forEach(id -> assertThat(areas.children(over)).contains(areas.heir(id)));
    long successors = ever.stream().filter(id -> areas.successors(id).isEmpty()).count();
    assertThat(successors).isZero();
  }

  private void liesInOneGrid(LocalDate day, AreaId over, List<Coordinate> points) {
    AreasThen then = areas.asOf(day);
    List<AreaId> grids =
        then.children(over).stream()
            .filter(area -> area.level() == Level.GRID)
            .map(Area::id)
            .sorted()
            .toList();
    List<Boundary> lines = program.call(() -> boundaries.of(grids));
    assertThat(lines).hasSameSizeAs(grids);
    for (Coordinate point : points) {
      assertThat(lines.stream().filter(line -> contains(line.line(), point)).count())
          .as("grids around %s on %s", point, day)
          .isEqualTo(1);
    }
  }

  private static boolean contains(Geometry line, Coordinate point) {
    return line.contains(line.getFactory().createPoint(point));
  }

  private List<Coordinate> points(AreaId over, Random random) {
    Envelope box =
        program.call(() -> boundaries.of(List.of(over))).getFirst().line().getEnvelopeInternal();
    return IntStream.range(0, POINTS)
        .mapToObj(
            i ->
                new Coordinate(
                    random.nextDouble(box.getMinX(), box.getMaxX()),
                    random.nextDouble(box.getMinY(), box.getMaxY())))
        .toList();
  }

  /** One random change on this day; false where chance made one that cannot be. */
  private boolean change(AreaId over, LocalDate day, int turn, Random random) {
    List<Area> grids = new ArrayList<>(areas.children(over));
    Collections.shuffle(grids, random);
    List<Part> parts =
        switch (random.nextInt(3)) {
          case 0 -> split(grids.getFirst(), turn, random);
          case 1 -> merge(grids);
          default -> move(grids, random);
        };
    if (parts.isEmpty()) {
      return false;
    }
    Plan plan = new Plan(kind(parts), parts, day, "试验决定");
    return program.call(
        () -> {
          long id = store.insert(plan, areas.get(over), 1, Instant.now());
          GridChange open = store.take(id).orElseThrow();
          store.decide(open, ChangeState.APPROVED, new GridChanges.Word(2, ""), Instant.now());
          return applying.apply(id);
        });
  }

  private static ChangeKind kind(List<Part> parts) {
    if (parts.size() == 1) {
      return ChangeKind.MERGE;
    }
    return parts.getLast().base().isEmpty() ? ChangeKind.SPLIT : ChangeKind.MOVE;
  }

  private List<Part> split(Area grid, int turn, Random random) {
    List<AreaId> all = areas.children(grid.id()).stream().map(Area::id).toList();
    if (all.size() < 2) {
      return List.of();
    }
    List<AreaId> taken = all.subList(0, 1 + random.nextInt(all.size() - 1));
    return List.of(
        new Part(grid.code(), grid.name(), List.of(grid.id()), List.of()),
        new Part(grid.code() + "-" + turn, "分出网格", List.of(), taken));
  }

  private static List<Part> merge(List<Area> grids) {
    return grids.size() < 3
        ? List.of()
        : List.of(
            new Part(
                grids.get(0).code(),
                "合并网格",
                List.of(grids.get(0).id(), grids.get(1).id()),
                List.of()));
  }

  private List<Part> move(List<Area> grids, Random random) {
    if (grids.size() < 2) {
      return List.of();
    }
    Area from = grids.get(0);
    Area to = grids.get(1);
    List<AreaId> all = areas.children(from.id()).stream().map(Area::id).toList();
    if (all.size() < 2) {
      return List.of();
    }
    return List.of(
        new Part(from.code(), from.name(), List.of(from.id()), List.of()),
        new Part(
            to.code(), to.name(), List.of(to.id()), List.of(all.get(random.nextInt(all.size())))));
  }
}
