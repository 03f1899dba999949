package gongzhi.cases.web.grids;

import gongzhi.insight.Masking;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.changes.ChangeKind;
import gongzhi.territory.changes.Part;
import gongzhi.territory.changes.Plan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/**
 * What somebody asks for: to split a grid by its buildings, to merge others into it, or to give
 * buildings of it to another. Codes follow from the grid's own.
 */
public record PlanForm(MultiValueMap<String, String> sent) {

  /** New grids that one split can make beside the one that stays. */
  static final int NEW_MAX = Plan.PARTS_MAX - 1;

  ChangeKind kind() {
    String wanted = one("kind");
    return wanted.equals("MERGE") || wanted.equals("MOVE")
        ? ChangeKind.valueOf(wanted)
        : ChangeKind.SPLIT;
  }

  long grid() {
    return id(one("grid"));
  }

  String basis() {
    return Masking.forEveryone(one("basis"));
  }

  /** What everybody reads once it is in force. */
  String forEveryone() {
    return IntStream.rangeClosed(0, NEW_MAX)
        .mapToObj(this::name)
        .collect(Collectors.joining("\n", "", "\n" + basis()));
  }

  /** Whether it was read once more. */
  boolean looked() {
    return one("looked").equals("true");
  }

  String day() {
    return one("day");
  }

  /** The name of the new grid with this number, or of the merged one for 0. */
  String name(int number) {
    return one("name" + number);
  }

  /** Siblings that are chosen. */
  List<Long> with() {
    return all("with").stream().map(PlanForm::id).toList();
  }

  /** To which new grid a building goes; 0 where it stays. */
  int to(AreaId building) {
    String chosen = one("to-" + building);
    return chosen.matches("[1-9]") ? Integer.parseInt(chosen) : 0;
  }

  /** All fields as they were sent, so that a second form can send them again. */
  List<Field> fields() {
    return sent.entrySet().stream()
        .filter(field -> field.getKey().matches("kind|grid|basis|day|name\\d|with|to-\\d{1,18}"))
        .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
        .toList();
  }

  /** One field of a form. */
  public record Field(String name, String value) {}

  /** What is meant; refuses what no plan can be made of. */
  Plan plan(Areas areas) {
    Area grid = areas.get(new AreaId(grid()));
    List<Part> parts =
        switch (kind()) {
          case SPLIT -> split(grid, areas);
          case MERGE -> merge(grid);
          default -> move(grid, areas);
        };
    return new Plan(kind(), parts, effectiveOn(), basis());
  }

  private List<Part> split(Area grid, Areas areas) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(grid.code(), grid.name(), List.of(grid.id()), List.of()));
    for (int number = 1; number <= NEW_MAX; number++) {
      List<AreaId> taken = taken(grid, number, areas);
      if (!taken.isEmpty()) {
        String code = freeCode(grid, parts.size(), areas);
        parts.add(new Part(code, name(number), List.of(), taken));
      }
    }
    return parts;
  }

  private List<Part> merge(Area grid) {
    List<AreaId> base = new ArrayList<>(List.of(grid.id()));
    with().stream().map(AreaId::new).filter(one -> !base.contains(one)).forEach(base::add);
    String name = name(0).isEmpty() ? grid.name() : name(0);
    return List.of(new Part(grid.code(), name, base, List.of()));
  }

  private List<Part> move(Area grid, Areas areas) {
    if (with().size() != 1) {
      throw Rejection.invalid("grid-change.choose-target");
    }
    Area target = areas.get(new AreaId(with().getFirst()));
    return List.of(
        new Part(grid.code(), grid.name(), List.of(grid.id()), List.of()),
        new Part(target.code(), target.name(), List.of(target.id()), taken(grid, 1, areas)));
  }

  private List<AreaId> taken(Area grid, int number, Areas areas) {
    return areas.children(grid.id()).stream()
        .map(Area::id)
        .filter(building -> to(building) == number)
        .toList();
  }

  private static String freeCode(Area grid, int number, Areas areas) {
    String system = areas.ownSystem(grid);
    return IntStream.range(number, number + 1000)
        .mapToObj(serial -> grid.code() + "-" + serial)
        .filter(code -> areas.byCode(system, code, Level.GRID).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private LocalDate effectiveOn() {
    try {
      return LocalDate.parse(day());
    } catch (DateTimeException _) {
      throw Rejection.invalid("grid-change.day-is-off");
    }
  }

  private String one(String name) {
    return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
  }

  private List<String> all(String name) {
    return sent.getOrDefault(name, List.of());
  }

  private static long id(String typed) {
    if (!typed.matches("\\d{1,18}")) {
      throw Rejection.invalid("grid-change.not-a-grid");
    }
    return Long.parseLong(typed);
  }
}
